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

export interface Descent {
  /** How far the objective fell in each half-step but the first; negative where it rose beyond rounding. */
  readonly falls: readonly number[];
  /** Half-steps in which it rose. */
  readonly rises: readonly number[];
}

/** What float32 factors can hide of a sum of a hundred thousand squares, as a share of it. */
const ROUNDING = 1e-6;

/** The check: no half-step may raise the sum of both terms. */
export function checkDescent(steps: readonly ObjectiveStep[]): Descent {
  const falls = steps.slice(1).map((step, index) => objectiveOf(steps[index]!) - objectiveOf(step));
  const rises = falls.flatMap((fall, index) => {
    const before = objectiveOf(steps[index]!);
    return fall < -ROUNDING * before ? [steps[index + 1]!.halfStep] : [];
  });
  return { falls, rises };
}

export function objectiveOf({ dataTerm, penalty }: ObjectiveStep): number {
  return dataTerm + penalty;
}
