import { multiplyAdd } from './multiplyAdd';

// The register tile, where nearly all of the time goes.
//
// With X the gathered rows (one per rating: the factors x₀ … x₍ₖ₋₁₎ of what was rated, then the rating x₍ₖ₎), a system is
//     C = XᵀX,   C[i][j] = Σₜ X[t][i] · X[t][j],   0 ≤ j ≤ i ≤ k
// whose first k rows are A without λ and whose last row is b. A tile is a few rows i times a few vectors of four
// columns j. Its sums stay in registers while t runs over the gathered rows: each step loads the columns once, splats
// X[t][i] over four lanes, multiplies and adds. The blocks of four rows tile the lower triangle; entries above the
// diagonal or in the padding are computed where a whole vector covers them, and never read.
//
// Four rows × two vectors do 8 multiply-adds with 6 loads. V8 on x64 has 15 vector registers: five rows × two vectors
// still fit, with 10 sums, 2 vectors of columns, a splat and a product; larger tiles spill.

/**
 * sums[i][j] (+)= Σₜ X[t][i] · X[t][j] for `rows` (2 … 5) rows from i and `vectors` (1 or 2) times four columns from j.
 * `left` points to X[0][i], `right` to X[0][j], `out` to sums[i][j]; both strides are `stride` bytes. `rows` and
 * `vectors` must be constants: the function is inlined and what they exclude is removed.
 */
// @ts-ignore: decorator
@inline
export function tile(
  rows: i32,
  vectors: i32,
  left: usize,
  right: usize,
  stride: usize,
  count: i32,
  add: bool,
  out: usize,
): void {
  let c00 = f32x4.splat(0);
  let c01 = f32x4.splat(0);
  let c10 = f32x4.splat(0);
  let c11 = f32x4.splat(0);
  let c20 = f32x4.splat(0);
  let c21 = f32x4.splat(0);
  let c30 = f32x4.splat(0);
  let c31 = f32x4.splat(0);
  let c40 = f32x4.splat(0);
  let c41 = f32x4.splat(0);
  for (let t = count; t > 0; t--) {
    const r0 = v128.load(right);
    const r1 = vectors > 1 ? v128.load(right, 16) : r0;
    const l0 = v128.load32_splat(left);
    c00 = multiplyAdd(c00, l0, r0);
    if (vectors > 1) c01 = multiplyAdd(c01, l0, r1);
    const l1 = v128.load32_splat(left, 4);
    c10 = multiplyAdd(c10, l1, r0);
    if (vectors > 1) c11 = multiplyAdd(c11, l1, r1);
    if (rows > 2) {
      const l2 = v128.load32_splat(left, 8);
      c20 = multiplyAdd(c20, l2, r0);
      if (vectors > 1) c21 = multiplyAdd(c21, l2, r1);
    }
    if (rows > 3) {
      const l3 = v128.load32_splat(left, 12);
      c30 = multiplyAdd(c30, l3, r0);
      if (vectors > 1) c31 = multiplyAdd(c31, l3, r1);
    }
    if (rows > 4) {
      const l4 = v128.load32_splat(left, 16);
      c40 = multiplyAdd(c40, l4, r0);
      if (vectors > 1) c41 = multiplyAdd(c41, l4, r1);
    }
    left += stride;
    right += stride;
  }
  storeRow(vectors, add, out, c00, c01);
  storeRow(vectors, add, out + stride, c10, c11);
  if (rows > 2) storeRow(vectors, add, out + 2 * stride, c20, c21);
  if (rows > 3) storeRow(vectors, add, out + 3 * stride, c30, c31);
  if (rows > 4) storeRow(vectors, add, out + 4 * stride, c40, c41);
}

// @ts-ignore: decorator
@inline
function storeRow(vectors: i32, add: bool, out: usize, c0: v128, c1: v128): void {
  if (add) {
    c0 = f32x4.add(c0, v128.load(out));
    if (vectors > 1) c1 = f32x4.add(c1, v128.load(out, 16));
  }
  v128.store(out, c0);
  if (vectors > 1) v128.store(out, c1, 16);
}
