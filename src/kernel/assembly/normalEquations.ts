import { CHUNK, gatheredAt, gatheredStride, sumsAt } from './layout';
import { tile } from './tile';

/**
 * Sums one system in float32 (equations in tile.ts): the entries [from, to) of a sparse matrix list what was rated.
 * Long rows are summed chunk by chunk, each chunk on its own, so that rounding errors grow with neither length alone.
 */
export function sumNormalEquations(
  columns: usize,
  values: usize,
  from: i32,
  to: i32,
  fixed: usize,
  rank: i32,
  workspace: usize,
): void {
  const gathered = gatheredAt(workspace);
  const sums = sumsAt(workspace, rank);
  for (let start = from; start < to; start += CHUNK) {
    const count = min(CHUNK, to - start);
    gather(columns + (<usize>start << 2), values + (<usize>start << 2), count, fixed, rank, gathered);
    sumTriangle(gathered, count, rank, start > from, sums);
  }
}

/** Copies the factors of each rated thing, and its rating behind them, into consecutive rows. */
function gather(columns: usize, values: usize, count: i32, fixed: usize, rank: i32, gathered: usize): void {
  const stride = <usize>gatheredStride(rank) << 2;
  const bytes = <usize>rank << 2;
  for (let t = 0; t < count; t++) {
    const source = fixed + load<u32>(columns) * bytes;
    for (let i: usize = 0; i < bytes; i += 16) v128.store(gathered + i, v128.load(source + i));
    f32.store(gathered + bytes, f32.load(values));
    columns += 4;
    values += 4;
    gathered += stride;
  }
}

/** Tiles the lower triangle: the block of four rows from i covers the columns 0 … i + 3, the last block also holds b. */
function sumTriangle(gathered: usize, count: i32, rank: i32, add: bool, sums: usize): void {
  const stride = <usize>gatheredStride(rank) << 2;
  const last = ((rank - 1) & ~3);
  for (let i = 0; i < last; i += 4) {
    const left = gathered + (<usize>i << 2);
    const out = sums + <usize>i * stride;
    sumRows(4, left, gathered, stride, count, add, out, i);
  }
  const left = gathered + (<usize>last << 2);
  const out = sums + <usize>last * stride;
  const rows = rank + 1 - last;
  if (rows == 2) sumRows(2, left, gathered, stride, count, add, out, last);
  else if (rows == 3) sumRows(3, left, gathered, stride, count, add, out, last);
  else if (rows == 4) sumRows(4, left, gathered, stride, count, add, out, last);
  else sumRows(5, left, gathered, stride, count, add, out, last);
}

/** A block of rows from row i: tiles of two vectors, and one of a single vector where their number is odd. */
// @ts-ignore: decorator
@inline
function sumRows(
  rows: i32,
  left: usize,
  gathered: usize,
  stride: usize,
  count: i32,
  add: bool,
  out: usize,
  i: i32,
): void {
  let j = 0;
  for (; j < i; j += 8) {
    tile(rows, 2, left, gathered + (<usize>j << 2), stride, count, add, out + (<usize>j << 2));
  }
  if (j == i) tile(rows, 1, left, gathered + (<usize>j << 2), stride, count, add, out + (<usize>j << 2));
}
