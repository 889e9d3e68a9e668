import { MOVIE_KINDS, USER_KINDS } from '../../../ratings/kinds';
import type { KindPlane } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { leadingPlaces } from './gauge';
import { nearestCentroid } from './nearestCentroid';

/** Users and movies on the two leading axes of the model, and how well their true kinds can be told apart there. */
export function viewKindPlane(model: ModelState, { kinds }: Dataset): KindPlane | null {
  if (kinds === undefined) return null;
  const places = { users: leadingPlaces(model, 'users'), movies: leadingPlaces(model, 'movies') };
  return {
    users: { places: places.users, found: nearestCentroid(places.users, kinds.users, USER_KINDS.length) },
    movies: { places: places.movies, found: nearestCentroid(places.movies, kinds.movies, MOVIE_KINDS.length) },
  };
}
