import { engineRows, pinnedColumn } from '../../../als/biases';
import { predict } from '../../../als/predict';
import { contributions } from '../../../als/reasons';
import type { ModelQuestions, Reasons } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { movieOf } from './terms';
import { trainingCellsOf } from './trainingCells';
import { ridgeOf, userSystem } from './userSystem';

/** What each training rating of a user adds to a prediction, the weightiest first. */
export function viewReasons(
  model: ModelState,
  data: Dataset,
  { user, movie: chosen, count }: ModelQuestions['reasons']['request'],
): Reasons {
  const { users, movies, rank, lambda, biases } = model;
  const { movie, recommended } = movieOf(model, data, user, chosen);
  const cells = trainingCellsOf(user, data, model.split);
  const { A, size } = userSystem(model, cells, ridgeOf(model, cells, lambda));
  const Z = solvedColumns(model, cells.columns);
  const z = solvedColumns(model, Int32Array.of(movie));
  const base = (rated: number): number => (biases === undefined ? 0 : biases.mean + biases.movies[rated]!);
  const y = Float64Array.from(cells.values, (rating, cell) => rating - base(cells.columns[cell]!));
  const added = contributions(A, size, Z, y, z);
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
    base: biases && base(movie),
    predicted: base(movie) + total,
    shown: predict(users, movies, rank, user, movie, biases),
  };
}

/** Rows of movies as a user's equations have them: the factors, and with biases a one. */
function solvedColumns({ movies, rank, biases }: ModelState, rows: Int32Array): Float64Array {
  if (biases === undefined) {
    return Float64Array.from(Array.from(rows).flatMap((row) => [...movies.subarray(row * rank, (row + 1) * rank)]));
  }
  const pinned = pinnedColumn('users', rank);
  return engineRows(movies, biases.movies, 'movies', rank, rows).filter((_, entry) => entry % (rank + 2) !== pinned);
}
