import type { Factors, Side } from '../../../als/matrix';
import { weightedSquares } from '../../../als/objective';
import { predict } from '../../../als/predict';
import type { Axes } from '../../shared/axes';
import type { GaugeView, LeadingAxes } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { inSlices } from '../pacing';
import { factorsOn, ownGauge } from './axes';

const OWN: Axes = { kind: 'own' };

/** What other axes change: the penalty, if they are not a rotation, and predictions by no more than rounding. */
export async function viewGauge(
  model: ModelState,
  data: Dataset,
  { axes }: { readonly axes: Axes },
  isStale: () => boolean,
): Promise<GaugeView | undefined> {
  const { rank, users, movies } = model;
  const other = bothOn(model, axes);
  const { ratings } = data;
  let largestChange = 0;
  // On the axes of the training nothing can change.
  const rows = axes.kind === 'trained' ? 0 : ratings.values.length;
  await inSlices(rows, (from, to) => {
    if (isStale()) return;
    for (let row = from; row < to; row++) {
      const [user, movie] = [ratings.users[row]!, ratings.movies[row]!];
      const was = predict(users, movies, rank, user, movie);
      const is = predict(other.users, other.movies, rank, user, movie);
      largestChange = Math.max(largestChange, Math.abs(is - was));
    }
  });
  if (isStale()) return undefined;
  return {
    largestChange,
    penalty: { before: penaltyOf(model, data), after: penaltyOf({ ...model, ...other }, data) },
  };
}

function bothOn(model: ModelState, axes: Axes): Record<Side, Factors> {
  return { users: factorsOn(model, 'users', axes), movies: factorsOn(model, 'movies', axes) };
}

/** λ Σ nᵛ |p|² over both sides. Biases lie on no axis: what they add to the penalty stays the same. */
function penaltyOf({ users, movies, rank, lambda, exponent = 0 }: ModelState, { lastSplit }: Dataset): number {
  const { offsets } = lastSplit;
  const ofUsers = weightedSquares({ offsets: offsets.users }, users, rank, exponent);
  return lambda * (ofUsers + weightedSquares({ offsets: offsets.movies }, movies, rank, exponent));
}

/** The singular values of U Mᵀ, what the model's own axes cost, and where everyone lies on the first two of them. */
export function viewLeadingAxes(model: ModelState, data: Dataset): LeadingAxes {
  return {
    spectrum: ownGauge(model).spectrum,
    penalty: { trained: penaltyOf(model, data), own: penaltyOf({ ...model, ...bothOn(model, OWN) }, data) },
    users: leadingPlaces(model, 'users'),
    movies: leadingPlaces(model, 'movies'),
  };
}

/** Two numbers per row: the places on the first two of the model's own axes. The second is 0 where there is one factor. */
export function leadingPlaces(model: ModelState, side: Side): Float32Array {
  const { rank } = model;
  const factors = factorsOn(model, side, OWN);
  const places = new Float32Array((2 * factors.length) / rank);
  for (let row = 0; 2 * row < places.length; row++) {
    places[2 * row] = factors[row * rank]!;
    if (rank > 1) places[2 * row + 1] = factors[row * rank + 1]!;
  }
  return places;
}
