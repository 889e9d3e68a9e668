import { bytesOfSums, rowLength } from './layout';
import { packedRowBytes } from './packedRows';
import { SMALL_CHUNK, sumSmallRank } from './smallRanks';
import { PANEL, SparseRows } from './sparseRows';

const CACHE_LINE: usize = 64;

/**
 * Sums A = QᵀQ and b = Qᵀr of rows [from, to) of one band, for ranks up to SMALL_RANK, while one panel of the
 * `packedRows` packed factors after the other is in the cache. Writes bytesOfSums(rank) for each row to `sums`, zeros where
 * it has no ratings.
 */
export function sumBand(
  rows: SparseRows,
  from: i32,
  to: i32,
  packed: usize,
  packedRows: i32,
  rank: i32,
  sums: usize,
): void {
  for (let panel = 0; panel < rows.panels; panel++) {
    const first = panel * PANEL;
    bringIn(packed, first, min(first + PANEL, packedRows), rank);
    sumPanel(rows, from, to, panel, packed, rank, sums);
  }
}

/** Adds what rows [from, to) have in one panel, the first of which sets the sums. */
export function sumPanel(
  rows: SparseRows,
  from: i32,
  to: i32,
  panel: i32,
  packed: usize,
  rank: i32,
  sums: usize,
): void {
  const stride = <usize>rowLength(rank) << 2;
  for (let row = from; row < to; row++) {
    const segment = rows.segment(row, panel);
    const end = rows.end(segment);
    let add = panel > 0;
    let start = rows.start(segment);
    if (start == end && !add) memory.fill(sums, 0, bytesOfSums(rank));
    for (; start < end; start += SMALL_CHUNK) {
      const count = min(SMALL_CHUNK, end - start);
      sumSmallRank(rows.columnsFrom(start), rows.valuesFrom(start), count, packed, rank, add, sums, stride);
      add = true;
    }
    sums += bytesOfSums(rank);
  }
}

/**
 * Reads a byte of each cache line, in order: then the processor reads ahead. V8 keeps a load that nobody uses, since it may
 * trap.
 */
function bringIn(packed: usize, first: i32, last: i32, rank: i32): void {
  const bytes = packedRowBytes(rank);
  const end = packed + <usize>last * bytes;
  for (let at = packed + <usize>first * bytes; at < end; at += CACHE_LINE) load<u8>(at);
}
