import { choleskySolve, SingularSystemError } from './cholesky';
import {
  type Factors,
  type RatingMatrix,
  rowCount,
  type SparseRows,
} from './matrix';
import { seededRandom } from './random';

export interface Model {
  readonly rank: number;
  /** U: one row of `rank` factors per user. */
  readonly users: Float64Array;
  /** M: one row of `rank` factors per movie. */
  readonly movies: Float64Array;
}

export interface TrainingOptions {
  readonly rank: number;
  readonly lambda: number;
  readonly iterations: number;
  readonly seed: number;
  readonly startScale?: number;
}

/**
 * Alternating Least Squares: makes Σ (r − p·q)² + λ (Σ |p|² + Σ |q|²)
 * small, one side at a time, users first.
 */
export function train(
  ratings: RatingMatrix,
  options: TrainingOptions,
): Model {
  const { rank, lambda, iterations, seed, startScale } = options;
  const users = new Float64Array(rowCount(ratings.byUser) * rank);
  const movieCount = rowCount(ratings.byMovie);
  const movies = initialFactors(movieCount, rank, seed, startScale);
  for (let iteration = 0; iteration < iterations; iteration++) {
    solveSide(ratings.byUser, movies, users, rank, lambda);
    solveSide(ratings.byMovie, users, movies, rank, lambda);
  }
  return { rank, users, movies };
}

/**
 * Where the movies start: random, from 0 to `scale`. The users need no
 * start, for they are solved first.
 */
export function initialFactors(
  rows: number,
  rank: number,
  seed: number,
  scale = 0.01,
): Float64Array {
  const random = seededRandom(seed);
  const factors = new Float64Array(rows * rank);
  for (let i = 0; i < factors.length; i++) factors[i] = scale * random();
  return factors;
}

/**
 * Half a step: gives each row in [from, to) of one side its best factors
 * while the other side stays fixed.
 */
export function solveSide(
  ratings: SparseRows,
  fixed: Factors,
  solved: Factors,
  rank: number,
  lambda: number,
  from = 0,
  to = rowCount(ratings),
  exponent = 0,
): void {
  const A = new Float64Array(rank * rank);
  const b = new Float64Array(rank);
  for (let row = from; row < to; row++) {
    normalEquations(ratings, row, fixed, rank, lambda, A, b, exponent);
    choleskySolve(A, b, rank);
    solved.set(b, row * rank);
  }
}

/**
 * Writes A = QᵀQ + λI and b = Qᵀr for one row. Q (n × k) holds the factors
 * of the n columns that are rated in it, and nothing else; r their ratings.
 * A is symmetric: only its lower triangle is filled.
 * @param exponent 1 for the convention that counts λ once per rating, λnI
 * @throws SingularSystemError when λ = 0 and there are fewer ratings than
 *   factors
 */
export function normalEquations(
  ratings: SparseRows,
  row: number,
  fixed: Factors,
  rank: number,
  lambda: number,
  A: Float64Array,
  b: Float64Array,
  exponent = 0,
): void {
  const first = ratings.offsets[row]!;
  const end = ratings.offsets[row + 1]!;
  const count = end - first;
  // Rounding can hide from Cholesky that there is no unique solution.
  if (lambda === 0 && count < rank) throw new SingularSystemError(count);
  A.fill(0);
  b.fill(0);
  for (let entry = first; entry < end; entry++) {
    const r = ratings.values[entry]!;
    const q = ratings.columns[entry]! * rank; // Where this row of Q starts.
    for (let i = 0; i < rank; i++) {
      const q_i = fixed[q + i]!;
      b[i]! += q_i * r;
      for (let j = 0; j <= i; j++) A[i * rank + j]! += q_i * fixed[q + j]!;
    }
  }
  const ridge = ridgeFor(lambda, count, exponent);
  for (let i = 0; i < rank; i++) A[i * rank + i]! += ridge;
}

/** λ nᵛ: what goes onto the diagonal of a row with n ratings. */
export function ridgeFor(
  lambda: number,
  count: number,
  exponent: number,
): number {
  return lambda * Math.max(1, count) ** exponent;
}
