// Where the parts of the workspace lie. Everything depends on the rank alone; the workspace starts at a whole vector.

/**
 * Rated rows gathered at a time: they and the tiles that read them stay in the first-level cache. More would save little
 * and cost digits: rounding errors grow with the length of a sum.
 */
export const CHUNK: i32 = 64;

/** The largest rank whose sums one or two passes hold in registers (smallRanks.ts). */
export const SMALL_RANK: i32 = 10;

/** Systems solved side by side: the lanes of a v128 of float32. */
export const LANES: i32 = 4;

/** Floats from one row of `sums` to the next, and of the gathered rows: rank + 1, rounded up to whole vectors. */
// @ts-ignore: decorator
@inline
export function rowLength(rank: i32): i32 {
  return (rank + 4) & ~3;
}

/** Vectors from one row of `systems` to the next: rank, rounded up so that whole vectors of a system fit. */
// @ts-ignore: decorator
@inline
export function systemRowLength(rank: i32): i32 {
  return (rank + 3) & ~3;
}

/** CHUNK gathered rows: the factors of what was rated, the rating, padding. Opens the workspace. */
// @ts-ignore: decorator
@inline
export function gatheredAt(workspace: usize): usize {
  return workspace;
}

/** One system, row-major: A in the lower triangle of the first `rank` rows, b in the row below them. */
// @ts-ignore: decorator
@inline
export function sumsAt(workspace: usize, rank: i32): usize {
  return gatheredAt(workspace) + (<usize>(CHUNK * rowLength(rank)) << 2);
}

/** Bytes of one system there. */
// @ts-ignore: decorator
@inline
export function bytesOfSums(rank: i32): usize {
  return <usize>((rank + 1) * rowLength(rank)) << 2;
}

/** LANES systems, interleaved: entry for entry like `sums`, each entry a v128 with one lane per system. */
// @ts-ignore: decorator
@inline
export function systemsAt(workspace: usize, rank: i32): usize {
  return sumsAt(workspace, rank) + bytesOfSums(rank);
}

/** A and b of one system in float64, for the rows that float32 cannot solve. */
// @ts-ignore: decorator
@inline
export function float64At(workspace: usize, rank: i32): usize {
  return systemsAt(workspace, rank) + (<usize>((rank + 1) * systemRowLength(rank)) << 4);
}

/** |y|² and |x|² of the interleaved systems, and their ridges, a v128 each; then two f64 for the errors of one row. */
// @ts-ignore: decorator
@inline
export function squaresAt(workspace: usize, rank: i32): usize {
  return (float64At(workspace, rank) + (<usize>(rank * rank + rank) << 3) + 15) & ~15;
}

/** What goes onto the diagonals of the interleaved systems: λ, or λ times the ratings of the row. */
// @ts-ignore: decorator
@inline
export function ridgesAt(workspace: usize, rank: i32): usize {
  return squaresAt(workspace, rank) + 32;
}

/** Σ (r − p·q)² and Σ |r − p·q| of one row, an f64 each. */
// @ts-ignore: decorator
@inline
export function errorsAt(workspace: usize, rank: i32): usize {
  return ridgesAt(workspace, rank) + 16;
}

/** Bytes of workspace that the kernel needs at this rank. */
export function workspaceBytes(rank: i32): i32 {
  return <i32>errorsAt(0, rank) + 16;
}
