import { solveLanes } from './choleskyLanes';
import { addErrors, addTo } from './errors';
import { solveInFloat64 } from './float64';
import { float64At, LANES, rowLength, squaresAt, sumsAt, systemRowLength, systemsAt } from './layout';
import { sumNormalEquations } from './normalEquations';
import { SparseRows } from './sparseRows';

/**
 * Where the squared error is less than this share of Σ r², it is summed rating by rating: taken from the normal
 * equations, it would be the small difference of large float32 numbers.
 */
const LEAST_SHARE: f64 = 0.01;

/**
 * Solves rows [from, to) of one side: p = (QᵀQ + λI)⁻¹ Qᵀr for rows with ratings, zeros for the others. Rows are summed
 * one by one and solved LANES at a time. `fixed` and `solved` are factors, row-major, each readable 12 bytes past its
 * end; `workspace` is workspaceBytes(rank) bytes from a multiple of 16. Writes Σ (r − p·q)² and Σ |p|² over these rows to
 * `totals`, an f64 each. Returns how many rows fell back to float64, or −p when pivot p (from 1) of some row was not
 * positive there either, or cannot be: λ = 0 and fewer ratings than factors.
 */
export function solveRows(
  rows: SparseRows,
  fixed: usize,
  solved: usize,
  rank: i32,
  lambda: f64,
  from: i32,
  to: i32,
  workspace: usize,
  totals: usize,
): i32 {
  store<f64>(totals, 0);
  store<f64>(totals, 0, 8);
  const sums = sumsAt(workspace, rank);
  const systems = systemsAt(workspace, rank);
  const bytes = <usize>rank << 2;
  let fallbacks = 0;
  let first = from;
  let lane = 0;
  for (let row = from; row < to; row++) {
    const start = rows.start(row);
    const end = rows.end(row);
    if (start < end) {
      // Rounding can hide that such a system has no unique solution, so Cholesky alone would not always notice.
      if (lambda == 0 && end - start < rank) return start - end - 1;
      sumNormalEquations(rows, start, end, fixed, rank, workspace);
      interleave(sums, rank, systems + (<usize>lane << 2));
      lane++;
    } else {
      memory.fill(solved + <usize>row * bytes, 0, bytes);
    }
    if (lane == LANES || row + 1 == to) {
      const outcome = finish(rows, fixed, solved, rank, lambda, first, row + 1, workspace, totals);
      if (outcome < 0) return outcome;
      fallbacks += outcome;
      first = row + 1;
      lane = 0;
    }
  }
  return fallbacks;
}

/** Solves the interleaved systems of rows [from, to), which have at most LANES rows with ratings. Returns as above. */
function finish(
  rows: SparseRows,
  fixed: usize,
  solved: usize,
  rank: i32,
  lambda: f64,
  from: i32,
  to: i32,
  workspace: usize,
  totals: usize,
): i32 {
  const systems = systemsAt(workspace, rank);
  const x = systems + (<usize>(rank * systemRowLength(rank)) << 4);
  const squares = squaresAt(workspace, rank);
  const good = solveLanes(systems, systemRowLength(rank), rank, <f32>lambda, squares);
  let fallbacks = 0;
  let lane: usize = 0;
  for (let row = from; row < to; row++) {
    if (rows.start(row) == rows.end(row)) continue;
    const out = solved + (<usize>(row * rank) << 2);
    if (good & (1 << <i32>lane)) {
      copyLane(x + (lane << 2), out, rank);
      const squareOfY = <f64>load<f32>(squares + (lane << 2));
      const squareOfX = <f64>load<f32>(squares + (lane << 2), 16);
      const squareOfRatings = load<f64>(rows.squares + (<usize>row << 3));
      // A p = b, so Σ (r − p·q)² = Σ r² − 2 bᵀp + pᵀ(A − λI)p = Σ r² − bᵀp − λ|p|².
      const squaredError = squareOfRatings - squareOfY - lambda * squareOfX;
      if (squaredError > LEAST_SHARE * squareOfRatings) addTo(totals, squaredError);
      else addSquaredError(rows, row, fixed, out, rank, workspace, totals);
      addTo(totals + 8, squareOfX);
    } else {
      const pivot = solveInFloat64(rows, row, fixed, out, rank, lambda, float64At(workspace, rank));
      if (pivot > 0) return -pivot;
      addSquaredError(rows, row, fixed, out, rank, workspace, totals);
      addTo(totals + 8, squareOf(out, rank));
      fallbacks++;
    }
    lane++;
  }
  return fallbacks;
}

function addSquaredError(
  rows: SparseRows,
  row: i32,
  fixed: usize,
  own: usize,
  rank: i32,
  workspace: usize,
  totals: usize,
): void {
  const errors = squaresAt(workspace, rank) + 32;
  store<f64>(errors, 0);
  const start = rows.start(row);
  const count = rows.end(row) - start;
  addErrors(rows.columnsFrom(start), rows.valuesFrom(start), count, own, fixed, rank, workspace, errors);
  addTo(totals, load<f64>(errors));
}

function squareOf(vector: usize, length: i32): f64 {
  let sum: f64 = 0;
  for (let i = 0; i < length; i++) {
    const entry = <f64>load<f32>(vector + (<usize>i << 2));
    sum += entry * entry;
  }
  return sum;
}

/** Writes one system into one lane of the interleaved systems, in whole vectors: what exceeds the triangle is not read. */
function interleave(sums: usize, rank: i32, lane: usize): void {
  const stride = <usize>rowLength(rank) << 2;
  const laneStride = <usize>systemRowLength(rank) << 4;
  for (let i = 0; i <= rank; i++) {
    const columns = min(i + 1, rank);
    let out = lane;
    for (let j = 0; j < columns; j += 4) {
      const entries = v128.load(sums + (<usize>j << 2));
      v128.store32_lane(out, entries, 0);
      v128.store32_lane(out, entries, 1, 16);
      v128.store32_lane(out, entries, 2, 32);
      v128.store32_lane(out, entries, 3, 48);
      out += 64;
    }
    sums += stride;
    lane += laneStride;
  }
}

function copyLane(lane: usize, out: usize, rank: i32): void {
  for (let i = 0; i < rank; i++) {
    store<f32>(out, load<f32>(lane));
    lane += 16;
    out += 4;
  }
}
