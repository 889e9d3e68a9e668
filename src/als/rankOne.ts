import type { Factors } from './matrix';

/** One user's objective with a single factor: a line through the origin, r̂ = p q. */
export interface LineThroughOrigin {
  /** Σ q r */
  readonly covariance: number;
  /** Σ q² */
  readonly squares: number;
  /** Σ r² */
  readonly ratings: number;
}

/** @param q movie factors and @param r ratings, in the same order */
export function lineThroughOrigin(q: Factors, r: Factors): LineThroughOrigin {
  let [covariance, squares, ratings] = [0, 0, 0];
  for (let j = 0; j < q.length; j++) {
    covariance += q[j]! * r[j]!;
    squares += q[j]! * q[j]!;
    ratings += r[j]! * r[j]!;
  }
  return { covariance, squares, ratings };
}

/** p* = Σ q r / (Σ q² + ridge): where Σ (r − p q)² + ridge p² is least. */
export function bestSlope({ covariance, squares }: LineThroughOrigin, ridge: number): number {
  return covariance / (squares + ridge);
}

/** Σ (r − p q)² for a slope p. */
export function errorsOfSlope({ covariance, squares, ratings }: LineThroughOrigin, p: number): number {
  // Of a line through every rating, rounding may leave a trace below zero.
  return Math.max(0, ratings - 2 * p * covariance + p * p * squares);
}
