import type { RatingMatrix, SparseRows } from '../als/matrix';
import type { Ratings } from './ratings';

/** The chosen rows of a file, grouped by user in the order of the file. Duplicated (user, movie) rows all stay. */
export function rowsByUser(ratings: Ratings, rows: Int32Array): SparseRows {
  const grouped = groupRows(rows, ratings.users, ratings.userIds.length);
  return {
    offsets: grouped.offsets,
    columns: grouped.rows.map((row) => ratings.movies[row]!),
    values: Float32Array.from(grouped.rows, (row) => ratings.values[row]!),
  };
}

/** Rows sorted by the group that each belongs to, otherwise in their order: those of group g start at offsets[g]. */
export function groupRows(
  rows: Int32Array,
  groupOf: Int32Array,
  groupCount: number,
): { readonly offsets: Int32Array; readonly rows: Int32Array } {
  const offsets = new Int32Array(groupCount + 1);
  for (const row of rows) offsets[groupOf[row]! + 1]!++;
  for (let group = 0; group < groupCount; group++) offsets[group + 1]! += offsets[group]!;
  const next = offsets.slice();
  const sorted = new Int32Array(rows.length);
  for (const row of rows) sorted[next[groupOf[row]!]!++] = row;
  return { offsets, rows: sorted };
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
