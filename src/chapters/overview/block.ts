import type { GridMark } from '../../figures/beforeAfter/drawCells';

/** A corner of the table: what the file has of it, and what the model predicts. */
export interface Block {
  readonly userIds: readonly number[];
  readonly movieIds: readonly number[];
  /** Row-major. */
  readonly ratings: readonly (GridMark | undefined)[];
  readonly predicted: Float32Array;
}
