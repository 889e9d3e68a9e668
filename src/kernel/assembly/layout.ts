// Where the parts of the workspace lie, in bytes from its start. Everything depends on the rank alone.

/** Rated rows gathered at a time: they and the tiles that read them stay in the first-level cache. */
export const CHUNK: i32 = 64;

/** Systems factorised side by side, one per lane of a v128. */
export const LANES: i32 = 4;

// @ts-ignore: decorator
@inline
export function roundUp4(n: i32): i32 {
  return (n + 3) & ~3;
}

/** Floats per gathered row: its factors, its rating as one more column, and padding to whole vectors. */
// @ts-ignore: decorator
@inline
export function gatheredStride(rank: i32): i32 {
  return roundUp4(rank + 1);
}

/** CHUNK gathered rows. */
// @ts-ignore: decorator
@inline
export function gatheredAt(workspace: usize): usize {
  return workspace;
}

/** Sums of one system, row-major: A in the lower triangle of the first `rank` rows, b in the row below them. */
// @ts-ignore: decorator
@inline
export function sumsAt(workspace: usize, rank: i32): usize {
  return gatheredAt(workspace) + (<usize>(CHUNK * gatheredStride(rank)) << 2);
}

/** LANES systems, interleaved: the same entries as `sums`, each a v128 that holds one lane per system. */
// @ts-ignore: decorator
@inline
export function systemsAt(workspace: usize, rank: i32): usize {
  return sumsAt(workspace, rank) + (<usize>((rank + 1) * gatheredStride(rank)) << 2);
}

/** Vectors from one row of the interleaved systems to the next. */
// @ts-ignore: decorator
@inline
export function systemPitch(rank: i32): i32 {
  return roundUp4(rank);
}

/** A and b of one system in float64, for the rows that float32 cannot solve. */
// @ts-ignore: decorator
@inline
export function float64At(workspace: usize, rank: i32): usize {
  return systemsAt(workspace, rank) + (<usize>((rank + 1) * systemPitch(rank)) << 4);
}

/** Bytes of workspace that the kernel needs at this rank. */
export function workspaceBytes(rank: i32): i32 {
  return <i32>float64At(0, rank) + ((rank + 1) * rank << 3);
}
