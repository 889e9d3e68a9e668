import { normalEquations } from '../../../als/als';
import { baseOf, type Biases } from '../../../als/biases';
import { choleskySolve } from '../../../als/cholesky';
import type { Factors, SparseRows } from '../../../als/matrix';
import { foldIn, predict } from '../../../als/predict';
import { residual } from '../../../als/solveTrace';
import type { ModelQuestions, UserUpdate } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { trainingCellsOf } from './trainingCells';
import { biasesOfUser, penaltyOf, userSystem } from './userSystem';

/** Multiply-adds that the comparison with empty cells as zeros may take: some 20 ms. */
const MOST_WORK = 3e7;

/** The user half-step for one user in float64, its parts kept. */
export function viewUpdate(
  model: ModelState,
  data: Dataset,
  { user, rows }: ModelQuestions['update']['request'],
): UserUpdate {
  const { movies, rank, lambda } = model;
  const cells = trainingCellsOf(user, data, model.split);
  const penalty = penaltyOf(model, cells);
  const { ridge, count } = penalty;
  const biases = solvedBiases(model, cells, ridge);
  const A = new Float64Array(rank * rank);
  const b = new Float64Array(rank);
  normalEquations(lessBase(cells, biases), 0, movies, rank, ridge, A, b);
  mirror(A, rank);
  const solution = b.slice();
  choleskySolve(A.slice(), solution, rank);
  return {
    ...{ user, ...penalty, A, b, solution },
    biases: biases && { mean: biases.mean, own: biases.users[0]! },
    movies: cells.columns.slice(0, rows),
    ratings: cells.values.slice(0, rows),
    fixed: rowsOfFactors(movies, cells.columns.subarray(0, rows), rank),
    residual: residual(A, solution, b),
    meanRating: cells.values.reduce((sum, rating) => sum + rating, 0) / count,
    meanPredicted: meanPrediction(cells, solution, movies, rank, biases),
    meanPredictedWithZeros:
      biases !== undefined || movies.length * rank > MOST_WORK
        ? undefined
        : meanPrediction(cells, solveWithZeros(cells, movies, rank, lambda, model.exponent), movies, rank),
  };
}

/** The biases with that of the user as the joint solve gives it; undefined where the model has none. */
function solvedBiases(model: ModelState, cells: SparseRows, ridge: number): Biases | undefined {
  if (model.biases === undefined) return undefined;
  const { A, b, size } = userSystem(model, cells, ridge);
  choleskySolve(A, b, size);
  return biasesOfUser(model.biases, b[model.rank]!);
}

/** What biases leave of the ratings of one user. */
function lessBase(cells: SparseRows, biases: Biases | undefined): SparseRows {
  if (biases === undefined) return cells;
  const values = cells.values.map((rating, cell) => rating - baseOf(biases, 0, cells.columns[cell]!));
  return { ...cells, values };
}

/** The user's factors if the movies they did not rate counted as rated 0: then all of M takes part. */
function solveWithZeros(
  cells: SparseRows,
  movies: Factors,
  rank: number,
  lambda: number,
  exponent?: number,
): Float64Array {
  const everyMovie = Int32Array.from({ length: movies.length / rank }, (_, movie) => movie);
  const ratings = new Float32Array(everyMovie.length);
  cells.columns.forEach((movie, cell) => (ratings[movie] = cells.values[cell]!));
  return foldIn(everyMovie, ratings, movies, rank, lambda, exponent);
}

function meanPrediction(
  { columns: rated }: SparseRows,
  p: Factors,
  movies: Factors,
  rank: number,
  biases?: Biases,
): number {
  return rated.reduce((sum, movie) => sum + predict(p, movies, rank, 0, movie, biases), 0) / rated.length;
}

function rowsOfFactors(factors: Factors, rows: Int32Array, rank: number): Float32Array {
  const block = new Float32Array(rows.length * rank);
  rows.forEach((row, place) => {
    block.set(factors.subarray(row * rank, (row + 1) * rank), place * rank);
  });
  return block;
}

/** Fills the upper triangle from the lower one. */
function mirror(A: Float64Array, rank: number): void {
  for (let i = 0; i < rank; i++) for (let j = i + 1; j < rank; j++) A[i * rank + j] = A[j * rank + i]!;
}
