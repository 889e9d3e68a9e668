import { sumPanel } from './bandSums';
import { solveLanes } from './choleskyLanes';
import { addErrors, addTo } from './errors';
import { solveInFloat64 } from './float64';
import {
  bytesOfSums,
  errorsAt,
  float64At,
  LANES,
  ridgesAt,
  rowLength,
  SMALL_RANK,
  squaresAt,
  sumsAt,
  systemRowLength,
  systemsAt,
} from './layout';
import { sumNormalEquations } from './normalEquations';
import { pinColumn, squareOfRest } from './pinnedColumn';
import { SparseRows } from './sparseRows';

/**
 * Where the squared error is less than this share of Σ r², it is summed rating by rating: taken from the normal
 * equations, it would be the small difference of large float32 numbers.
 */
const LEAST_SHARE: f64 = 0.01;

/**
 * Solves rows [from, to) of one side: p = (QᵀQ + λI)⁻¹ Qᵀr for rows with ratings, zeros for the others. Rows are summed
 * one by one and solved LANES at a time. `fixed` and `solved` are factors, row-major, each readable 12 bytes past its
 * end; `packed` is `fixed` as packedRows.ts copies it, for ranks up to SMALL_RANK; `workspace` is workspaceBytes(rank)
 * bytes from a multiple of 16. Where `summed` is not 0, the sums of these rows are there (bandSums.ts): ranks up to
 * SMALL_RANK have them taken before where there is more than one panel.
 *
 * Where `weighted` is not 0, λ is multiplied by the number of ratings of each row. A `pinned` column (−1 for none) of
 * `solved` is 1 and not solved for (pinnedColumn.ts); `rank` counts it.
 *
 * Writes Σ (r − p·q)² and Σ |p|² over these rows to `totals`, an f64 each; |p|² without the pinned column, and times the
 * number of ratings where λ is. Returns how many rows fell back to float64, or −p when pivot p (from 1) of some row was not
 * positive there either, or cannot be: λ = 0 and fewer ratings than unknowns.
 */
export function solveRows(
  rows: SparseRows,
  fixed: usize,
  packed: usize,
  summed: usize,
  solved: usize,
  rank: i32,
  pinned: i32,
  lambda: f64,
  weighted: i32,
  from: i32,
  to: i32,
  workspace: usize,
  totals: usize,
): i32 {
  store<f64>(totals, 0);
  store<f64>(totals, 0, 8);
  const sums = sumsAt(workspace, rank);
  const systems = systemsAt(workspace, rank);
  const ridges = ridgesAt(workspace, rank);
  const bytes = <usize>rank << 2;
  const free = pinned < 0 ? rank : rank - 1;
  let fallbacks = 0;
  let first = from;
  let lane = 0;
  for (let row = from; row < to; row++) {
    const count = rows.count(row);
    if (count > 0) {
      // Rounding can hide that such a system has no unique solution, so Cholesky alone would not always notice.
      if (lambda == 0 && count < free) return -count - 1;
      if (summed != 0) memory.copy(sums, summed + <usize>(row - from) * bytesOfSums(rank), bytesOfSums(rank));
      else if (rank <= SMALL_RANK) sumPanel(rows, row, row + 1, 0, packed, rank, sums);
      else sumNormalEquations(rows, row, fixed, rank, workspace, sums);
      if (pinned >= 0) pinColumn(sums, rank, pinned);
      interleave(sums, rank, free, systems + (<usize>lane << 2));
      store<f32>(ridges + (<usize>lane << 2), <f32>(lambda * weightOf(weighted, count)));
      lane++;
    } else {
      memory.fill(solved + <usize>row * bytes, 0, bytes);
      if (pinned >= 0) store<f32>(solved + <usize>row * bytes + (<usize>pinned << 2), 1);
    }
    if (lane == LANES || row + 1 == to) {
      const outcome = finish(
        rows, fixed, solved, rank, pinned, lambda, weighted, first, row + 1, workspace, totals,
      );
      if (outcome < 0) return outcome;
      fallbacks += outcome;
      first = row + 1;
      lane = 0;
    }
  }
  return fallbacks;
}

/** What multiplies λ in a row of `count` ratings. */
// @ts-ignore: decorator
@inline
function weightOf(weighted: i32, count: i32): f64 {
  return weighted ? <f64>count : 1;
}

/** Solves the interleaved systems of rows [from, to), which have at most LANES rows with ratings. Returns as above. */
function finish(
  rows: SparseRows,
  fixed: usize,
  solved: usize,
  rank: i32,
  pinned: i32,
  lambda: f64,
  weighted: i32,
  from: i32,
  to: i32,
  workspace: usize,
  totals: usize,
): i32 {
  const systems = systemsAt(workspace, rank);
  const free = pinned < 0 ? rank : rank - 1;
  const x = systems + (<usize>(free * systemRowLength(rank)) << 4);
  const squares = squaresAt(workspace, rank);
  const ridges = v128.load(ridgesAt(workspace, rank));
  const good = solveLanes(systems, systemRowLength(rank), free, ridges, squares);
  let fallbacks = 0;
  let lane: usize = 0;
  for (let row = from; row < to; row++) {
    const count = rows.count(row);
    if (count == 0) continue;
    const out = solved + (<usize>(row * rank) << 2);
    const weight = weightOf(weighted, count);
    if (good & (1 << <i32>lane)) {
      copyLane(x + (lane << 2), out, free, pinned);
      const squareOfY = <f64>load<f32>(squares + (lane << 2));
      const squareOfX = <f64>load<f32>(squares + (lane << 2), 16);
      const squareOfRatings = pinned < 0 ? load<f64>(rows.squares + (<usize>row << 3)) : squareOfRest(rows, row, fixed, rank, pinned);
      // A p = b, so Σ (r − p·q)² = Σ r² − 2 bᵀp + pᵀ(A − λI)p = Σ r² − bᵀp − λ|p|².
      const squaredError = squareOfRatings - squareOfY - lambda * weight * squareOfX;
      if (squaredError > LEAST_SHARE * squareOfRatings) addTo(totals, squaredError);
      else addSquaredError(rows, row, fixed, out, rank, workspace, totals);
      addTo(totals + 8, weight * squareOfX);
    } else {
      const pivot = solveInFloat64(rows, row, fixed, out, rank, pinned, lambda * weight, float64At(workspace, rank));
      if (pivot > 0) return -pivot;
      addSquaredError(rows, row, fixed, out, rank, workspace, totals);
      addTo(totals + 8, weight * (squareOf(out, rank) - (pinned < 0 ? 0 : 1)));
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
  const errors = errorsAt(workspace, rank);
  store<f64>(errors, 0);
  addErrors(rows, row, own, fixed, rank, workspace, errors);
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
function interleave(sums: usize, rank: i32, unknowns: i32, lane: usize): void {
  const stride = <usize>rowLength(rank) << 2;
  const laneStride = <usize>systemRowLength(rank) << 4;
  for (let i = 0; i <= unknowns; i++) {
    const columns = min(i + 1, unknowns);
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

/** Copies the unknowns to their columns; the pinned one is 1. */
function copyLane(lane: usize, out: usize, unknowns: i32, pinned: i32): void {
  for (let i = 0; i < unknowns; i++) {
    if (i == pinned) {
      store<f32>(out, 1);
      out += 4;
    }
    store<f32>(out, load<f32>(lane));
    lane += 16;
    out += 4;
  }
  if (pinned == unknowns) store<f32>(out, 1);
}
