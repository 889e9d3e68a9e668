import { type ErrorTotals, sumErrors } from './errors';
import { entryCount, type Factors, rowCount, type SparseRows } from './matrix';

export interface ErrorMeasures {
  /** Rows measured; a duplicated (user, movie) row counts each time. */
  readonly count: number;
  /** √ mean (r − r̂)², in stars. */
  readonly rmse: number;
  /** mean |r − r̂|, in stars. */
  readonly mae: number;
}

/** RMSE and MAE from errors summed over `count` rows; NaN where there is none. */
export function measuresOf({ squared, absolute }: ErrorTotals, count: number): ErrorMeasures {
  return { count, rmse: Math.sqrt(squared / count), mae: absolute / count };
}

/** RMSE and MAE of any predictor over rated rows, listed by user. */
export function measure(rows: SparseRows, predictRating: (user: number, movie: number) => number): ErrorMeasures {
  let squared = 0;
  let absolute = 0;
  for (let user = 0; user < rowCount(rows); user++) {
    for (let entry = rows.offsets[user]!; entry < rows.offsets[user + 1]!; entry++) {
      const error = rows.values[entry]! - predictRating(user, rows.columns[entry]!);
      squared += error * error;
      absolute += Math.abs(error);
    }
  }
  return measuresOf({ squared, absolute }, entryCount(rows));
}

/** RMSE and MAE of a factor model, predictions unclipped. */
export function measureFactors(rows: SparseRows, users: Factors, movies: Factors, rank: number): ErrorMeasures {
  return measuresOf(sumErrors(rows, users, movies, rank), entryCount(rows));
}
