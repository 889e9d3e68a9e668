import type { SparseRows } from '../../../als/matrix';
import type { Dataset } from '../dataset';

/** The training cells of one user as a matrix of one row: of a movie that was rated twice, the last training rating. */
export function trainingCellsOf(user: number, data: Dataset): SparseRows {
  const { isHeldOut } = data.lastSplit;
  const { movies, values } = data.ratings;
  const cells = new Map<number, number>();
  for (const row of data.rowsOfUser(user)) {
    if (isHeldOut[row] === 0) cells.set(movies[row]!, values[row]!);
  }
  const columns = Int32Array.from(cells.keys()).sort();
  return {
    offsets: Int32Array.of(0, columns.length),
    columns,
    values: Float32Array.from(columns, (movie) => cells.get(movie)!),
  };
}
