import type { EngineData } from '../als/engine';
import { type SparseRows } from '../als/matrix';
import { seededRandom, shuffledIndices } from '../als/random';
import { ratingMatrix, rowsByUser } from './matrix';
import type { Ratings } from './ratings';

export interface SplitOptions {
  /** Share of the rows that training never sees, between 0 and 1. */
  readonly heldOutShare: number;
  readonly splitSeed: number;
}

export interface Split extends EngineData {
  /** The training rows by user, duplicates kept: what training errors are measured on. */
  readonly trainingRows: SparseRows;
  /** Held-out rows whose user or movie has no training row: no model can predict them, so none is measured on them. */
  readonly unpredictable: number;
  /** For each row of the file, 1 where it is held out. */
  readonly isHeldOut: Uint8Array;
}

/** Shuffles the rows by seed and holds the first share of them out. */
export function split(ratings: Ratings, { heldOutShare, splitSeed }: SplitOptions): Split {
  const rowTotal = ratings.values.length;
  const order = shuffledIndices(rowTotal, seededRandom(splitSeed));
  const heldOutCount = Math.round(rowTotal * heldOutShare);
  const isHeldOut = new Uint8Array(rowTotal);
  for (const row of order.subarray(0, heldOutCount)) isHeldOut[row] = 1;

  const knownUsers = new Uint8Array(ratings.userIds.length);
  const knownMovies = new Uint8Array(ratings.movieIds.length);
  // Both parts keep the order of the file, so that "the last duplicate" means the last in the file.
  const training = new Int32Array(rowTotal - heldOutCount);
  for (let row = 0, place = 0; row < rowTotal; row++) {
    if (isHeldOut[row] === 1) continue;
    training[place++] = row;
    knownUsers[ratings.users[row]!] = 1;
    knownMovies[ratings.movies[row]!] = 1;
  }
  const measured = new Int32Array(heldOutCount);
  let measuredCount = 0;
  for (let row = 0; row < rowTotal; row++) {
    const isPredictable = knownUsers[ratings.users[row]!] === 1 && knownMovies[ratings.movies[row]!] === 1;
    if (isHeldOut[row] === 1 && isPredictable) measured[measuredCount++] = row;
  }

  const trainingRows = rowsByUser(ratings, training);
  return {
    training: ratingMatrix(trainingRows, ratings.movieIds.length),
    trainingRows,
    heldOut: rowsByUser(ratings, measured.subarray(0, measuredCount)),
    unpredictable: heldOutCount - measuredCount,
    isHeldOut,
  };
}
