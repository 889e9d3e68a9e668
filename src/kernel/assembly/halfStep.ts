import { solveLanes } from './choleskyLanes';
import { solveInFloat64 } from './float64';
import { float64At, LANES, rowLength, sumsAt, systemRowLength, systemsAt } from './layout';
import { sumNormalEquations } from './normalEquations';

/**
 * Solves rows [from, to) of one side: p = (QᵀQ + λI)⁻¹ Qᵀr for rows with ratings, zeros for the others.
 * Rows are summed one by one and solved LANES at a time. `offsets`, `columns`, `values` are the side's sparse rows;
 * `fixed` and `solved` are factors, row-major, each readable 12 bytes past its end; `workspace` is workspaceBytes(rank)
 * bytes from a multiple of 16. Returns how many rows fell back to float64, or −p when pivot p (from 1) of some
 * row was not positive there either, or cannot be: λ = 0 and fewer ratings than factors.
 */
export function solveRows(
  offsets: usize,
  columns: usize,
  values: usize,
  fixed: usize,
  solved: usize,
  rank: i32,
  lambda: f64,
  from: i32,
  to: i32,
  workspace: usize,
): i32 {
  const sums = sumsAt(workspace, rank);
  const systems = systemsAt(workspace, rank);
  const bytes = <usize>rank << 2;
  let fallbacks = 0;
  let first = from;
  let lane = 0;
  for (let row = from; row < to; row++) {
    const start = rowStart(offsets, row);
    const end = rowStart(offsets, row + 1);
    if (start < end) {
      // Rounding can hide that such a system has no unique solution, so Cholesky alone would not always notice.
      if (lambda == 0 && end - start < rank) return start - end - 1;
      sumNormalEquations(columns, values, start, end, fixed, rank, workspace);
      interleave(sums, rank, systems + (<usize>lane << 2));
      lane++;
    } else {
      memory.fill(solved + <usize>row * bytes, 0, bytes);
    }
    if (lane == LANES || row + 1 == to) {
      const outcome = finish(offsets, columns, values, fixed, solved, rank, lambda, first, row + 1, workspace);
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
  offsets: usize,
  columns: usize,
  values: usize,
  fixed: usize,
  solved: usize,
  rank: i32,
  lambda: f64,
  from: i32,
  to: i32,
  workspace: usize,
): i32 {
  const systems = systemsAt(workspace, rank);
  const x = systems + (<usize>(rank * systemRowLength(rank)) << 4);
  const good = solveLanes(systems, systemRowLength(rank), rank, <f32>lambda);
  let fallbacks = 0;
  let lane = 0;
  for (let row = from; row < to; row++) {
    const start = rowStart(offsets, row);
    const end = rowStart(offsets, row + 1);
    if (start == end) continue;
    const out = solved + (<usize>(row * rank) << 2);
    if (good & (1 << lane)) {
      copyLane(x + (<usize>lane << 2), out, rank);
    } else {
      const pivot = solveInFloat64(columns, values, start, end, fixed, out, rank, lambda, float64At(workspace, rank));
      if (pivot > 0) return -pivot;
      fallbacks++;
    }
    lane++;
  }
  return fallbacks;
}

// @ts-ignore: decorator
@inline
function rowStart(offsets: usize, row: i32): i32 {
  return load<i32>(offsets + (<usize>row << 2));
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
