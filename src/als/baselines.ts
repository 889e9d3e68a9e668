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
const BIAS_SWEEPS = 20;

/** What one can predict without any factor, fitted to the training cells. A row without ratings gets the global mean. */
export function fitBaselines({ byUser, byMovie }: RatingMatrix): Baselines {
  const mean = byUser.values.reduce((sum, rating) => sum + rating, 0) / entryCount(byUser);
  const userMeans = fitBiases(byUser, () => mean, 0);
  const movieMeans = fitBiases(byMovie, () => mean, 0);

  let userBiases = new Float64Array(rowCount(byUser));
  let movieBiases = new Float64Array(rowCount(byMovie));
  for (let sweep = 0; sweep < BIAS_SWEEPS; sweep++) {
    userBiases = fitBiases(byUser, (movie) => mean + movieBiases[movie]!, BIAS_DAMPING);
    movieBiases = fitBiases(byMovie, (user) => mean + userBiases[user]!, BIAS_DAMPING);
  }

  return {
    globalMean: () => mean,
    userMean: (user) => mean + userMeans[user]!,
    movieMean: (_, movie) => mean + movieMeans[movie]!,
    bias: (user, movie) => mean + userBiases[user]! + movieBiases[movie]!,
  };
}

/** One number per row: the damped mean of what the other terms leave unexplained, Σ (r − explained) / (n + damping). */
function fitBiases(
  rows: SparseRows,
  explained: (column: number) => number,
  damping: number,
): Float64Array<ArrayBuffer> {
  const biases = new Float64Array(rowCount(rows));
  for (let row = 0; row < biases.length; row++) {
    const from = rows.offsets[row]!;
    const to = rows.offsets[row + 1]!;
    let rest = 0;
    for (let entry = from; entry < to; entry++) rest += rows.values[entry]! - explained(rows.columns[entry]!);
    biases[row] = to > from ? rest / (to - from + damping) : 0;
  }
  return biases;
}
