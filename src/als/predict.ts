import { normalEquations } from './als';
import { baseOf, type Biases } from './biases';
import { choleskySolve } from './cholesky';
import type { Factors } from './matrix';

/**
 * r̂ = p·q, unclipped, for the user and movie at these row numbers; with
 * biases μ + b_u + b_i + p·q.
 */
export function predict(
  users: Factors,
  movies: Factors,
  rank: number,
  user: number,
  movie: number,
  biases?: Biases,
): number {
  const p = user * rank;
  const q = movie * rank;
  let sum = baseOf(biases, user, movie);
  for (let k = 0; k < rank; k++) sum += users[p + k]! * movies[q + k]!;
  return sum;
}

export interface Recommendation {
  readonly movie: number;
  readonly predicted: number;
}

/**
 * The `count` movies with the highest predictions for a user, best first,
 * those in `rated` left out.
 */
export function recommend(
  users: Factors,
  movies: Factors,
  rank: number,
  user: number,
  rated: ReadonlySet<number>,
  count: number,
  biases?: Biases,
): Recommendation[] {
  const best: Recommendation[] = [];
  for (let movie = 0; movie < movies.length / rank; movie++) {
    if (rated.has(movie)) continue;
    const predicted = predict(users, movies, rank, user, movie, biases);
    const least = best.at(-1)?.predicted ?? Infinity;
    if (best.length === count && predicted <= least) continue;
    const place = best.findIndex((other) => other.predicted < predicted);
    best.splice(place < 0 ? best.length : place, 0, { movie, predicted });
    if (best.length > count) best.pop();
  }
  return best;
}

/**
 * The factors of a user outside the training set: one half-step for one
 * row, the movies fixed.
 */
export function foldIn(
  rated: Int32Array,
  ratings: Float32Array,
  movies: Factors,
  rank: number,
  lambda: number,
  exponent = 0,
): Float64Array {
  const A = new Float64Array(rank * rank);
  const b = new Float64Array(rank);
  const row = {
    offsets: Int32Array.of(0, rated.length),
    columns: rated,
    values: ratings,
  };
  normalEquations(row, 0, movies, rank, lambda, A, b, exponent);
  choleskySolve(A, b, rank);
  return b;
}
