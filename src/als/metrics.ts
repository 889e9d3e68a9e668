import { type Factors, rowCount, type SparseRows } from './matrix';
import { predict } from './predict';

export interface ErrorMeasures {
  /** Rows measured; a duplicated (user, movie) row counts each time. */
  readonly count: number;
  /** √ mean (r − r̂)², in stars. */
  readonly rmse: number;
  /** mean |r − r̂|, in stars. */
  readonly mae: number;
}

/** Errors summed up so far; rows can be added in any portions. */
export class ErrorSums {
  private count = 0;
  private squared = 0;
  private absolute = 0;

  /** Adds the rows of users [from, to). */
  add(rows: SparseRows, predictRating: (user: number, movie: number) => number, from = 0, to = rowCount(rows)): void {
    for (let user = from; user < to; user++) {
      for (let entry = rows.offsets[user]!; entry < rows.offsets[user + 1]!; entry++) {
        const error = rows.values[entry]! - predictRating(user, rows.columns[entry]!);
        this.squared += error * error;
        this.absolute += Math.abs(error);
      }
    }
    this.count += rows.offsets[to]! - rows.offsets[from]!;
  }

  /** NaN where no row was added. */
  measures(): ErrorMeasures {
    return { count: this.count, rmse: Math.sqrt(this.squared / this.count), mae: this.absolute / this.count };
  }
}

/** RMSE and MAE of any predictor over rated rows, listed by user. */
export function measure(rows: SparseRows, predictRating: (user: number, movie: number) => number): ErrorMeasures {
  const sums = new ErrorSums();
  sums.add(rows, predictRating);
  return sums.measures();
}

/** RMSE and MAE of a factor model, predictions unclipped. */
export function measureFactors(rows: SparseRows, users: Factors, movies: Factors, rank: number): ErrorMeasures {
  return measure(rows, (user, movie) => predict(users, movies, rank, user, movie));
}
