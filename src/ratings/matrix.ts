import type { RatingMatrix, SparseRows } from '../als/matrix';
import { accumulate } from './offsets';
import type { Part } from './parts';
import type { Ratings } from './ratings';

/**
 * The rows of one part of a file as a matrix; rows that repeat a (user, movie) pair all stay.
 * @param partOf for each row of the file, its part
 */
export function matrixOfPart(ratings: Ratings, partOf: Uint8Array, part: Part): RatingMatrix {
  const byMovie = rowsByMovie(ratings, partOf, part);
  return { byUser: transpose(byMovie, ratings.userIds.length), byMovie };
}

/** A counting sort by movie of rows that are walked user by user, so that the users of each movie ascend. */
function rowsByMovie(ratings: Ratings, partOf: Uint8Array, part: Part): SparseRows {
  const { movies, userIds, movieIds, rowsByUser } = ratings;
  const { offsets: userOffsets, rows } = rowsByUser;
  const offsets = new Int32Array(movieIds.length + 1);
  for (let row = 0; row < movies.length; row++) if (partOf[row] === part) offsets[movies[row]! + 1]!++;
  accumulate(offsets);
  const next = offsets.slice();
  const columns = new Int32Array(offsets.at(-1)!);
  const values = new Float32Array(offsets.at(-1)!);
  for (let user = 0; user < userIds.length; user++) {
    const end = userOffsets[user + 1]!;
    for (let place = userOffsets[user]!; place < end; place++) {
      const row = rows === undefined ? place : rows[place]!;
      if (partOf[row] !== part) continue;
      const entry = next[movies[row]!]!++;
      columns[entry] = user;
      values[entry] = ratings.values[row]!;
    }
  }
  return { offsets, columns, values };
}

/** Swaps rows and columns. The columns of each new row ascend, so two transpositions sort a matrix. */
export function transpose(rows: SparseRows, columnCount: number): SparseRows {
  const offsets = new Int32Array(columnCount + 1);
  for (let entry = 0; entry < rows.columns.length; entry++) offsets[rows.columns[entry]! + 1]!++;
  accumulate(offsets);
  const next = offsets.slice();
  const columns = new Int32Array(rows.columns.length);
  const values = new Float32Array(rows.columns.length);
  for (let row = 0; row + 1 < rows.offsets.length; row++) {
    const end = rows.offsets[row + 1]!;
    for (let entry = rows.offsets[row]!; entry < end; entry++) {
      const place = next[rows.columns[entry]!]!++;
      columns[place] = row;
      values[place] = rows.values[entry]!;
    }
  }
  return { offsets, columns, values };
}
