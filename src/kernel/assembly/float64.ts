import { SparseRows } from './sparseRows';

/**
 * Solves one row in float64, from the factors and ratings themselves: A = QᵀQ + λI, b = Qᵀr, Cholesky, x.
 * The plain loops of src/als, for the few systems that float32 cannot solve. `scratch` holds A (rank × rank) and b.
 * Returns 0, or the number (from 1) of the pivot that is not positive.
 */
export function solveInFloat64(
  rows: SparseRows,
  row: i32,
  fixed: usize,
  solved: usize,
  rank: i32,
  lambda: f64,
  scratch: usize,
): i32 {
  const A = scratch;
  const b = scratch + (<usize>(rank * rank) << 3);
  sumInFloat64(rows, row, fixed, rank, lambda, A, b);
  const failed = choleskyInFloat64(A, b, rank);
  for (let i = 0; i < rank; i++) store<f32>(solved + (<usize>i << 2), <f32>at(b, i));
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

function sumInFloat64(
  rows: SparseRows,
  row: i32,
  fixed: usize,
  rank: i32,
  lambda: f64,
  A: usize,
  b: usize,
): void {
  memory.fill(A, 0, <usize>(rank * rank) << 3);
  memory.fill(b, 0, <usize>rank << 3);
  for (let entry = rows.start(row); entry < rows.end(row); entry++) {
    const rating = <f64>load<f32>(rows.valuesFrom(entry));
    const q = fixed + <usize>load<u32>(rows.columnsFrom(entry)) * (<usize>rank << 2);
    for (let i = 0; i < rank; i++) {
      const factor = <f64>load<f32>(q + (<usize>i << 2));
      put(b, i, at(b, i) + rating * factor);
      for (let j = 0; j <= i; j++) {
        put(A, i * rank + j, at(A, i * rank + j) + factor * <f64>load<f32>(q + (<usize>j << 2)));
      }
    }
  }
  for (let i = 0; i < rank; i++) put(A, i * rank + i, at(A, i * rank + i) + lambda);
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
