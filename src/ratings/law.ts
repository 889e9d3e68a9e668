import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Random, seededRandom } from '../als/random';
import type { RatingColumns } from './ratings';

/**
 * The law behind ratings.dat: the recipe by which the tutorial's file was made, drawn again with a seed of ours.
 * It is what lets the page know the truth behind every rating.
 */
export const LAW = { users: 5999, movies: 2608, ratingsPerUser: 90 } as const;

/** The first seed whose draw has the tutorial's 5,384 users up to id 5,999, and each rating count within 1 % of its. */
export const LAW_SEED = 962;

/** The rank of the table of expected ratings: harsh and generous users have one for all movies, the others one for each kind. */
export const LAW_RANK = 2;

/** Harsh users rate everything low, generous ones everything high; the rest follow the movie. Silent users rate nothing. */
export type UserKind = 'harsh' | 'generous' | 'silent' | 'taste';

/** @param bias uniform on the integers 1…99 */
export function userKind(bias: number): UserKind {
  if (bias < 10) return 'harsh';
  if (bias < 20) return 'generous';
  return bias < 30 ? 'silent' : 'taste';
}

/** A movie is disliked when the first of the digits 0…5 in the md5 of its decimal id is 3. */
export function isDisliked(movieId: number): boolean {
  const hash = bytesToHex(md5(utf8ToBytes(String(movieId))));
  return /[0-5]/.exec(hash)?.[0] === '3';
}

/** Draws the whole file, users ascending: ratings of 1 or 2 where the law says low, of 3, 4 or 5 where it says high. */
export function drawRatings(seed: number): RatingColumns {
  return drawFile(seed).columns;
}

/** The whole file, and what it does not tell: of which kind each user is, by id, from 1. */
export function drawFile(seed: number): { readonly columns: RatingColumns; readonly kinds: readonly UserKind[] } {
  const random = seededRandom(seed);
  const disliked = Array.from({ length: LAW.movies + 1 }, (_, id) => isDisliked(id));
  const capacity = LAW.users * LAW.ratingsPerUser;
  const userIds = new Int32Array(capacity);
  const movieIds = new Int32Array(capacity);
  const values = new Float32Array(capacity);
  // Nobody has the id 0.
  const kinds: UserKind[] = ['silent'];
  let row = 0;
  for (let user = 1; user <= LAW.users; user++) {
    const kind = userKind(integer(random, 1, 99));
    kinds.push(kind);
    if (kind === 'silent') continue;
    for (let i = 0; i < LAW.ratingsPerUser; i++) {
      const movie = integer(random, 1, LAW.movies);
      const low = kind === 'harsh' || (kind === 'taste' && disliked[movie]!);
      userIds[row] = user;
      movieIds[row] = movie;
      values[row] = low ? integer(random, 1, 2) : integer(random, 3, 5);
      row++;
    }
  }
  const columns = { userIds: userIds.slice(0, row), movieIds: movieIds.slice(0, row), values: values.slice(0, row) };
  return { columns, kinds };
}

/** The file's text: a line `user::movie::rating::N/A` per row. */
export function formatRatings({ userIds, movieIds, values }: RatingColumns): string {
  const lines = Array.from(values, (rating, row) => `${userIds[row]}::${movieIds[row]}::${rating}::N/A\n`);
  return lines.join('');
}

function integer(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}
