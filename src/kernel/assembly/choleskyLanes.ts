import { multiplyAdd, multiplySubtract } from './multiplyAdd';

// Four systems side by side: every number is a v128 that holds one lane per system, so that short systems, too, keep
// the arithmetic units busy, and square roots and divisions are shared. Each lane is computed on its own: which systems
// share a vector changes no bit of the result.

// @ts-ignore: decorator
@inline
const NEXT: usize = 16;

/**
 * How much cancellation float32 may suffer: max Aᵢᵢ |x| ≤ WORST |b|. Rounding leaves a residual |A x − b| in proportion
 * to max Aᵢᵢ |x|. The bound is empirical: on random systems of ranks 1 to 100, many of them far from any ratings file, what
 * passed had |A x − b| / |b| < (rank + 20) 2⁻²², at most half of it in 18,000 cases of the property test, and one in a
 * hundred did not pass; on the page's own ratings all pass.
 */
const WORST: f32 = 8;

/**
 * Solves (A + λI) x = b in each lane, λ its own lane of `ridge`: A + λI = L Lᵀ, L y = b, Lᵀ x = y. The rows of `systems`
 * are `pitch` vectors apart; row `rank` holds b and becomes x. Handled as one more row of A, b becomes y while A becomes L.
 * Writes |y|² and |x|² to `squares`, a v128 each: bᵀx = yᵀy.
 * Returns a bit per lane: 1 where x is good, 0 where a pivot was not positive or not finite, or too much cancelled.
 */
export function solveLanes(systems: usize, pitch: i32, rank: i32, ridge: v128, squares: usize): i32 {
  const stride = <usize>pitch << 4;
  const end = systems + <usize>(rank + 1) * stride;
  const b = systems + <usize>rank * stride;
  const squareOfB = lanewiseSquare(b, rank);
  let largest = ridge;
  let j: i32 = 0;
  let pivotRow = systems;
  for (; j + 1 < rank; j += 2) {
    const below = pivotRow + 2 * stride;
    const depth = <usize>j << 4;
    largest = f32x4.max(largest, factorPivots(2, pivotRow, stride, depth, ridge));
    let row = below;
    for (; row + 3 * stride < end; row += 4 * stride) factorRows(4, 2, row, pivotRow, stride, depth);
    if (row + 2 * stride < end) factorRows(3, 2, row, pivotRow, stride, depth);
    else if (row + stride < end) factorRows(2, 2, row, pivotRow, stride, depth);
    else if (row < end) factorRows(1, 2, row, pivotRow, stride, depth);
    pivotRow = below;
  }
  if (j < rank) {
    const depth = <usize>j << 4;
    largest = f32x4.max(largest, factorPivots(1, pivotRow, stride, depth, ridge));
    factorRows(1, 1, pivotRow + stride, pivotRow, stride, depth);
  }
  v128.store(squares, lanewiseSquare(b, rank));
  substituteBack(systems, stride, rank);
  const squareOfX = lanewiseSquare(b, rank);
  v128.store(squares, squareOfX, NEXT);
  const cost = f32x4.mul(largest, f32x4.sqrt(squareOfX));
  const solved = v128.and(
    f32x4.le(cost, f32x4.mul(f32x4.splat(WORST), f32x4.sqrt(squareOfB))),
    f32x4.lt(cost, f32x4.splat(f32.MAX_VALUE)),
  );
  return i32x4.bitmask(solved);
}

function lanewiseSquare(vector: usize, length: i32): v128 {
  let sum = f32x4.splat(0);
  for (let i = 0; i < length; i++) {
    const entry = v128.load(vector);
    sum = multiplyAdd(sum, entry, entry);
    vector += NEXT;
  }
  return sum;
}

/** The pivots of one or two columns: L[j][j], kept as its reciprocal. Returns the largest Aⱼⱼ. */
// @ts-ignore: decorator
@inline
function factorPivots(width: i32, row: usize, stride: usize, depth: usize, ridge: v128): v128 {
  const d0 = f32x4.add(v128.load(row + depth), ridge);
  const d1 = width > 1 ? f32x4.add(v128.load(row + stride + depth, NEXT), ridge) : d0;
  let a00 = d0;
  let a10 = width > 1 ? v128.load(row + stride + depth) : d0;
  let a11 = d1;
  for (let p: usize = 0; p < depth; p += NEXT) {
    const l0 = v128.load(row + p);
    a00 = multiplySubtract(a00, l0, l0);
    if (width > 1) {
      const l1 = v128.load(row + stride + p);
      a10 = multiplySubtract(a10, l1, l0);
      a11 = multiplySubtract(a11, l1, l1);
    }
  }
  const inverse0 = f32x4.div(f32x4.splat(1), f32x4.sqrt(a00));
  v128.store(row + depth, inverse0);
  if (width == 1) return d0;
  const l10 = f32x4.mul(a10, inverse0);
  v128.store(row + stride + depth, l10);
  v128.store(row + stride + depth, f32x4.div(f32x4.splat(1), f32x4.sqrt(multiplySubtract(a11, l10, l10))), NEXT);
  return f32x4.max(d0, d1);
}

