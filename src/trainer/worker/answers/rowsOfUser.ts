import type { DataQuestions, RowPart, RowsOfUser } from '../../shared/questions';
import type { Dataset } from '../dataset';

/** A user's rows in the order of the file, and what a split makes of each. */
export function viewRowsOfUser(data: Dataset, { user, split }: DataQuestions['rowsOfUser']['request']): RowsOfUser {
  const isHeldOut = data.heldOutRows(split);
  const { movies, values } = data.ratings;
  const rows = data.rowsOfUser(user);
  // Of the training rows of one movie the last is fitted.
  const fitted = new Map<number, number>();
  for (const row of rows) if (isHeldOut[row] === 0) fitted.set(movies[row]!, row);
  const partOf = (row: number): RowPart =>
    isHeldOut[row] === 1 ? 'heldOut' : fitted.get(movies[row]!) === row ? 'training' : 'superseded';
  return {
    user,
    rows: Array.from(rows, (row) => ({ movie: movies[row]!, rating: values[row]!, part: partOf(row) })),
  };
}
