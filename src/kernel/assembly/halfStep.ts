import { solveLanes } from './choleskyLanes';
import { solveInFloat64 } from './float64';
import { float64At, gatheredStride, LANES, sumsAt, systemPitch, systemsAt } from './layout';
import { sumNormalEquations } from './normalEquations';

/**
 * Solves rows [from, to) of one side: rows without ratings get zeros, the others are summed one by one and
 * factorised LANES at a time. `offsets`, `columns`, `values`: the side's sparse rows; `fixed`, `solved`: factors,
 * row-major; `workspace`: workspaceBytes(rank) bytes; all pointers but `workspace` need 4-byte alignment, it 16.
 * Returns how many rows fell back to float64, or −p when pivot p (from 1) of a row failed even there.
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
  const systems = systemsAt(workspace, rank);
  const pitch = systemPitch(rank);
  const bytes = <usize>rank << 2;
  let fallbacks = 0;
  let first = from;
  let filled = 0;
  for (let row = from; row < to; row++) {
    const start = load<i32>(offsets + (<usize>row << 2));
    const end = load<i32>(offsets + (<usize>row << 2), 4);
    if (start == end) {
      memory.fill(solved + <usize>row * bytes, 0, bytes);
    } else {
      if (filled == 0) first = row;
      sumNormalEquations(columns, values, start, end, fixed, rank, workspace);
      interleave(sumsAt(workspace, rank), rank, systems + (<usize>filled << 2), pitch);
      filled++;
    }
    if (filled == LANES || (filled > 0 && row + 1 == to)) {
      const good = solveLanes(systems, pitch, rank, <f32>lambda);
      let lane = 0;
      for (let done = first; done <= row; done++) {
        const doneStart = load<i32>(offsets + (<usize>done << 2));
        const doneEnd = load<i32>(offsets + (<usize>done << 2), 4);
        if (doneStart == doneEnd) continue;
        const out = solved + <usize>done * bytes;
        if (good & (1 << lane)) {
          copyLane(systems + <usize>(rank * pitch) * 16 + (<usize>lane << 2), out, rank);
        } else {
          const scratch = float64At(workspace, rank);
          const failed = solveInFloat64(columns, values, doneStart, doneEnd, fixed, out, rank, lambda, scratch);
          if (failed) return -failed;
          fallbacks++;
        }
        lane++;
      }
      filled = 0;
    }
  }
  return fallbacks;
}

/** Writes one system into one lane of the interleaved systems. Whole vectors: what lies above the diagonal is not read. */
function interleave(sums: usize, rank: i32, lane: usize, pitch: i32): void {
  const stride = <usize>gatheredStride(rank) << 2;
  for (let i = 0; i <= rank; i++) {
    const length = min(i + 1, rank);
    for (let j = 0; j < length; j += 4) {
      const entries = v128.load(sums + (<usize>j << 2));
      const out = lane + (<usize>j << 4);
      v128.store32_lane(out, entries, 0);
      v128.store32_lane(out, entries, 1, 16);
      v128.store32_lane(out, entries, 2, 32);
      v128.store32_lane(out, entries, 3, 48);
    }
    sums += stride;
    lane += <usize>pitch << 4;
  }
}

function copyLane(lane: usize, out: usize, rank: i32): void {
  for (let i = 0; i < rank; i++) {
    store<f32>(out, load<f32>(lane));
    lane += 16;
    out += 4;
  }
}
