import { choleskySolve } from '../../../als/cholesky';
import type { SparseRows } from '../../../als/matrix';
import { measure } from '../../../als/metrics';
import { sumOfSquares } from '../../../als/objective';
import { predict } from '../../../als/predict';
import type { ModelQuestions, Shrinkage } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import type { SplitSummary } from '../splitSummary';
import { trainingCellsOf } from './trainingCells';
import { biasesOfUser, ridgeOf, userSystem } from './userSystem';

/** One user solved again under each λ, the movies as they are: A (λ) = QᵀQ + λI, so that QᵀQ and Qᵀr are made once. */
export function shrinkUser(
  model: ModelState,
  data: Dataset,
  { user, lambdas }: ModelQuestions['shrinkage']['request'],
): Shrinkage {
  const { movies, rank, split } = model;
  const training = trainingCellsOf(user, data, split);
  const heldOut = heldOutRowsOf(user, data, split);
  const ridges = lambdas.map((lambda) => ridgeOf(model, training, lambda));
  const least = ridges[0] ?? NaN;
  const { A, b, size } = userSystem(model, training, least);
  const points = lambdas.map((lambda, index) => {
    const system = A.slice();
    const factors = b.slice();
    for (let i = 0; i < size; i++) system[i * size + i]! += ridges[index]! - least;
    choleskySolve(system, factors, size);
    const biases = biasesOfUser(model.biases, factors[rank]!);
    const rmse = (rows: SparseRows): number =>
      measure(rows, (_, movie) => predict(factors, movies, rank, 0, movie, biases)).rmse;
    const length = Math.sqrt(sumOfSquares(factors, 0, rank));
    return { lambda, length, training: rmse(training), heldOut: rmse(heldOut) };
  });
  return { ratings: training.values.length, points };
}

/** The held-out rows of a user as a matrix of one row, duplicates included. */
function heldOutRowsOf(user: number, data: Dataset, { isHeldOut }: SplitSummary): SparseRows {
  const rows = data.rowsOfUser(user).filter((row) => isHeldOut[row] === 1);
  return {
    offsets: Int32Array.of(0, rows.length),
    columns: rows.map((row) => data.ratings.movies[row]!),
    values: Float32Array.from(rows, (row) => data.ratings.values[row]!),
  };
}
