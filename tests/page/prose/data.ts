import { deviation, extent, group, least, max, mean, rollup, sort, sum, variance } from 'd3';
import type { Ratings } from '../../../src/ratings/ratings';
import type { Quantities } from './truth';

interface Opinion {
  readonly user: number;
  readonly movie: number;
  readonly rating: number;
}

/** The file as a list, read once. */
const listed = new WeakMap<Ratings, readonly Opinion[]>();

function list(ratings: Ratings): readonly Opinion[] {
  const known = listed.get(ratings);
  if (known !== undefined) return known;
  const opinions = Array.from(ratings.values, (rating, row) => ({
    user: ratings.userIds[ratings.users[row]!]!,
    movie: ratings.movieIds[ratings.movies[row]!]!,
    rating,
  }));
  listed.set(ratings, opinions);
  return opinions;
}

/** Each user's ratings, or each movie's. */
function ratingsBy(ratings: Ratings, side: 'user' | 'movie'): number[][] {
  const opinions = group(list(ratings), (opinion) => opinion[side]);
  return Array.from(opinions.values(), (rows) => rows.map(({ rating }) => rating));
}

/** Over all of them, not one less. */
function spreadOf(values: readonly number[]): number {
  const center = mean(values)!;
  return Math.sqrt(mean(values, (value) => (value - center) ** 2)!);
}

function largestIds(ratings: Ratings) {
  return { user: max(list(ratings), ({ user }) => user)!, movie: max(list(ratings), ({ movie }) => movie)! };
}

function possible(ratings: Ratings): number {
  const { user, movie } = largestIds(ratings);
  return user * movie;
}

function lowShare(ratings: Ratings): number {
  return list(ratings).filter(({ rating }) => rating <= 2).length / list(ratings).length;
}

function cornerFilled(ratings: Ratings): number {
  const corner = list(ratings).filter(({ user, movie }) => user < 20 && movie < 20);
  return new Set(corner.map(({ user, movie }) => `${user} ${movie}`)).size;
}

const CORNER_CELLS = 19 * 19;

/** The movies' means around the widest step between neighbours. */
function aroundGap(ratings: Ratings) {
  const means = sort(ratingsBy(ratings, 'movie').map((values) => mean(values)!));
  const at = means.reduce((best, value, index) => {
    if (index === 0) return best;
    return value - means[index - 1]! > means[best]! - means[best - 1]! ? index : best;
  }, 1);
  return { from: means[at - 1]!, to: means[at]!, below: at, above: means.length - at };
}

function movieCounts(ratings: Ratings): number[] {
  return ratingsBy(ratings, 'movie').map(({ length }) => length);
}

function movieByMean(ratings: Ratings, sign: 1 | -1): number[] {
  return least(ratingsBy(ratings, 'movie'), (values) => sign * mean(values)!)!;
}

type Habit = 'onlyLow' | 'neverLow' | 'both';

function usersWho(ratings: Ratings, habit: Habit): number[][] {
  return ratingsBy(ratings, 'user').filter((values) => {
    const [lowest = 0, highest = 0] = extent(values);
    return (highest <= 2 ? 'onlyLow' : lowest > 2 ? 'neverLow' : 'both') === habit;
  });
}

/** The share of the variance that lies between groups: 1 − within / all, in percent. */
function explained(ratings: Ratings, side: 'user' | 'movie'): number {
  const within = sum(ratingsBy(ratings, side), (values) => values.length * spreadOf(values) ** 2);
  const all = (variance(ratings.values) ?? 0) * (ratings.values.length - 1);
  return 100 * (1 - within / all);
}

const PUBLISHED_COUNTS = [52_817, 52_682, 126_431, 126_127, 126_503];

export const quantities: Quantities = {
  'first-rating': ({ ratings }) => list(ratings)[0]!.rating,
  'largest-count-deviation': ({ ratings }) => {
    const counts = rollup(
      list(ratings),
      (rows) => rows.length,
      ({ rating }) => rating,
    );
    const largest = Math.max(...PUBLISHED_COUNTS.map((count, index) => Math.abs(counts.get(index + 1)! / count - 1)));
    // Never less than it is: “to within” must be true.
    return `${(Math.ceil(1e4 * largest) / 100).toFixed(2)} %`;
  },
  'max-user-id': ({ ratings }) => largestIds(ratings).user,
  'max-movie-id': ({ ratings }) => largestIds(ratings).movie,
  'possible-cells': ({ ratings }) => possible(ratings),
  'ratings-in-file': ({ ratings }) => list(ratings).length,
  'filled-percent': ({ ratings }) => (100 * list(ratings).length) / possible(ratings),
  'empty-percent': ({ ratings }) => 100 - (100 * list(ratings).length) / possible(ratings),
  'cells-per-rating': ({ ratings }) => possible(ratings) / list(ratings).length,
  'low-percent': ({ ratings }) => 100 * lowShare(ratings),
  'high-percent': ({ ratings }) => 100 - 100 * lowShare(ratings),
  'corner-cells': () => CORNER_CELLS,
  'corner-filled': ({ ratings }) => cornerFilled(ratings),
  'corner-percent': ({ ratings }) => (100 * cornerFilled(ratings)) / CORNER_CELLS,
  'movies-below-gap': ({ ratings }) => aroundGap(ratings).below,
  'movies-above-gap': ({ ratings }) => aroundGap(ratings).above,
  'gap-from': ({ ratings }) => aroundGap(ratings).from,
  'gap-to': ({ ratings }) => aroundGap(ratings).to,
  'lowest-movie-mean': ({ ratings }) => mean(movieByMean(ratings, 1))!,
  'lowest-movie-count': ({ ratings }) => movieByMean(ratings, 1).length,
  'highest-movie-mean': ({ ratings }) => mean(movieByMean(ratings, -1))!,
  'highest-movie-count': ({ ratings }) => movieByMean(ratings, -1).length,
  'ratings-per-movie': ({ ratings }) => mean(movieCounts(ratings))!,
  'ratings-per-movie-deviation': ({ ratings }) => deviation(movieCounts(ratings))!,
  'ratings-per-movie-chance': ({ ratings }) => Math.sqrt(mean(movieCounts(ratings))!),
  'ratings-per-user': ({ ratings }) => max(ratingsBy(ratings, 'user'), ({ length }) => length)!,
  'users-only-low': ({ ratings }) => usersWho(ratings, 'onlyLow').length,
  'users-never-low': ({ ratings }) => usersWho(ratings, 'neverLow').length,
  'users-both': ({ ratings }) => usersWho(ratings, 'both').length,
  'spread-never-low': ({ ratings }) => mean(usersWho(ratings, 'neverLow'), spreadOf)!,
  'spread-both': ({ ratings }) => mean(usersWho(ratings, 'both'), spreadOf)!,
  'lowest-user-mean': ({ ratings }) => Math.min(...ratingsBy(ratings, 'user').map((values) => mean(values)!)),
  'highest-user-mean': ({ ratings }) => Math.max(...ratingsBy(ratings, 'user').map((values) => mean(values)!)),
  'largest-spread': ({ ratings }) => Math.max(...ratingsBy(ratings, 'user').map(spreadOf)),
  'variance-by-user': ({ ratings }) => explained(ratings, 'user'),
  'variance-by-movie': ({ ratings }) => explained(ratings, 'movie'),
};
