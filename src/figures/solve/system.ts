import type { SolveView } from '../../trainer/shared/questions';
import type { SolveSize } from './steps';

/** One solve, whole: what enters it, and every result on the way. */
export interface SolveSystem extends Omit<SolveView, 'row' | 'columns' | 'stored'> {
  /** Of the row that is solved, in the file. */
  readonly id: number;
  readonly rank: number;
  /** Of the first of the rated rows, in the file. */
  readonly ids: readonly number[];
}

/** A and b as far as a solve has come. */
export interface SumsSoFar {
  readonly A: Float64Array;
  readonly b: Float64Array;
}

export function sizeOf({ ids, count, rank }: SolveSystem): SolveSize {
  return { listed: ids.length, count, rank };
}
