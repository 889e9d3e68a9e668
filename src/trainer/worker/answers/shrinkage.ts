import { normalEquations } from '../../../als/als';
import { choleskySolve } from '../../../als/cholesky';
import { sumErrors } from '../../../als/errors';
import type { SparseRows } from '../../../als/matrix';
import { sumOfSquares } from '../../../als/objective';
import type { ModelQuestions, Shrinkage } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { trainingCellsOf } from './trainingCells';

/** One user solved again under each λ, the movies as they are: A (λ) = QᵀQ + λI, so that QᵀQ and Qᵀr are made once. */
export function shrinkUser(
  { movies, rank }: ModelState,
  data: Dataset,
  { user, lambdas }: ModelQuestions['shrinkage']['request'],
): Shrinkage {
  const training = trainingCellsOf(user, data);
  const heldOut = heldOutRowsOf(user, data);
  const [least] = lambdas;
  const A = new Float64Array(rank * rank);
  const b = new Float64Array(rank);
  if (least !== undefined) normalEquations(training, 0, movies, rank, least, A, b);
  const points = lambdas.map((lambda) => {
    const system = A.slice();
    const factors = b.slice();
    for (let i = 0; i < rank; i++) system[i * rank + i]! += lambda - least!;
    choleskySolve(system, factors, rank);
    const rmse = (rows: SparseRows): number =>
      Math.sqrt(sumErrors(rows, factors, movies, rank).squared / rows.values.length);
    return { lambda, length: Math.sqrt(sumOfSquares(factors)), training: rmse(training), heldOut: rmse(heldOut) };
  });
  return { ratings: training.values.length, points };
}

/** The held-out rows of a user as a matrix of one row, duplicates included. */
function heldOutRowsOf(user: number, data: Dataset): SparseRows {
  const { isHeldOut } = data.lastSplit;
  const rows = data.rowsOfUser(user).filter((row) => isHeldOut[row] === 1);
  return {
    offsets: Int32Array.of(0, rows.length),
    columns: rows.map((row) => data.ratings.movies[row]!),
    values: Float32Array.from(rows, (row) => data.ratings.values[row]!),
  };
}
