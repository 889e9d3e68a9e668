import { multiplyAdd } from './multiplyAdd';
import { SparseRows } from './sparseRows';

/**
 * Σ (r − p·q)² and Σ |r − p·q| over the ratings of rows [from, to), written to `totals` as two f64. `own` are the
 * factors of the rows' side, `other` those of the columns'; `workspace` has room for one row of factors.
 */
export function errors(
  rows: SparseRows,
  own: usize,
  other: usize,
  rank: i32,
  from: i32,
  to: i32,
  workspace: usize,
  totals: usize,
): void {
  store<f64>(totals, 0);
  store<f64>(totals, 0, 8);
  for (let row = from; row < to; row++) {
    if (rows.count(row) == 0) continue;
    addErrors(rows, row, own + (<usize>(row * rank) << 2), other, rank, workspace, totals);
  }
}

/**
 * Adds the errors of one row to `totals`. Dot products are float32, four ratings at a time; errors are summed in
 * float64. The row's factors are copied to `workspace`, padded with zeros to whole vectors: what the last vector of a
 * column's factors reads beyond them then counts for nothing.
 */
export function addErrors(
  rows: SparseRows,
  row: i32,
  own: usize,
  other: usize,
  rank: i32,
  workspace: usize,
  totals: usize,
): void {
  const bytes = <usize>rank << 2;
  const padded = (bytes + 15) & ~15;
  v128.store(workspace + padded - 16, f32x4.splat(0));
  memory.copy(workspace, own, bytes);
  for (let panel = 0; panel < rows.panels; panel++) {
    const segment = rows.segment(row, panel);
    const start = rows.start(segment);
    const count = rows.end(segment) - start;
    addErrorsOf(rows.columnsFrom(start), rows.valuesFrom(start), count, other, bytes, workspace, totals);
  }
}

/** The errors of some neighbours in memory, with the row's factors, padded, in `workspace`. */
// @ts-ignore: decorator
@inline
function addErrorsOf(
  columns: usize,
  values: usize,
  count: i32,
  other: usize,
  bytes: usize,
  workspace: usize,
  totals: usize,
): void {
  const padded = (bytes + 15) & ~15;
  let squared = f64x2.splat(0);
  let absolute = f64x2.splat(0);
  const end = columns + (<usize>count << 2);
  for (; columns + 16 <= end; columns += 16) {
    const q0 = other + <usize>load<u32>(columns) * bytes;
    const q1 = other + <usize>load<u32>(columns, 4) * bytes;
    const q2 = other + <usize>load<u32>(columns, 8) * bytes;
    const q3 = other + <usize>load<u32>(columns, 12) * bytes;
    let d0 = f32x4.splat(0);
    let d1 = f32x4.splat(0);
    let d2 = f32x4.splat(0);
    let d3 = f32x4.splat(0);
    for (let k: usize = 0; k < padded; k += 16) {
      const p = v128.load(workspace + k);
      d0 = multiplyAdd(d0, p, v128.load(q0 + k));
      d1 = multiplyAdd(d1, p, v128.load(q1 + k));
      d2 = multiplyAdd(d2, p, v128.load(q2 + k));
      d3 = multiplyAdd(d3, p, v128.load(q3 + k));
    }
    const s01 = f32x4.add(v128.shuffle<f32>(d0, d1, 0, 4, 1, 5), v128.shuffle<f32>(d0, d1, 2, 6, 3, 7));
    const s23 = f32x4.add(v128.shuffle<f32>(d2, d3, 0, 4, 1, 5), v128.shuffle<f32>(d2, d3, 2, 6, 3, 7));
    const predicted = f32x4.add(v128.shuffle<f32>(s01, s23, 0, 1, 4, 5), v128.shuffle<f32>(s01, s23, 2, 3, 6, 7));
    const error = f32x4.sub(v128.load(values), predicted);
    const low = f64x2.promote_low_f32x4(error);
    const high = f64x2.promote_low_f32x4(v128.shuffle<f32>(error, error, 2, 3, 2, 3));
    squared = f64x2.add(squared, f64x2.add(f64x2.mul(low, low), f64x2.mul(high, high)));
    absolute = f64x2.add(absolute, f64x2.add(f64x2.abs(low), f64x2.abs(high)));
    values += 16;
  }
  let squaredRest: f64 = 0;
  let absoluteRest: f64 = 0;
  for (; columns < end; columns += 4) {
    const q = other + <usize>load<u32>(columns) * bytes;
    let d = f32x4.splat(0);
    for (let k: usize = 0; k < padded; k += 16) d = multiplyAdd(d, v128.load(workspace + k), v128.load(q + k));
    const pairs = f32x4.add(d, v128.shuffle<f32>(d, d, 2, 3, 0, 1));
    const error = <f64>(load<f32>(values) - (f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1)));
    squaredRest += error * error;
    absoluteRest += abs(error);
    values += 4;
  }
  addTo(totals, f64x2.extract_lane(squared, 0) + f64x2.extract_lane(squared, 1) + squaredRest);
  addTo(totals + 8, f64x2.extract_lane(absolute, 0) + f64x2.extract_lane(absolute, 1) + absoluteRest);
}

// @ts-ignore: decorator
@inline
export function addTo(total: usize, term: f64): void {
  store<f64>(total, load<f64>(total) + term);
}
