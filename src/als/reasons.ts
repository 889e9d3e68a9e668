import { normalEquations } from './als';
import { choleskySolve } from './cholesky';
import type { Factors, SparseRows } from './matrix';

/** What one rated movie adds to a prediction, in stars: (qᵀ W q_j) r_j. */
export interface Reason {
  readonly movie: number;
  readonly rating: number;
  readonly contribution: number;
}

/**
 * Why a movie is predicted what it is: r̂ = Σ_j (qᵀ W q_j) r_j over the movies j that the user rated, W = (QᵀQ + λI)⁻¹
 * (Hu, Koren, Volinsky 2008, section 5). The contributions sum to the prediction of a user who was solved last; some
 * may be negative.
 * @param ratings by user; @param user, movie row numbers; @param movies the factors that the user was solved with
 */
export function reasonsFor(
  ratings: SparseRows,
  user: number,
  movie: number,
  movies: Factors,
  rank: number,
  lambda: number,
): Reason[] {
  const A = new Float64Array(rank * rank);
  const b = new Float64Array(rank);
  normalEquations(ratings, user, movies, rank, lambda, A, b);
  const weights = Float64Array.from(movies.subarray(movie * rank, (movie + 1) * rank));
  choleskySolve(A, weights, rank);
  const reasons: Reason[] = [];
  for (let entry = ratings.offsets[user]!; entry < ratings.offsets[user + 1]!; entry++) {
    const rated = ratings.columns[entry]!;
    const rating = ratings.values[entry]!;
    let similarity = 0;
    for (let k = 0; k < rank; k++) similarity += weights[k]! * movies[rated * rank + k]!;
    reasons.push({ movie: rated, rating, contribution: similarity * rating });
  }
  return reasons;
}
