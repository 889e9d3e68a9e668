/** The objective after one half-step, in its two terms. */
export interface ObjectiveStep {
  readonly halfStep: number;
  readonly side: 'users' | 'movies';
  /** Σ (r − p·q)² over the training cells. */
  readonly dataTerm: number;
  /** λ (Σ |p|² + Σ |q|²). */
  readonly penalty: number;
  /** RMSE over the held-out rows. */
  readonly heldOutRmse: number;
}

/** What float32 factors can hide of a sum of a hundred thousand squares, as a share of it. */
const ROUNDING = 1e-6;

/** The check: the half-steps that raised the sum of both terms beyond rounding. There should be none. */
export function risesOf(steps: readonly ObjectiveStep[]): number[] {
  return steps
    .filter((step, index) => {
      const before = steps[index - 1];
      return before !== undefined && objectiveOf(step) - objectiveOf(before) > ROUNDING * objectiveOf(before);
    })
    .map(({ halfStep }) => halfStep);
}

export function objectiveOf({ dataTerm, penalty }: ObjectiveStep): number {
  return dataTerm + penalty;
}
