import { multiplyAdd } from './multiplyAdd';
import { EIGHT, FOUR, SIXTEEN } from './packedRows';

// Up to SMALL_RANK, one or two passes over the ratings hold all sums in registers. Nothing is gathered: the factors are
// read where packedRows.ts has put them. With the factors of what was rated as vectors q₀ = x₀ … x₃, q₁ = x₄ … x₇,
// q₂ = x₈ …, a pass sums
//     the diagonal blocks, q ∘ q, q ∘ (q rotated by one), q ∘ (q rotated by two): 3 products hold the 10 that are needed,
//     the blocks left of them, xᵢ q₀ and xᵢ q₁ for each row i,
//     and b, r q₀, r q₁ and r q₂.
// Rows and lanes beyond the rank are computed where they come for nothing, and never read. The passes are cut so that
// sums, operands and temporaries fit 15 vector registers, V8's limit on x64: a sum that is spilled waits for memory.

/** Ratings summed at a time: a second pass reads the factors again, by then from the first-level cache. */
export const SMALL_CHUNK: i32 = 128;

/** Sums A and b over `count` ratings of a row; rows of sums are `stride` bytes apart. */
export function sumSmallRank(
  columns: usize,
  values: usize,
  count: i32,
  packed: usize,
  rank: i32,
  add: bool,
  sums: usize,
  stride: usize,
): void {
  if (rank <= 4) firstRows(0, 1, FOUR, columns, values, count, packed, rank, add, sums, stride);
  else if (rank == 5) firstRows(1, 2, EIGHT, columns, values, count, packed, rank, add, sums, stride);
  else if (rank == 6) firstRows(2, 2, EIGHT, columns, values, count, packed, rank, add, sums, stride);
  else if (rank == 7) firstRows(3, 2, EIGHT, columns, values, count, packed, rank, add, sums, stride);
  else if (rank == 8) firstRows(4, 2, EIGHT, columns, values, count, packed, rank, add, sums, stride);
  else {
    firstRows(4, 0, SIXTEEN, columns, values, count, packed, rank, add, sums, stride);
    if (rank == 9) lastRows(1, columns, values, count, packed, rank, add, sums, stride);
    else lastRows(2, columns, values, count, packed, rank, add, sums, stride);
  }
}

/** Rows 0 … 3, `more` (0 … 4) rows after them, and b if it is given (0 … 2) vectors here; `bytes` from row to row. */
// @ts-ignore: decorator
@inline
function firstRows(
  more: i32,
  vectorsOfB: i32,
  bytes: usize,
  columns: usize,
  values: usize,
  count: i32,
  packed: usize,
  rank: i32,
  add: bool,
  sums: usize,
  stride: usize,
): void {
  const zero = f32x4.splat(0);
  let d0 = zero;
  let d1 = zero;
  let d2 = zero;
  let c4 = zero;
  let c5 = zero;
  let c6 = zero;
  let c7 = zero;
  let e0 = zero;
  let e1 = zero;
  let e2 = zero;
  let b0 = zero;
  let b1 = zero;
  const end = columns + (<usize>count << 2);
  for (; columns < end; columns += 4) {
    const q = packed + <usize>load<u32>(columns) * bytes;
    const q0 = v128.load(q);
    d0 = multiplyAdd(d0, q0, q0);
    d1 = multiplyAdd(d1, q0, rotate1(q0));
    d2 = multiplyAdd(d2, q0, rotate2(q0));
    if (more > 0) {
      const q1 = v128.load(q, 16);
      c4 = multiplyAdd(c4, q0, splat0(q1));
      if (more > 1) c5 = multiplyAdd(c5, q0, splat1(q1));
      if (more > 2) c6 = multiplyAdd(c6, q0, splat2(q1));
      if (more > 3) c7 = multiplyAdd(c7, q0, splat3(q1));
      e0 = multiplyAdd(e0, q1, q1);
      if (more > 1) e1 = multiplyAdd(e1, q1, rotate1(q1));
      if (more > 2) e2 = multiplyAdd(e2, q1, rotate2(q1));
      if (vectorsOfB > 1) b1 = multiplyAdd(b1, q1, v128.load32_splat(values));
    }
    if (vectorsOfB > 0) {
      b0 = multiplyAdd(b0, q0, v128.load32_splat(values));
      values += 4;
    }
  }
  putDiagonal(sums, stride, min(rank, 4), add, d0, d1, d2);
  if (more > 0) {
    const out = sums + 4 * stride;
    put(out, add, c4);
    if (more > 1) put(out + stride, add, c5);
    if (more > 2) put(out + 2 * stride, add, c6);
    if (more > 3) put(out + 3 * stride, add, c7);
    putDiagonal(out + 16, stride, more, add, e0, e1, e2);
  }
  const b = sums + <usize>rank * stride;
  if (vectorsOfB > 0) put(b, add, b0);
  if (vectorsOfB > 1) put(b + 16, add, b1);
}

