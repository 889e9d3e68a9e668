import { canonicalGauge } from '../../../als/gauge';
import type { Factors } from '../../../als/matrix';
import { MOVIE_KINDS, USER_KINDS } from '../../../ratings/kinds';
import type { KindPlane } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { nearestCentroid } from './nearestCentroid';

/** Users and movies on the two leading axes of the model, and how well their true kinds can be told apart there. */
export function viewKindPlane({ users, movies, rank }: ModelState, { kinds }: Dataset): KindPlane | null {
  if (kinds === undefined) return null;
  const gauge = canonicalGauge(users, movies, rank);
  const places = {
    users: onLeadingAxes(users, rank, gauge.users),
    movies: onLeadingAxes(movies, rank, gauge.movies),
  };
  return {
    users: { places: places.users, found: nearestCentroid(places.users, kinds.users, USER_KINDS.length) },
    movies: { places: places.movies, found: nearestCentroid(places.movies, kinds.movies, MOVIE_KINDS.length) },
  };
}

/** Two numbers per row: rows of factors times the first two columns of T; where there is one factor, the second is 0. */
function onLeadingAxes(factors: Factors, rank: number, T: Float64Array): Float32Array {
  const axes = Math.min(2, rank);
  const places = new Float32Array((2 * factors.length) / rank);
  for (let row = 0; row < factors.length / rank; row++) {
    for (let axis = 0; axis < axes; axis++) {
      let sum = 0;
      for (let factor = 0; factor < rank; factor++) sum += factors[row * rank + factor]! * T[factor * rank + axis]!;
      places[2 * row + axis] = sum;
    }
  }
  return places;
}
