import { normalEquations } from '../../../als/als';
import { predict } from '../../../als/predict';
import { contributions } from '../../../als/reasons';
import type { ModelQuestions, Reasons } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { movieOf } from './terms';
import { trainingCellsOf } from './trainingCells';

/** What each training rating of a user adds to a prediction, the weightiest first. */
export function viewReasons(
  model: ModelState,
  data: Dataset,
  { user, movie: chosen, count }: ModelQuestions['reasons']['request'],
): Reasons {
  const { users, movies, rank, lambda } = model;
  const { movie, recommended } = movieOf(model, data, user, chosen);
  const cells = trainingCellsOf(user, data);
  const rowOf = (row: number): Float64Array => Float64Array.from(movies.subarray(row * rank, (row + 1) * rank));
  const Z = new Float64Array(cells.columns.length * rank);
  cells.columns.forEach((column, place) => {
    Z.set(rowOf(column), place * rank);
  });
  const A = new Float64Array(rank * rank);
  normalEquations(cells, 0, movies, rank, lambda, A, new Float64Array(rank));
  const added = contributions(A, rank, Z, cells.values, rowOf(movie));
  const order = [...added.keys()].sort((a, b) => Math.abs(added[b]!) - Math.abs(added[a]!));
  const total = added.reduce((sum, contribution) => sum + contribution, 0);
  const reasons = order.slice(0, count).map((cell) => ({
    movie: cells.columns[cell]!,
    rating: cells.values[cell]!,
    contribution: added[cell]!,
  }));
  return {
    ...{ user, movie, recommended, reasons },
    rest: {
      count: added.length - reasons.length,
      contribution: total - reasons.reduce((sum, { contribution }) => sum + contribution, 0),
    },
    against: added.filter((contribution) => contribution < 0).length,
    base: undefined,
    predicted: total,
    shown: predict(users, movies, rank, user, movie),
  };
}
