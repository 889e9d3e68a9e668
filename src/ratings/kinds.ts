import { drawFile, isDisliked, LAW, LAW_SEED, type UserKind } from './law';
import type { Ratings } from './ratings';

/** The kinds of users that rate, and of movies, by the numbers that stand for them. */
export const USER_KINDS = ['harsh', 'generous', 'taste'] as const satisfies readonly UserKind[];
export const MOVIE_KINDS = ['liked', 'disliked'] as const;

/** What lies behind each row of U and of M, as indices into USER_KINDS and MOVIE_KINDS. */
export interface Kinds {
  readonly users: Uint8Array;
  readonly movies: Uint8Array;
}

/** The truth about a rating of one class: uniform on {1, 2}, or on {3, 4, 5}. */
export interface Class {
  readonly mean: number;
  readonly variance: number;
}

const LOW: Class = { mean: 1.5, variance: 1 / 4 };
const HIGH: Class = { mean: 4, variance: 2 / 3 };

/** What the law draws a rating from. */
export function classOf(userKind: number, movieKind: number): Class {
  const kind = USER_KINDS[userKind];
  const isLow = kind === 'harsh' || (kind === 'taste' && MOVIE_KINDS[movieKind] === 'disliked');
  return isLow ? LOW : HIGH;
}

/** The kinds behind the file that the page draws itself; undefined for any other file, down to a single rating. */
export function kindsBehind({ users, movies, values, userIds, movieIds }: Ratings): Kinds | undefined {
  if (values.length !== userIds.length * LAW.ratingsPerUser) return undefined;
  const { columns, kinds } = drawFile(LAW_SEED);
  if (values.length !== columns.values.length) return undefined;
  for (let row = 0; row < values.length; row++) {
    const isSame =
      userIds[users[row]!] === columns.userIds[row] &&
      movieIds[movies[row]!] === columns.movieIds[row] &&
      values[row] === columns.values[row];
    if (!isSame) return undefined;
  }
  return {
    users: Uint8Array.from(userIds, (id) => USER_KINDS.findIndex((kind) => kind === kinds[id])),
    movies: Uint8Array.from(movieIds, (id) => MOVIE_KINDS.indexOf(isDisliked(id) ? 'disliked' : 'liked')),
  };
}
