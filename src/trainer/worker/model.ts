import type { Biases } from '../../als/biases';
import type { Factors } from '../../als/matrix';
import type { SplitSummary } from './splitSummary';

/** The factors after one half-step of one run. The arrays never change. */
export interface ModelState {
  readonly run: number;
  readonly halfStep: number;
  /** Which rows it was trained on. */
  readonly split: SplitSummary;
  readonly rank: number;
  readonly lambda: number;
  /** ν of the penalty λ nᵛ: 1 where λ is multiplied by the ratings of a row; 0 without. */
  readonly exponent?: 0 | 1;
  /** Rows × rank. */
  readonly users: Factors;
  readonly movies: Factors;
  /** Of a model that has some. */
  readonly biases?: Biases | undefined;
}
