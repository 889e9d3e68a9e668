import { CHUNK, gatheredAt, rowLength } from './layout';
import { SparseRows } from './sparseRows';
import { tile } from './tile';

/**
 * Sums A = QᵀQ and b = Qᵀr of a row with ratings to `sums`, for ranks above SMALL_RANK. Long rows are summed CHUNK
 * gathered ratings at a time, each time from zero, which also keeps rounding errors from growing with the row's length.
 */
export function sumNormalEquations(
  rows: SparseRows,
  row: i32,
  fixed: usize,
  rank: i32,
  workspace: usize,
  sums: usize,
): void {
  const gathered = gatheredAt(workspace);
  const stride = <usize>rowLength(rank) << 2;
  let filled = 0;
  let add = false;
  for (let panel = 0; panel < rows.panels; panel++) {
    const segment = rows.segment(row, panel);
    const end = rows.end(segment);
    for (let start = rows.start(segment); start < end; ) {
      const count = min(CHUNK - filled, end - start);
      const out = gathered + <usize>filled * stride;
      gather(rows.columnsFrom(start), rows.valuesFrom(start), count, fixed, rank, out, stride);
      start += count;
      filled += count;
      if (filled < CHUNK) continue;
      sumTriangle(gathered, CHUNK, rank, add, sums, stride);
      add = true;
      filled = 0;
    }
  }
  if (filled > 0) sumTriangle(gathered, filled, rank, add, sums, stride);
}

/** Copies the factors of what was rated, and the rating behind them, into consecutive rows. Ranks above 8. */
function gather(
  columns: usize,
  values: usize,
  count: i32,
  fixed: usize,
  rank: i32,
  gathered: usize,
  stride: usize,
): void {
  const bytes = <usize>rank << 2;
  for (let t = 0; t < count; t++) {
    const source = fixed + <usize>load<u32>(columns) * bytes;
    v128.store(gathered, v128.load(source));
    v128.store(gathered, v128.load(source, 16), 16);
    v128.store(gathered, v128.load(source, 32), 32);
    for (let i: usize = 48; i < bytes; i += 16) v128.store(gathered + i, v128.load(source + i));
    store<f32>(gathered + bytes, load<f32>(values));
    columns += 4;
    values += 4;
    gathered += stride;
  }
}

/** Tiles the lower triangle in blocks of four rows; the last block has the rows that are left, the last of them b. */
function sumTriangle(gathered: usize, count: i32, rank: i32, add: bool, sums: usize, stride: usize): void {
  const last = (rank - 1) & ~3;
  for (let i = 0; i < last; i += 4) sumBlock(4, i, gathered, count, add, sums, stride);
  const rows = rank + 1 - last;
  if (rows == 2) sumBlock(2, last, gathered, count, add, sums, stride);
  else if (rows == 3) sumBlock(3, last, gathered, count, add, sums, stride);
  else if (rows == 4) sumBlock(4, last, gathered, count, add, sums, stride);
  else sumBlock(5, last, gathered, count, add, sums, stride);
}

/** A block of `rows` (2 … 5) rows from row i, columns 0 … i + 3: tiles of two vectors, and of one for what is left. */
// @ts-ignore: decorator
@inline
function sumBlock(rows: i32, i: i32, gathered: usize, count: i32, add: bool, sums: usize, stride: usize): void {
  const left = gathered + (<usize>i << 2);
  const out = sums + <usize>i * stride;
  let j: i32 = 0;
  for (; j < i; j += 8) {
    tile(rows, 2, left, gathered + (<usize>j << 2), stride, count, add, out + (<usize>j << 2));
  }
  for (; j <= i; j += 4) {
    tile(rows, 1, left, gathered + (<usize>j << 2), stride, count, add, out + (<usize>j << 2));
  }
}
