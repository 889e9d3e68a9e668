import type { RatingSet } from '../../als/engine';
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
