import type { RatingMatrix, SparseRows } from '../als/matrix';
import type { Ratings } from './ratings';

/** The chosen rows of a file, grouped by user in the order of the file. Duplicated (user, movie) rows all stay. */
export function rowsByUser(ratings: Ratings, rows: Int32Array): SparseRows {
  const columns = new Int32Array(rows.length);
  const values = new Float32Array(rows.length);
  const offsets = groupOffsets(rows, ratings.users, ratings.userIds.length);
  const next = offsets.slice();
  for (const row of rows) {
    const place = next[ratings.users[row]!]!++;
    columns[place] = ratings.movies[row]!;
    values[place] = ratings.values[row]!;
  }
  return { offsets, columns, values };
}

/** The training cells: of rows that repeat a (user, movie) pair the last one counts. */
export function ratingMatrix(rows: SparseRows, movieCount: number): RatingMatrix {
  const byMovie = transpose(lastDuplicates(rows, movieCount), movieCount);
  return { byUser: transpose(byMovie, rows.offsets.length - 1), byMovie };
}

/** Swaps rows and columns. The columns of each new row ascend, so two transpositions sort a matrix. */
export function transpose(rows: SparseRows, columnCount: number): SparseRows {
  const offsets = new Int32Array(columnCount + 1);
  for (const column of rows.columns) offsets[column + 1]!++;
  for (let column = 0; column < columnCount; column++) offsets[column + 1]! += offsets[column]!;
  const next = offsets.slice();
  const columns = new Int32Array(rows.columns.length);
  const values = new Float32Array(rows.columns.length);
  for (let row = 0; row + 1 < rows.offsets.length; row++) {
    for (let entry = rows.offsets[row]!; entry < rows.offsets[row + 1]!; entry++) {
      const place = next[rows.columns[entry]!]!++;
      columns[place] = row;
      values[place] = rows.values[entry]!;
    }
  }
  return { offsets, columns, values };
}

function lastDuplicates(rows: SparseRows, columnCount: number): SparseRows {
  const rowTotal = rows.offsets.length - 1;
  const offsets = new Int32Array(rowTotal + 1);
  const columns = new Int32Array(rows.columns.length);
  const values = new Float32Array(rows.columns.length);
  const placeOf = new Int32Array(columnCount).fill(-1);
  let place = 0;
  for (let row = 0; row < rowTotal; row++) {
    for (let entry = rows.offsets[row]!; entry < rows.offsets[row + 1]!; entry++) {
      const column = rows.columns[entry]!;
      const earlier = placeOf[column]!;
      const target = earlier >= offsets[row]! ? earlier : place++;
      placeOf[column] = target;
      columns[target] = column;
      values[target] = rows.values[entry]!;
    }
    offsets[row + 1] = place;
  }
  return { offsets, columns: columns.slice(0, place), values: values.slice(0, place) };
}

function groupOffsets(rows: Int32Array, groups: Int32Array, groupCount: number): Int32Array {
  const offsets = new Int32Array(groupCount + 1);
  for (const row of rows) offsets[groups[row]! + 1]!++;
  for (let group = 0; group < groupCount; group++) offsets[group + 1]! += offsets[group]!;
  return offsets;
}
