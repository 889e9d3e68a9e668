import { classOf } from '../../../ratings/kinds';
import type { DataQuestions, Truth } from '../../shared/questions';
import type { Dataset } from '../dataset';
import { canBePredicted } from './canBePredicted';

/**
 * What the law knows of the held-out rows: the mean of each rating, and how far the ratings lie from it by chance. No
 * predictor can have a smaller expected error.
 */
export function tellTruth(data: Dataset, { split }: DataQuestions['truth']['request']): Truth | null {
  const { kinds, ratings } = data;
  if (kinds === undefined) return null;
  const isHeldOut = data.heldOutRows(split);
  const isMeasured = canBePredicted(ratings, isHeldOut);
  let count = 0;
  let variance = 0;
  let squared = 0;
  for (let row = 0; row < ratings.values.length; row++) {
    if (isHeldOut[row] !== 1 || !isMeasured(row)) continue;
    const truth = classOf(kinds.users[ratings.users[row]!]!, kinds.movies[ratings.movies[row]!]!);
    count++;
    variance += truth.variance;
    squared += (ratings.values[row]! - truth.mean) ** 2;
  }
  return { kinds, floor: Math.sqrt(variance / count), attained: Math.sqrt(squared / count) };
}
