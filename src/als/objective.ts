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

/** Σ |p|² over the rows of one side, or over those from `start` to `end`, in entries of the array. */
export function sumOfSquares(values: Factors, start = 0, end = values.length): number {
  let total = 0;
  for (let i = start; i < end; i++) total += values[i]! * values[i]!;
  return total;
}
