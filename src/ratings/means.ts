import type { Ratings } from './ratings';

/** The mean rating of each movie, over all rows of the file. */
export function meansByMovie({ movies, values, movieIds }: Ratings): Float64Array {
  const sums = new Float64Array(movieIds.length);
  const counts = new Int32Array(movieIds.length);
  for (let row = 0; row < values.length; row++) {
    const movie = movies[row]!;
    sums[movie]! += values[row]!;
    counts[movie]!++;
  }
  return sums.map((sum, movie) => sum / counts[movie]!);
}

/** What a user's ratings are like. */
export interface UserHabit {
  /** Row number. */
  readonly user: number;
  readonly count: number;
  readonly mean: number;
  /** The standard deviation, √ mean (r − mean)². */
  readonly spread: number;
}

/** The habit of each user, over all rows of the file. */
export function habitsOfUsers({ users, values, userIds }: Ratings): UserHabit[] {
  const counts = new Int32Array(userIds.length);
  const sums = new Float64Array(userIds.length);
  const squares = new Float64Array(userIds.length);
  for (let row = 0; row < values.length; row++) {
    const user = users[row]!;
    const value = values[row]!;
    counts[user]!++;
    sums[user]! += value;
    squares[user]! += value * value;
  }
  return Array.from(counts, (count, user) => {
    const mean = sums[user]! / count;
    return { user, count, mean, spread: Math.sqrt(Math.max(0, squares[user]! / count - mean * mean)) };
  });
}
