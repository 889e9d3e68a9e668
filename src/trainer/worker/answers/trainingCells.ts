import type { Side, SparseRows } from '../../../als/matrix';
import type { Dataset } from '../dataset';
import { inSlices } from '../pacing';
import type { SplitSummary } from '../splitSummary';

/** The training cells of one user as a matrix of one row: of a movie that was rated twice, the last training rating. */
export function trainingCellsOf(user: number, data: Dataset, { isHeldOut }: SplitSummary): SparseRows {
  const { movies, values } = data.ratings;
  const cells = new Map<number, number>();
  for (const row of data.rowsOfUser(user)) {
    if (isHeldOut[row] === 0) cells.set(movies[row]!, values[row]!);
  }
  return asOneRow(cells);
}

/** The same of either side; for a movie the whole file is looked through. */
export async function trainingCellsOfRow(
  side: Side,
  row: number,
  data: Dataset,
  split: SplitSummary,
): Promise<SparseRows> {
  if (side === 'users') return trainingCellsOf(row, data, split);
  const { users, movies, values } = data.ratings;
  const cells = new Map<number, number>();
  await inSlices(values.length, (from, to) => {
    for (let at = from; at < to; at++) {
      if (movies[at] === row && split.isHeldOut[at] === 0) cells.set(users[at]!, values[at]!);
    }
  });
  return asOneRow(cells);
}

function asOneRow(cells: ReadonlyMap<number, number>): SparseRows {
  const columns = Int32Array.from(cells.keys()).sort();
  return {
    offsets: Int32Array.of(0, columns.length),
    columns,
    values: Float32Array.from(columns, (column) => cells.get(column)!),
  };
}
