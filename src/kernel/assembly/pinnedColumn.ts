import { rowLength } from './layout';
import { SparseRows } from './sparseRows';

// A model with biases holds one column of ones on each side (src/als/biases.ts), which is not solved for. What it predicts
// alone, the bias of what was rated, leaves the ratings: y = r − z with z that column of the fixed side. With X = [Z | z]
// the sums hold XᵀX and Xᵀr, so that b = Zᵀy = Zᵀr − Zᵀz needs no other pass over the ratings.

/**
 * Makes the system of the columns that are solved from the sums of all `rank` columns, in place: b loses Zᵀz, and what
 * comes after the pinned column, one column at most, moves up.
 */
export function pinColumn(sums: usize, rank: i32, pinned: i32): void {
  const stride = <usize>rowLength(rank) << 2;
  const rowOfPinned = sums + <usize>pinned * stride;
  const last = sums + <usize>(rank - 1) * stride;
  const b = sums + <usize>rank * stride;
  for (let j: usize = 0; j < <usize>pinned << 2; j += 4) store<f32>(b + j, load<f32>(b + j) - load<f32>(rowOfPinned + j));
  if (pinned < rank - 1) {
    const at = <usize>pinned << 2;
    store<f32>(b + at, load<f32>(b + at, 4) - load<f32>(last + at));
    memory.copy(rowOfPinned, last, at);
    store<f32>(rowOfPinned + at, load<f32>(last + at, 4));
  }
  memory.copy(last, b, stride);
}

/** Σ y² of a row, in float64. */
export function squareOfRest(rows: SparseRows, row: i32, fixed: usize, rank: i32, pinned: i32): f64 {
  const column = fixed + (<usize>pinned << 2);
  let sum: f64 = 0;
  for (let panel = 0; panel < rows.panels; panel++) {
    const segment = rows.segment(row, panel);
    for (let entry = rows.start(segment); entry < rows.end(segment); entry++) {
      const z = load<f32>(column + <usize>load<u32>(rows.columnsFrom(entry)) * (<usize>rank << 2));
      const y = <f64>load<f32>(rows.valuesFrom(entry)) - <f64>z;
      sum += y * y;
    }
  }
  return sum;
}
