import { sumErrors } from './errors';
import type { Factors, SparseRows } from './matrix';

/** Σ (r − p·q)² over ratings listed by user: the data term of the objective. */
export function sumOfSquaredErrors(ratings: SparseRows, users: Factors, movies: Factors, rank: number): number {
  return sumErrors(ratings, users, movies, rank).squared;
}

/** λ (Σ |p|² + Σ |q|²): the penalty of the objective. */
export function penalty(users: Factors, movies: Factors, lambda: number): number {
  return lambda * (sumOfSquares(users) + sumOfSquares(movies));
}

/**
 * Σ nᵛ |p|² over rows [from, to) of one side, n being the ratings of a row: what λ multiplies in the objective.
 * Of a model with biases, the column that is pinned to 1 does not count.
 */
export function weightedSquares(
  { offsets }: Pick<SparseRows, 'offsets'>,
  factors: Factors,
  columns: number,
  exponent: number,
  from = 0,
  to = offsets.length - 1,
  pinned?: number,
): number {
  let total = 0;
  for (let row = from; row < to; row++) {
    const squares = sumOfSquares(factors, row * columns, (row + 1) * columns) - (pinned === undefined ? 0 : 1);
    total += squares * (offsets[row + 1]! - offsets[row]!) ** exponent;
  }
  return total;
}

/** Σ |p|² over the rows of one side, or over those from `start` to `end`, in entries of the array. */
export function sumOfSquares(values: Factors, start = 0, end = values.length): number {
  let total = 0;
  for (let i = start; i < end; i++) total += values[i]! * values[i]!;
  return total;
}
