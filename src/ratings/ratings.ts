import { Numbering } from './numbering';
import { groupByUser, type RowsByUser } from './rowsByUser';

/** Rated rows in the order of their file. Users and movies are row numbers into the id tables, which ascend. */
export interface Ratings {
  readonly users: Int32Array;
  readonly movies: Int32Array;
  readonly values: Float32Array;
  readonly userIds: Int32Array;
  readonly movieIds: Int32Array;
  readonly rowsByUser: RowsByUser;
}

/** The three columns of a file as it writes them, before ids become row numbers. */
export interface RatingColumns {
  readonly userIds: Int32Array;
  readonly movieIds: Int32Array;
  readonly values: Float32Array;
}

/**
 * Numbers users and movies 0, 1, 2, … in the order of their ids. Takes the columns over, for there is no room to hold
 * a large file twice: they become those of the result, and their ids are overwritten.
 */
export function indexRatings(columns: RatingColumns): Ratings {
  const userIds = replaceIds(columns.userIds);
  const movieIds = replaceIds(columns.movieIds);
  return {
    users: columns.userIds,
    movies: columns.movieIds,
    values: columns.values,
    userIds,
    movieIds,
    rowsByUser: groupByUser(columns.userIds, userIds.length),
  };
}

/** Puts row numbers in the place of ids. @returns the ids, ascending: number n stands for ids[n]. */
function replaceIds(column: Int32Array): Int32Array {
  const numbering = new Numbering();
  for (let row = 0; row < column.length; row++) column[row] = numbering.numberOf(column[row]!);
  const seen = numbering.numbered();
  const ids = seen.slice().sort();
  const placeOf = seen.map((id) => indexOfId(ids, id)!);
  for (let row = 0; row < column.length; row++) column[row] = placeOf[column[row]!]!;
  return ids;
}

/**
 * The row number of an id in an ascending id table, or undefined for an id
 * that the file does not have.
 */
export function indexOfId(ids: Int32Array, id: number): number | undefined {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids[middle]! < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : undefined;
}