/** L[i][j] = (A[i][j] − Σₚ L[i][p] L[j][p]) / L[j][j] for `rows` (1 … 4) rows and `width` (1 or 2) columns. */
// @ts-ignore: decorator
@inline
function factorRows(rows: i32, width: i32, row: usize, pivotRow: usize, stride: usize, depth: usize): void {
  const row1 = rows > 1 ? row + stride : row;
  const row2 = rows > 2 ? row1 + stride : row;
  const row3 = rows > 3 ? row2 + stride : row;
  const pivotRow1 = pivotRow + stride;
  const zero = f32x4.splat(0);
  let c00 = v128.load(row + depth);
  let c01 = width > 1 ? v128.load(row + depth, NEXT) : zero;
  let c10 = rows > 1 ? v128.load(row1 + depth) : zero;
  let c11 = rows > 1 && width > 1 ? v128.load(row1 + depth, NEXT) : zero;
  let c20 = rows > 2 ? v128.load(row2 + depth) : zero;
  let c21 = rows > 2 && width > 1 ? v128.load(row2 + depth, NEXT) : zero;
  let c30 = rows > 3 ? v128.load(row3 + depth) : zero;
  let c31 = rows > 3 && width > 1 ? v128.load(row3 + depth, NEXT) : zero;
  for (let p: usize = 0; p < depth; p += NEXT) {
    const r0 = v128.load(pivotRow + p);
    const r1 = width > 1 ? v128.load(pivotRow1 + p) : r0;
    const l0 = v128.load(row + p);
    c00 = multiplySubtract(c00, l0, r0);
    if (width > 1) c01 = multiplySubtract(c01, l0, r1);
    if (rows > 1) {
      const l1 = v128.load(row1 + p);
      c10 = multiplySubtract(c10, l1, r0);
      if (width > 1) c11 = multiplySubtract(c11, l1, r1);
    }
    if (rows > 2) {
      const l2 = v128.load(row2 + p);
      c20 = multiplySubtract(c20, l2, r0);
      if (width > 1) c21 = multiplySubtract(c21, l2, r1);
    }
    if (rows > 3) {
      const l3 = v128.load(row3 + p);
      c30 = multiplySubtract(c30, l3, r0);
      if (width > 1) c31 = multiplySubtract(c31, l3, r1);
    }
  }
  const inverse0 = v128.load(pivotRow + depth);
  const l10 = width > 1 ? v128.load(pivotRow1 + depth) : zero;
  const inverse1 = width > 1 ? v128.load(pivotRow1 + depth, NEXT) : zero;
  finishRow(width, row + depth, c00, c01, inverse0, l10, inverse1);
  if (rows > 1) finishRow(width, row1 + depth, c10, c11, inverse0, l10, inverse1);
  if (rows > 2) finishRow(width, row2 + depth, c20, c21, inverse0, l10, inverse1);
  if (rows > 3) finishRow(width, row3 + depth, c30, c31, inverse0, l10, inverse1);
}

// @ts-ignore: decorator
@inline
function finishRow(width: i32, out: usize, c0: v128, c1: v128, inverse0: v128, l10: v128, inverse1: v128): void {
  const l0 = f32x4.mul(c0, inverse0);
  v128.store(out, l0);
  if (width > 1) v128.store(out, f32x4.mul(multiplySubtract(c1, l0, l10), inverse1), NEXT);
}

/** Lᵀ x = y, from the last unknown to the first: once xᵢ is known, its share leaves the rows above. */
function substituteBack(systems: usize, stride: usize, rank: i32): void {
  const y = systems + <usize>rank * stride;
  for (let i = rank - 1; i >= 0; i--) {
    const row = systems + <usize>i * stride;
    const at = <usize>i << 4;
    const x = f32x4.mul(v128.load(y + at), v128.load(row + at));
    v128.store(y + at, x);
    for (let j: usize = 0; j < at; j += NEXT) {
      v128.store(y + j, multiplySubtract(v128.load(y + j), v128.load(row + j), x));
    }
  }
}
