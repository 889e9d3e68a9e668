import type { Ratings } from './ratings';

/** What becomes of a row of the file. */
export const PART = {
  training: 0,
  heldOut: 1,
  /** For training, but a later training row repeats its user and movie. */
  superseded: 2,
  /** Held out, but its user or its movie has no training row: no model can predict it. */
  unpredictable: 3,
} as const;

export type Part = (typeof PART)[keyof typeof PART];

/**
 * @param isHeldOut for each row of the file, 1 where it is held out
 * @returns for each row of the file, its part
 */
export function partRows(ratings: Ratings, isHeldOut: Uint8Array): Uint8Array {
  const { users, movies, rowsByUser } = ratings;
  const { offsets, rows } = rowsByUser;
  const partOf = isHeldOut.slice();
  const isKnownUser = new Uint8Array(ratings.userIds.length);
  // The last training row of each movie so far, and whose it is. Users are walked one after the other, so if it is the
  // user's at hand, this user has rated the movie before.
  const lastUser = new Int32Array(ratings.movieIds.length).fill(-1);
  const lastRow = new Int32Array(ratings.movieIds.length);
  for (let user = 0; user < isKnownUser.length; user++) {
    const end = offsets[user + 1]!;
    for (let place = offsets[user]!; place < end; place++) {
      const row = rows === undefined ? place : rows[place]!;
      if (isHeldOut[row] === 1) continue;
      const movie = movies[row]!;
      if (lastUser[movie] === user) partOf[lastRow[movie]!] = PART.superseded;
      lastUser[movie] = user;
      lastRow[movie] = row;
      isKnownUser[user] = 1;
    }
  }
  for (let row = 0; row < partOf.length; row++) {
    if (isHeldOut[row] === 0) continue;
    const isPredictable = isKnownUser[users[row]!] === 1 && lastUser[movies[row]!]! >= 0;
    if (!isPredictable) partOf[row] = PART.unpredictable;
  }
  return partOf;
}
