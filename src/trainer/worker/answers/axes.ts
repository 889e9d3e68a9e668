import { canonicalGauge, type Gauge, inPlane, onAxes, rotation } from '../../../als/gauge';
import type { Factors, Side } from '../../../als/matrix';
import type { Axes } from '../../shared/axes';
import type { ModelState } from '../model';

type OwnGauge = ReturnType<typeof canonicalGauge>;

/** Several answers about the same half-step need the model's own axes: those found last are kept, by both its arrays. */
const found = new WeakMap<Factors, { readonly movies: Factors; readonly gauge: OwnGauge }>();

/** The model's own axes. As long as both sides stay as they are it is the same object. */
export function ownGauge({ users, movies, rank }: ModelState): OwnGauge {
  const kept = found.get(users);
  if (kept?.movies === movies) return kept.gauge;
  const gauge = canonicalGauge(users, movies, rank);
  found.set(users, { movies, gauge });
  return gauge;
}

interface Turned {
  /** What tells one change of axes from another. */
  readonly key: string | OwnGauge;
  readonly factors: Factors;
}

/** Scrolling and sorting ask for the same rows again: the last ones of each side are kept, by the array they came from. */
const turned = new WeakMap<Factors, Turned>();

/**
 * All factors of one side on these axes. As long as nothing changes it is the same array. Axes that the model does not
 * have are not turned.
 */
export function factorsOn(model: ModelState, side: Side, axes: Axes): Factors {
  const factors = model[side];
  if (axes.kind === 'trained' || (axes.kind === 'turned' && !hasPlane(model, axes))) return factors;
  const key = axes.kind === 'own' ? ownGauge(model) : JSON.stringify(axes);
  const kept = turned.get(factors);
  if (kept?.key === key) return kept.factors;
  const made =
    axes.kind === 'own'
      ? onAxes(factors, model.rank, ownGauge(model)[side])
      : inPlane(factors, model.rank, turn(model, axes)[side], axes.from, axes.towards);
  turned.set(factors, { key, factors: made });
  return made;
}

type Turn = Extract<Axes, { readonly kind: 'turned' }>;

function hasPlane({ rank }: ModelState, { from, towards }: Turn): boolean {
  return from !== towards && from < rank && towards < rank;
}

function turn({ rank }: ModelState, { from, towards, degrees }: Turn): Gauge {
  return rotation(rank, from, towards, (degrees * Math.PI) / 180);
}
