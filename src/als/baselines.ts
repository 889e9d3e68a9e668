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
const BIAS_DAMPING = 5;
const BIAS_SWEEPS = 8;

/** What one can predict without any factor, fitted to the training cells. A row without ratings gets the global mean. */
export function fitBaselines({ byUser, byMovie }: RatingMatrix): Baselines {
  const mean = byUser.values.reduce((sum, rating) => sum + rating, 0) / entryCount(byUser);
  const noMovieBias = new Float64Array(rowCount(byMovie));
  const noUserBias = new Float64Array(rowCount(byUser));
  const userMeans = fitBiases(byUser, mean, noMovieBias, 0);
  const movieMeans = fitBiases(byMovie, mean, noUserBias, 0);

  let userBiases: Float64Array = noUserBias;
  let movieBiases: Float64Array = noMovieBias;
  for (let sweep = 0; sweep < BIAS_SWEEPS; sweep++) {
    userBiases = fitBiases(byUser, mean, movieBiases, BIAS_DAMPING);
    movieBiases = fitBiases(byMovie, mean, userBiases, BIAS_DAMPING);
  }

  return {
    globalMean: () => mean,
    userMean: (user) => mean + userMeans[user]!,
    movieMean: (_, movie) => mean + movieMeans[movie]!,
    bias: (user, movie) => mean + userBiases[user]! + movieBiases[movie]!,
  };
}

/** A bias per row, the other side's fixed: the damped mean of what is left of its ratings, Σ (r − μ − b) / (n + damping). */
function fitBiases(rows: SparseRows, mean: number, otherBiases: Float64Array, damping: number): Float64Array {
  const biases = new Float64Array(rowCount(rows));
  for (let row = 0; row < biases.length; row++) {
    const from = rows.offsets[row]!;
    const to = rows.offsets[row + 1]!;
    let rest = 0;
    for (let entry = from; entry < to; entry++) rest += rows.values[entry]! - mean - otherBiases[rows.columns[entry]!]!;
    biases[row] = to > from ? rest / (to - from + damping) : 0;
  }
  return biases;
}
