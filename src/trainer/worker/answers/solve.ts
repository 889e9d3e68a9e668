import { baseOf } from '../../../als/biases';
import { otherSide } from '../../../als/matrix';
import { addRidge, relativeResidual, sumOuterProducts, traceSolve } from '../../../als/solveTrace';
import type { ModelQuestions, SolveView } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { sideOf } from '../trajectory';
import { trainingCellsOfRow } from './trainingCells';
import { penaltyOf } from './userSystem';

/** The solve of one row as the last half-step made it, in float64. The other side has stood still since. */
export async function viewSolve(
  model: ModelState,
  data: Dataset,
  { side, row, rows }: ModelQuestions['solve']['request'],
): Promise<SolveView | undefined> {
  const { halfStep, rank, biases } = model;
  if (halfStep === 0 || sideOf(halfStep) !== side) return undefined;
  const cells = await trainingCellsOfRow(side, row, data, model.split);
  const penalty = penaltyOf(model, cells);
  // What biases leave of the ratings, the row's own included: with it as solved, the factors are those of the joint solve.
  const ratings = Float64Array.from(cells.values, (rating, cell) => {
    const other = cells.columns[cell]!;
    return rating - (side === 'users' ? baseOf(biases, row, other) : baseOf(biases, other, row));
  });
  const fixed = new Float64Array(cells.columns.length * rank);
  const held = model[otherSide(side)];
  cells.columns.forEach((column, place) => {
    fixed.set(held.subarray(column * rank, (column + 1) * rank), place * rank);
  });
  const { gram, b } = sumOuterProducts(fixed, ratings, rank);
  const A = addRidge(gram, rank, penalty.ridge);
  const { L, y, x } = traceSolve(A, b, rank);
  return {
    ...{ side, row, ...penalty, gram, b, A, L, y, x },
    columns: cells.columns.slice(0, rows),
    ratings: Float32Array.from(ratings.subarray(0, rows)),
    hasBiases: biases !== undefined,
    fixed: fixed.slice(0, rows * rank),
    residual: relativeResidual(A, x, b),
    stored: Float64Array.from(model[side].subarray(row * rank, (row + 1) * rank)),
  };
}
