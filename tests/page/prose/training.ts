import { seededRandom } from '../../../src/als/random';
import type { Quantities, Truth } from './truth';

const PUBLISHED_LOSSES = [
  [5, 0.6438],
  [10, 0.6278],
  [15, 0.622],
] as const;

/** Twice the standard deviation of the difference of two runs, for each row of the table. */
const CHANCE = [0.0045, 0.0034, 0.0033, 0.0034, 0.0031, 0.0071, 0.0056];

export const quantities: Quantities = {
  'initial-factors': ({ settings }) => {
    const random = seededRandom(settings.seed);
    return Array.from({ length: Math.min(5, settings.rank) }, () => (random() / 100).toFixed(4)).join(', ');
  },
  'penalty-of-users': ({ model, settings }) => settings.lambda * squaresOf(model.users),
  'penalty-of-movies': ({ model, settings }) => settings.lambda * squaresOf(model.movies),
  'user-training-cells': trainingCellsOfUser,
  'user-matrix': (truth) => `${trainingCellsOfUser(truth)} × ${truth.settings.rank}`,
  'system-size': ({ settings: { rank } }) => `${rank} × ${rank}`,
  'system-entries': ({ settings: { rank } }) => Array.from({ length: rank }, (_, row) => row + 1).reduce(sum),
  'loop-users': ({ ratings }) => new Set(ratings.users).size,
  'loop-movies': ({ ratings }) => new Set(ratings.movies).size,
  'systems-solved': ({ ratings, settings }) =>
    settings.iterations * (new Set(ratings.users).size + new Set(ratings.movies).size),
  operations: ({ parts, ratings, settings: { rank, iterations } }) => {
    // Of each cell, on either side: the lower triangle of q qᵀ, and r q; of each row a Cholesky factorisation.
    const perCell = 2 * ((rank * (rank + 1)) / 2 + rank);
    const perRow = rank ** 3 / 3;
    const rows = ratings.userIds.length + ratings.movieIds.length;
    return inWords(iterations * (2 * parts.training.byUser.values.length * perCell + rows * perRow));
  },
  'recommendation-candidates': candidates,
  'recommendation-products': (truth) => candidates(truth) * truth.settings.rank,
  'repeated-rows': ({ ratings }) => {
    const pairs = new Set<number>();
    ratings.users.forEach((user, row) => pairs.add(user * ratings.movieIds.length + ratings.movies[row]!));
    return ratings.values.length - pairs.size;
  },
  'training-cells': ({ parts }) => parts.training.byUser.values.length,
  'training-rows': ({ parts }) => parts.isHeldOut.filter((heldOut) => heldOut === 0).length,
  'unpredictable-rows': ({ parts }) => parts.unpredictable,
  'best-iteration': (truth) => bestIteration(truth),
  'best-held-out-rmse': (truth) => truth.losses[bestIteration(truth) - 1]!.heldOut,
  'final-held-out-rmse': ({ losses }) => losses.at(-1)!.heldOut,
  'last-iteration': ({ settings }) => settings.iterations,
  'published-compared': (truth) => comparisons(truth).length,
  'published-outside': (truth) =>
    comparisons(truth).filter((difference, row) => Math.abs(difference) > CHANCE[row]!).length,
};

function trainingCellsOfUser({ parts, user }: Truth): number {
  const { offsets } = parts.training.byUser;
  return offsets[user + 1]! - offsets[user]!;
}

function candidates({ ratings, user }: Truth): number {
  const rated = new Set(ratings.movies.filter((_, row) => ratings.users[row] === user));
  return ratings.movieIds.length - rated.size;
}

function bestIteration({ losses }: Truth): number {
  const heldOut = losses.map((loss) => loss.heldOut);
  return 1 + heldOut.indexOf(Math.min(...heldOut));
}

/** The differences from the published run that stand on the page at the published settings. */
function comparisons({ losses, training, heldOut, settings }: Truth): number[] {
  const overCells = PUBLISHED_LOSSES.map(([iteration, rmse]) => losses[iteration - 1]!.training - rmse);
  if (settings.iterations !== 15) return overCells;
  return [...overCells, training.rmse - 0.6259, training.mae - 0.5207, heldOut.rmse - 0.9243, heldOut.mae - 0.7614];
}

/** Three digits that matter, and the word: 1.53 billion. */
function inWords(count: number): string {
  const [unit, word] = count < 1e9 ? [1e6, 'million'] : count < 1e12 ? [1e9, 'billion'] : [1e12, 'trillion'];
  return `${Number((count / unit).toPrecision(3))} ${word}`;
}

function squaresOf(values: Float64Array): number {
  return values.reduce((total, value) => total + value ** 2, 0);
}

function sum(a: number, b: number): number {
  return a + b;
}
