import { Numbering } from './numbering';
import type { Ratings } from './ratings';

/** What one prints first about a ratings file. */
export interface Facts {
  readonly ratings: number;
  readonly users: number;
  readonly movies: number;
  readonly maxUserId: number;
  readonly maxMovieId: number;
  /** Max user id × max movie id: how many ratings the tutorial counts as possible. */
  readonly possible: number;
  /** Share of the possible ratings that are missing, between 0 and 1. */
  readonly sparsity: number;
  /** How often each distinct rating occurs, ratings ascending. */
  readonly counts: readonly { readonly rating: number; readonly count: number }[];
}

export function describe(ratings: Ratings): Facts {
  const maxUserId = ratings.userIds.at(-1) ?? 0;
  const maxMovieId = ratings.movieIds.at(-1) ?? 0;
  const possible = maxUserId * maxMovieId;
  return {
    ratings: ratings.values.length,
    users: ratings.userIds.length,
    movies: ratings.movieIds.length,
    maxUserId,
    maxMovieId,
    possible,
    sparsity: Math.max(0, 1 - ratings.values.length / Math.max(1, possible)),
    counts: countDistinct(ratings.values),
  };
}

/** Ratings are told apart by their bits; of the two zeros, −0 counts as 0. */
const MINUS_ZERO = 1 << 31;

function countDistinct(values: Float32Array): Facts['counts'] {
  const bits = new Int32Array(values.buffer, values.byteOffset, values.length);
  const numbering = new Numbering();
  const counts: number[] = [];
  for (let row = 0; row < bits.length; row++) {
    const number = numbering.numberOf(bits[row] === MINUS_ZERO ? 0 : bits[row]!);
    if (number === counts.length) counts.push(0);
    counts[number]!++;
  }
  const distinct = new Float32Array(numbering.numbered().buffer);
  return counts.map((count, number) => ({ rating: distinct[number]!, count })).sort((a, b) => a.rating - b.rating);
}
