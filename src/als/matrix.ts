/**
 * Row r holds the entries offsets[r] ≤ e < offsets[r + 1]: its columns,
 * ascending, and their values.
 */
export interface SparseRows {
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** Ratings stored twice, so that a half-step walks memory in order whichever side it solves. */
export interface RatingMatrix {
  readonly byUser: SparseRows;
  readonly byMovie: SparseRows;
}

export type Side = 'users' | 'movies';

/** Row-major factors: row r holds entries r·rank ≤ e < (r + 1)·rank. */
export type Factors = Float64Array | Float32Array;

export function rowCount(rows: SparseRows): number {
  return rows.offsets.length - 1;
}

export function entryCount(rows: SparseRows): number {
  return rows.columns.length;
}

/** The rows of one side of the matrix: what a half-step of that side walks through. */
export function rowsOf(matrix: RatingMatrix, side: Side): SparseRows {
  return side === 'users' ? matrix.byUser : matrix.byMovie;
}

export function otherSide(side: Side): Side {
  return side === 'users' ? 'movies' : 'users';
}
