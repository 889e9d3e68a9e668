import { format } from 'd3';
import { useDataAnswer } from '../../store/answers';
import type { DataInfo } from '../../trainer/shared/protocol';
import type { CountSpread } from '../../trainer/shared/questions';
import { formatCount } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';
import { MovieLink, UserLink } from '../notebook/references';
import { useData } from '../notebook/useData';
import { dispersionOf } from './dispersion';

const formatTenths = format(',.1f');
const MOVIES = { side: 'movies' } as const;
const USERS = { side: 'users' } as const;

/** What to see in the plane of this file. */
export function PlaneCaption() {
  const data = useData();
  const movies = useDataAnswer('spread', MOVIES);
  const users = useDataAnswer('spread', USERS);
  return (
    <>
      Every rating of the file: users down, movies across, grey where there is none. A pixel blends the ratings that
      fall on it; zoom in, and they come apart into squares, then into numbers.{' '}
      {movies !== undefined && <SpreadSentences noun="movie" spread={movies} />}{' '}
      {users !== undefined && <SpreadSentences noun="user" spread={users} />}
      {users !== undefined && data !== undefined && <Gaps data={data} users={users} />}
    </>
  );
}

interface SpreadSentencesProps {
  readonly noun: 'movie' | 'user';
  readonly spread: CountSpread;
}

/** How the ratings are spread over the movies, or the users, and whether chance alone would spread them so. */
function SpreadSentences({ noun, spread }: SpreadSentencesProps) {
  const { mean, deviation, chanceDeviation, most } = spread;
  const dispersion = dispersionOf(spread);
  if (dispersion === 'equal') {
    return (
      <>
        Every {noun} has <Quantity name={`${noun}-ratings-each`}>{formatCount(mean)}</Quantity>{' '}
        {mean === 1 ? 'rating' : 'ratings'}.
      </>
    );
  }
  return (
    <>
      A {noun} has <Quantity name={`${noun}-ratings-mean`}>{formatTenths(mean)}</Quantity> ratings on average, with a
      standard deviation of <Quantity name={`${noun}-ratings-deviation`}>{formatTenths(deviation)}</Quantity>; chance
      alone, giving each rating to any {noun} alike, would come to{' '}
      <Quantity name={`${noun}-ratings-deviation-by-chance`}>{formatTenths(chanceDeviation)}</Quantity>.{' '}
      {dispersion === 'chance' && (noun === 'movie' ? 'So this file has no popular movies.' : 'So no user stands out.')}
      {dispersion === 'even' && `So the ${noun}s are more alike than chance would make them.`}
      {dispersion === 'uneven' && `So some ${noun}s do have more ratings than others, though not by much.`}
      {dispersion === 'popular' && (
        <>
          So some {noun}s stand far out: most of all{' '}
          {noun === 'movie' ? <MovieLink id={most.id} /> : <UserLink id={most.id} />}, with{' '}
          <Quantity name={`${noun}-ratings-most`}>{formatCount(most.ratings)}</Quantity>.
        </>
      )}
    </>
  );
}

/** Where all users have as many ratings, the strip at the right is flat but for ids without any. */
function Gaps({ data: { facts }, users }: { readonly data: DataInfo; readonly users: CountSpread }) {
  if (dispersionOf(users) !== 'equal' || facts.maxUserId <= facts.users) return null;
  return ' The notches in the strip at the right are user ids without any rating.';
}
