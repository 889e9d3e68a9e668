import { entryCount, type RatingMatrix, rowCount, type SparseRows } from './matrix';

export type Predictor = (user: number, movie: number) => number;

export interface Baselines {
  readonly globalMean: Predictor;
  readonly userMean: Predictor;
  readonly movieMean: Predictor;
  /** r̂ = μ + b_u + b_i, the biases fitted together. */
  readonly bias: Predictor;
}

/** Ratings' worth of pull towards zero on every bias: a movie rated once should not get an extreme one. */
export const BIAS_DAMPING = 5;
const BIAS_SWEEPS = 8;

/** What one can predict without any factor, fitted to the training cells. A row without ratings gets the global mean. */
export function fitBaselines({ byUser, byMovie }: RatingMatrix): Baselines {
  const userSums = sumRows(byUser);
  const movieSums = sumRows(byMovie);
  const mean = userSums.reduce((total, sum) => total + sum, 0) / entryCount(byUser);
  const userMeans = meansOf(byUser, userSums, mean);
  const movieMeans = meansOf(byMovie, movieSums, mean);

  let userBiases = new Float64Array(rowCount(byUser));
  let movieBiases = new Float64Array(rowCount(byMovie));
  for (let sweep = 0; sweep < BIAS_SWEEPS; sweep++) {
    userBiases = fitBiases(byUser, userSums, mean, movieBiases);
    movieBiases = fitBiases(byMovie, movieSums, mean, userBiases);
  }

  return {
    globalMean: () => mean,
    userMean: (user) => userMeans[user]!,
    movieMean: (_, movie) => movieMeans[movie]!,
    bias: (user, movie) => mean + userBiases[user]! + movieBiases[movie]!,
  };
}

/**
 * A bias per row, the other side's fixed: the damped mean of what is left of its ratings, Σ (r − μ − b) / (n + damping).
 * The sum is taken as Σ r − n μ − Σ b, so that a sweep reads no ratings.
 */
function fitBiases(
  { offsets, columns }: SparseRows,
  sums: Float64Array,
  mean: number,
  otherBiases: Float64Array,
): Float64Array<ArrayBuffer> {
  const biases = new Float64Array(sums.length);
  for (let row = 0; row < biases.length; row++) {
    const from = offsets[row]!;
    const to = offsets[row + 1]!;
    let rest = sums[row]! - (to - from) * mean;
    for (let entry = from; entry < to; entry++) rest -= otherBiases[columns[entry]!]!;
    biases[row] = rest / (to - from + BIAS_DAMPING);
  }
  return biases;
}

function sumRows({ offsets, values }: SparseRows): Float64Array {
  const sums = new Float64Array(offsets.length - 1);
  for (let row = 0; row < sums.length; row++) {
    const to = offsets[row + 1]!;
    let total = 0;
    for (let entry = offsets[row]!; entry < to; entry++) total += values[entry]!;
    sums[row] = total;
  }
  return sums;
}

function meansOf({ offsets }: SparseRows, sums: Float64Array, ofEmptyRow: number): Float64Array {
  return sums.map((sum, row) => {
    const count = offsets[row + 1]! - offsets[row]!;
    return count > 0 ? sum / count : ofEmptyRow;
  });
}
