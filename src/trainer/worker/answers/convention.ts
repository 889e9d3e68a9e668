import type { Factors } from '../../../als/matrix';
import { sumOfSquares } from '../../../als/objective';
import type { Convention, ModelQuestions, RowCount } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';

/** How many rows of each side have so many ratings, how long their vectors are, and what their biases are like. */
export function viewConvention(
  { users, movies, rank, biases, split: { offsets, mean } }: ModelState,
  _data: Dataset,
  { user }: ModelQuestions['convention']['request'],
): Convention {
  return {
    user,
    ratings: offsets.users[user + 1]! - offsets.users[user]!,
    mean,
    rowCounts: { users: rowCounts(offsets.users), movies: rowCounts(offsets.movies) },
    squaredLength: {
      users: meanSquaredLength(users, offsets.users, rank),
      movies: meanSquaredLength(movies, offsets.movies, rank),
    },
    biases: biases && {
      own: biases.users[user]!,
      spread: { users: spreadOf(biases.users), movies: spreadOf(biases.movies) },
    },
  };
}

/** Rows by their number of training cells, ascending; rows without any left out. */
function rowCounts(offsets: Int32Array): RowCount[] {
  const rows = new Map<number, number>();
  for (let row = 0; row + 1 < offsets.length; row++) {
    const ratings = offsets[row + 1]! - offsets[row]!;
    if (ratings > 0) rows.set(ratings, (rows.get(ratings) ?? 0) + 1);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([ratings, count]) => ({ ratings, rows: count }));
}

/** The mean of |p|² over the rows that have training cells. */
function meanSquaredLength(factors: Factors, offsets: Int32Array, rank: number): number {
  let total = 0;
  let rows = 0;
  for (let row = 0; row + 1 < offsets.length; row++) {
    if (offsets[row + 1] === offsets[row]) continue;
    total += sumOfSquares(factors, row * rank, (row + 1) * rank);
    rows++;
  }
  return total / rows;
}

/** The standard deviation. */
function spreadOf(biases: Factors): number {
  let sum = 0;
  for (let row = 0; row < biases.length; row++) sum += biases[row]!;
  const mean = sum / biases.length;
  return Math.sqrt(sumOfSquares(biases) / biases.length - mean * mean);
}
