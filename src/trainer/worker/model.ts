import type { Factors } from '../../als/matrix';

/** The factors after one half-step of one run. The arrays never change. */
export interface ModelState {
  readonly run: number;
  readonly halfStep: number;
  readonly rank: number;
  readonly lambda: number;
  readonly users: Factors;
  readonly movies: Factors;
}
