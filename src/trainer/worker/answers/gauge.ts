import type { Factors, Side } from '../../../als/matrix';
import { weightedSquares } from '../../../als/objective';
import { predict } from '../../../als/predict';
import type { Axes } from '../../shared/axes';
import type { GaugeView, LeadingAxes } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { inSlices } from '../pacing';
import { factorsOn, ownGauge } from './axes';

/** Of a larger file one row in so many is enough. */
const MOST_ROWS = 1_000_000;
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
  const every = Math.max(1, Math.ceil(ratings.values.length / MOST_ROWS));
  // On the axes of the training nothing can change.
  const rows = axes.kind === 'trained' ? 0 : Math.ceil(ratings.values.length / every);
  await inSlices(rows, (from, to) => {
    if (isStale()) return;
    for (let row = from * every; row < to * every && row < ratings.values.length; row += every) {
      const [user, movie] = [ratings.users[row]!, ratings.movies[row]!];
      const was = predict(users, movies, rank, user, movie);
      const is = predict(other.users, other.movies, rank, user, movie);
      largestChange = Math.max(largestChange, Math.abs(is - was));
    }
  });
  if (isStale()) return undefined;
  return {
    ...{ largestChange, every },
    penalty: { before: penaltyOf(model), after: penaltyOf({ ...model, ...other }) },
  };
}

function bothOn(model: ModelState, axes: Axes): Record<Side, Factors> {
  return { users: factorsOn(model, 'users', axes), movies: factorsOn(model, 'movies', axes) };
}

/** λ Σ nᵛ |p|² over both sides. Biases lie on no axis: what they add to the penalty stays the same. */
function penaltyOf({ split, users, movies, rank, lambda, exponent = 0 }: ModelState): number {
  const { offsets } = split;
  const ofUsers = weightedSquares({ offsets: offsets.users }, users, rank, exponent);
  return lambda * (ofUsers + weightedSquares({ offsets: offsets.movies }, movies, rank, exponent));
}

/** The singular values of U Mᵀ, what the model's own axes cost, and where everyone lies on the first two of them. */
export function viewLeadingAxes(model: ModelState): LeadingAxes {
  const { spectrum } = ownGauge(model);
  // Both sides share each singular value evenly, so that without weights each has the sum of them for its Σ |p|².
  const own =
    (model.exponent ?? 0) === 0
      ? 2 * model.lambda * spectrum.reduce((sum, value) => sum + value, 0)
      : penaltyOf({ ...model, ...bothOn(model, OWN) });
  return {
    spectrum,
    penalty: { trained: penaltyOf(model), own },
    users: leadingPlaces(model, 'users'),
    movies: leadingPlaces(model, 'movies'),
  };
}

/** Two numbers per row: the places on the first two of the model's own axes. The second is 0 where there is one factor. */
export function leadingPlaces(model: ModelState, side: Side): Float32Array {
  const { rank } = model;
  const factors = model[side];
  const T = ownGauge(model)[side];
  const places = new Float32Array((2 * factors.length) / rank);
  for (let row = 0; 2 * row < places.length; row++) {
    let [first, second] = [0, 0];
    for (let i = 0; i < rank; i++) {
      first += factors[row * rank + i]! * T[i * rank]!;
      if (rank > 1) second += factors[row * rank + i]! * T[i * rank + 1]!;
    }
    places[2 * row] = first;
    places[2 * row + 1] = second;
  }
  return places;
}
