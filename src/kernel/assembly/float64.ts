import { SparseRows } from './sparseRows';

/**
 * Solves one row in float64, from the factors and ratings themselves: A = QᵀQ + λI, b = Qᵀr, Cholesky, x.
 * The plain loops of src/als, for the few systems that float32 cannot solve. `scratch` holds A (rank × rank) and b.
 * A `pinned` column of Q (−1 for none) is not solved: it is subtracted from the ratings, and x is 1 in its place.
 * Returns 0, or the number (from 1) of the pivot that is not positive.
 */
export function solveInFloat64(
  rows: SparseRows,
  row: i32,
  fixed: usize,
  solved: usize,
  rank: i32,
  pinned: i32,
  ridge: f64,
  scratch: usize,
): i32 {
  const A = scratch;
  const b = scratch + (<usize>(rank * rank) << 3);
  const free = pinned < 0 ? rank : rank - 1;
  sumInFloat64(rows, row, fixed, rank, pinned, free, ridge, A, b);
  const failed = choleskyInFloat64(A, b, free);
  for (let i = 0; i < free; i++) store<f32>(solved + (<usize>columnOf(i, pinned) << 2), <f32>at(b, i));
  if (pinned >= 0) store<f32>(solved + (<usize>pinned << 2), 1);
  return failed;
}

// @ts-ignore: decorator
@inline
function at(vector: usize, i: i32): f64 {
  return load<f64>(vector + (<usize>i << 3));
}

// @ts-ignore: decorator
@inline
function put(vector: usize, i: i32, value: f64): void {
  store<f64>(vector + (<usize>i << 3), value);
}

/** The column of the i-th unknown: the pinned one is left out. */
// @ts-ignore: decorator
@inline
function columnOf(i: i32, pinned: i32): i32 {
  return pinned >= 0 && i >= pinned ? i + 1 : i;
}

function sumInFloat64(
  rows: SparseRows,
  row: i32,
  fixed: usize,
  rank: i32,
  pinned: i32,
  free: i32,
  ridge: f64,
  A: usize,
  b: usize,
): void {
  memory.fill(A, 0, <usize>(free * free) << 3);
  memory.fill(b, 0, <usize>free << 3);
  for (let panel = 0; panel < rows.panels; panel++) {
    const segment = rows.segment(row, panel);
    for (let entry = rows.start(segment); entry < rows.end(segment); entry++) {
      const q = fixed + <usize>load<u32>(rows.columnsFrom(entry)) * (<usize>rank << 2);
      let rating = <f64>load<f32>(rows.valuesFrom(entry));
      if (pinned >= 0) rating -= <f64>load<f32>(q + (<usize>pinned << 2));
      addToSystem(q, rating, pinned, free, A, b);
    }
  }
  for (let i = 0; i < free; i++) put(A, i * free + i, at(A, i * free + i) + ridge);
}

/** Adds q qᵀ to A and r q to b. */
function addToSystem(q: usize, rating: f64, pinned: i32, free: i32, A: usize, b: usize): void {
  for (let i = 0; i < free; i++) {
    const factor = <f64>load<f32>(q + (<usize>columnOf(i, pinned) << 2));
    put(b, i, at(b, i) + rating * factor);
    for (let j = 0; j <= i; j++) {
      const other = <f64>load<f32>(q + (<usize>columnOf(j, pinned) << 2));
      put(A, i * free + j, at(A, i * free + j) + factor * other);
    }
  }
}

function choleskyInFloat64(A: usize, b: usize, n: i32): i32 {
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = at(A, row * n + column);
      for (let k = 0; k < column; k++) sum -= at(A, row * n + k) * at(A, column * n + k);
      if (row > column) {
        put(A, row * n + column, sum / at(A, column * n + column));
      } else {
        if (!(sum > 0)) return row + 1;
        put(A, row * n + row, sqrt(sum));
      }
    }
  }
  for (let row = 0; row < n; row++) {
    let sum = at(b, row);
    for (let k = 0; k < row; k++) sum -= at(A, row * n + k) * at(b, k);
    put(b, row, sum / at(A, row * n + row));
  }
  for (let row = n - 1; row >= 0; row--) {
    let sum = at(b, row);
    for (let k = row + 1; k < n; k++) sum -= at(A, k * n + row) * at(b, k);
    put(b, row, sum / at(A, row * n + row));
  }
  return 0;
}
