import { canonicalGauge, type Gauge, onAxes, rotation } from '../../../als/gauge';
import type { Factors, Side } from '../../../als/matrix';
import type { Axes } from '../../shared/axes';
import type { ModelState } from '../model';

/** The change of axes; undefined where the axes stay. Axes that the model does not have are not turned. */
export function gaugeOf({ rank, users, movies }: ModelState, axes: Axes): Gauge | undefined {
  switch (axes.kind) {
    case 'trained':
      return undefined;
    case 'turned': {
      const { from, towards, degrees } = axes;
      if (from === towards || from >= rank || towards >= rank) return undefined;
      return rotation(rank, from, towards, (degrees * Math.PI) / 180);
    }
    case 'own':
      return canonicalGauge(users, movies, rank);
  }
}

interface Turned {
  readonly key: string;
  readonly factors: Factors;
}

/** Scrolling and sorting ask for the same rows again: the last ones of each side are kept, by the array they came from. */
const turned = new WeakMap<Factors, Turned>();

/** All factors of one side on these axes. As long as nothing changes it is the same array. */
export function factorsOn(model: ModelState, side: Side, axes: Axes): Factors {
  const factors = model[side];
  if (axes.kind === 'trained') return factors;
  const other = side === 'users' ? model.movies : model.users;
  // The model's own axes depend on both sides.
  const key = `${JSON.stringify(axes)} ${axes.kind === 'own' ? identityOf(other) : ''}`;
  const kept = turned.get(factors);
  if (kept?.key === key) return kept.factors;
  const gauge = gaugeOf(model, axes);
  const made = gauge === undefined ? factors : onAxes(factors, model.rank, gauge[side]);
  turned.set(factors, { key, factors: made });
  return made;
}

const identities = new WeakMap<Factors, number>();
let nextIdentity = 0;

function identityOf(factors: Factors): number {
  const known = identities.get(factors) ?? nextIdentity++;
  identities.set(factors, known);
  return known;
}
