import { normalEquations, ridgeFor } from '../../../als/als';
import { type Biases, biasedEquations, engineRows, pinnedColumn } from '../../../als/biases';
import type { SparseRows } from '../../../als/matrix';
import type { RowPenalty } from '../../shared/questions';
import type { ModelState } from '../model';

/** A x = b for one user, the movies held fixed: x is p, and after it the user's bias where the model has biases. */
export interface UserSystem {
  /** How many unknowns. */
  readonly size: number;
  /** size × size; the lower triangle. */
  readonly A: Float64Array;
  readonly b: Float64Array;
}

/** @param cells the user's training cells as a matrix of one row @param ridge what goes onto the diagonal */
export function userSystem(
  { movies, rank, biases }: Pick<ModelState, 'movies' | 'rank' | 'biases'>,
  cells: SparseRows,
  ridge: number,
): UserSystem {
  const size = biases === undefined ? rank : rank + 1;
  const A = new Float64Array(size * size);
  const b = new Float64Array(size);
  if (biases === undefined) {
    normalEquations(cells, 0, movies, rank, ridge, A, b);
  } else {
    const rated = engineRows(movies, biases.movies, 'movies', rank, cells.columns);
    const own = { ...cells, columns: cells.columns.map((_, place) => place) };
    biasedEquations(own, 0, rated, rank + 2, pinnedColumn('users', rank), biases.mean, ridge, A, b);
  }
  return { size, A, b };
}

/** λ nᵛ of the user who has these cells. */
export function ridgeOf({ exponent = 0 }: Pick<ModelState, 'exponent'>, cells: SparseRows, lambda: number): number {
  return ridgeFor(lambda, cells.columns.length, exponent);
}

/** What holds down the vector of the user or movie that has these cells. */
export function penaltyOf(model: Pick<ModelState, 'lambda' | 'exponent'>, cells: SparseRows): RowPenalty {
  const { lambda, exponent } = model;
  return { lambda, isWeighted: exponent === 1, count: cells.columns.length, ridge: ridgeOf(model, cells, lambda) };
}

/** Biases for a matrix of this one user. */
export function biasesOfUser(biases: Biases | undefined, own: number): Biases | undefined {
  return biases && { ...biases, users: Float64Array.of(own) };
}
