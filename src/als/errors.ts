import { type Factors, rowCount, type SparseRows } from './matrix';

/** Errors summed over the ratings of some rows. */
export interface ErrorTotals {
  /** Σ (r − p·q)² */
  readonly squared: number;
  /** Σ |r − p·q| */
  readonly absolute: number;
}

/**
 * Errors over the ratings of rows [from, to). `own` are the factors of the rows, `other` those of the columns.
 * @param mean what a model with biases adds to each dot product
 */
export function sumErrors(
  ratings: SparseRows,
  own: Factors,
  other: Factors,
  rank: number,
  from = 0,
  to = rowCount(ratings),
  mean = 0,
): ErrorTotals {
  const { offsets, columns, values } = ratings;
  let squared = 0;
  let absolute = 0;
  for (let row = from; row < to; row++) {
    const p = row * rank;
    for (let entry = offsets[row]!; entry < offsets[row + 1]!; entry++) {
      const q = columns[entry]! * rank;
      let predicted = mean;
      for (let k = 0; k < rank; k++) predicted += own[p + k]! * other[q + k]!;
      const error = values[entry]! - predicted;
      squared += error * error;
      absolute += Math.abs(error);
    }
  }
  return { squared, absolute };
}
