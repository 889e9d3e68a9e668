import type { RatingSet } from '../../als/engine';
import type { Kinds } from '../../ratings/kinds';
import type { GroupStatistics } from '../../ratings/statistics';

/** One rated row, in the file's own ids. */
export interface RatedRow {
  readonly userId: number;
  readonly movieId: number;
  readonly rating: number;
}

/** By row number of the users. */
export interface UserHabits extends GroupStatistics {
  /** How many of the user's ratings are low. */
  readonly lowCounts: Int32Array;
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

export interface Extremes {
  /** Of the lowest mean. */
  readonly harshest: UserHabit;
  /** Of the highest mean. */
  readonly kindest: UserHabit;
  /** Of the largest standard deviation. */
  readonly widest: UserHabit;
}

/** What becomes of a row: fitted, replaced by a later training row of the same user and movie, or never seen. */
export type RowPart = RatingSet;

/** In the order of the file. */
export interface RowsOfUser {
  readonly user: number;
  readonly rows: readonly { readonly movie: number; readonly rating: number; readonly part: RowPart }[];
}

/** What the law behind a file tells of it, and of its held-out rows. */
export interface Truth {
  readonly kinds: Kinds;
  /** √ of the mean variance of the held-out ratings about their true means, in stars: the expected RMSE of the truth. */
  readonly floor: number;
  /** RMSE of the true means on these held-out rows: the floor give or take chance. */
  readonly attained: number;
}
