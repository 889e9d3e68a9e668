import type { Side } from '../../als/matrix';
import type { SolveSize } from './steps';

/** One solve, whole: what enters it, and every result on the way. */
export interface SolveSystem {
  /** Whose row is solved. */
  readonly side: Side;
  /** Its id in the file. */
  readonly id: number;
  readonly rank: number;
  readonly ridge: number;
  /** All rated rows. */
  readonly count: number;
  /** Ids of the first of them, with the ratings and Q, ids.length × rank. */
  readonly ids: readonly number[];
  readonly ratings: Float32Array;
  readonly fixed: Float64Array;
  /** QᵀQ over all rated rows. */
  readonly gram: Float64Array;
  readonly b: Float64Array;
  readonly A: Float64Array;
  readonly L: Float64Array;
  readonly y: Float64Array;
  readonly x: Float64Array;
  /** |A x − b| / |b| */
  readonly residual: number;
}

/** A and b as far as a solve has come. */
export interface SumsSoFar {
  readonly A: Float64Array;
  readonly b: Float64Array;
}

export function sizeOf({ ids, count, rank }: SolveSystem): SolveSize {
  return { listed: ids.length, count, rank };
}
