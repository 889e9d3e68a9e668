import type { Dataset } from './dataset';

/** One row of the training matrix: movies, ascending, and their ratings. */
export interface TrainingCells {
  readonly movies: Int32Array;
  readonly ratings: Float32Array;
}

/** What is fitted for a user: rows that are not held out, and of those that repeat a movie the last. */
export function trainingCellsOfUser(data: Dataset, user: number): TrainingCells {
  const { movies, values } = data.ratings;
  const { isHeldOut } = data.lastSplit;
  const ratingOf = new Map<number, number>();
  for (const row of data.rowsOfUser(user)) if (isHeldOut[row] === 0) ratingOf.set(movies[row]!, values[row]!);
  const rated = Int32Array.from(ratingOf.keys()).sort();
  return { movies: rated, ratings: Float32Array.from(rated, (movie) => ratingOf.get(movie)!) };
}