/** `rows` (1 or 2) rows from row 8 on, and b. */
// @ts-ignore: decorator
@inline
function lastRows(
  rows: i32,
  columns: usize,
  values: usize,
  count: i32,
  packed: usize,
  rank: i32,
  add: bool,
  sums: usize,
  stride: usize,
): void {
  const zero = f32x4.splat(0);
  let c80 = zero;
  let c81 = zero;
  let c90 = zero;
  let c91 = zero;
  let d0 = zero;
  let d1 = zero;
  let b0 = zero;
  let b1 = zero;
  let b2 = zero;
  const end = columns + (<usize>count << 2);
  for (; columns < end; columns += 4) {
    const q = packed + <usize>load<u32>(columns) * SIXTEEN;
    const q0 = v128.load(q);
    const q1 = v128.load(q, 16);
    const q2 = v128.load(q, 32);
    const x8 = splat0(q2);
    c80 = multiplyAdd(c80, q0, x8);
    c81 = multiplyAdd(c81, q1, x8);
    if (rows > 1) {
      const x9 = splat1(q2);
      c90 = multiplyAdd(c90, q0, x9);
      c91 = multiplyAdd(c91, q1, x9);
    }
    d0 = multiplyAdd(d0, q2, q2);
    if (rows > 1) d1 = multiplyAdd(d1, q2, rotate1(q2));
    const r = v128.load32_splat(values);
    values += 4;
    b0 = multiplyAdd(b0, q0, r);
    b1 = multiplyAdd(b1, q1, r);
    b2 = multiplyAdd(b2, q2, r);
  }
  let out = sums + 8 * stride;
  put(out, add, c80);
  put(out + 16, add, c81);
  if (rows > 1) {
    put(out + stride, add, c90);
    put(out + stride + 16, add, c91);
  }
  putDiagonal(out + 32, stride, rows, add, d0, d1, zero);
  out += <usize>rows * stride;
  put(out, add, b0);
  put(out + 16, add, b1);
  put(out + 32, add, b2);
}

/** Up to four rows of a diagonal block from its rotated products: xᵢ², xᵢ xᵢ₊₁ and xᵢ xᵢ₊₂, i counted modulo 4. */
// @ts-ignore: decorator
@inline
function putDiagonal(out: usize, stride: usize, rows: i32, add: bool, d0: v128, d1: v128, d2: v128): void {
  put(out, add, d0);
  if (rows > 1) put(out + stride, add, v128.shuffle<f32>(d1, d0, 0, 5, 0, 0));
  if (rows > 2) {
    const left = v128.shuffle<f32>(d2, d1, 0, 5, 0, 0);
    put(out + 2 * stride, add, v128.shuffle<f32>(left, d0, 0, 1, 6, 0));
  }
  if (rows > 3) {
    const left = v128.shuffle<f32>(d1, d2, 3, 5, 2, 0);
    put(out + 3 * stride, add, v128.shuffle<f32>(left, d0, 0, 1, 2, 7));
  }
}

// @ts-ignore: decorator
@inline
function put(out: usize, add: bool, sum: v128): void {
  v128.store(out, add ? f32x4.add(sum, v128.load(out)) : sum);
}

// @ts-ignore: decorator
@inline
function splat0(x: v128): v128 {
  return v128.shuffle<f32>(x, x, 0, 0, 0, 0);
}

// @ts-ignore: decorator
@inline
function splat1(x: v128): v128 {
  return v128.shuffle<f32>(x, x, 1, 1, 1, 1);
}

// @ts-ignore: decorator
@inline
function splat2(x: v128): v128 {
  return v128.shuffle<f32>(x, x, 2, 2, 2, 2);
}

// @ts-ignore: decorator
@inline
function splat3(x: v128): v128 {
  return v128.shuffle<f32>(x, x, 3, 3, 3, 3);
}

// @ts-ignore: decorator
@inline
function rotate1(x: v128): v128 {
  return v128.shuffle<f32>(x, x, 1, 2, 3, 0);
}

// @ts-ignore: decorator
@inline
function rotate2(x: v128): v128 {
  return v128.shuffle<f32>(x, x, 2, 3, 0, 1);
}
