import { useNaming } from '../../figures/naming';
import { useData } from '../notebook/useData';
import { usePlaces } from './usePlaces';

/** What to see in the plane, and what its parts are. */
export function PlaneCaption() {
  const facts = useData()?.facts;
  const places = usePlaces();
  const { Movies, movies } = useNaming();
  const isInARow = { users: places?.numbers.users === 'places', movies: places?.numbers.movies === 'places' };
  return (
    <>
      Every rating of the file: users down, {movies} across, grey where there is none. A pixel blends the ratings that
      fall on it; zoom in, and they come apart into squares, then into numbers.
      {facts !== undefined &&
        !isInARow.users &&
        facts.maxUserId > facts.users &&
        ' The notches in the strip at the right are user ids without any rating.'}
      {(isInARow.users || isInARow.movies) &&
        ` ${isInARow.users ? (isInARow.movies ? `Users and ${movies}` : 'Users') : Movies} stand one after the other, whatever their ids.`}
    </>
  );
}
