import { normalEquations } from '../../../src/als/als';
import { choleskySolve } from '../../../src/als/cholesky';
import { entryCount } from '../../../src/als/matrix';
import type { Quantities, Truth } from './truth';
import { endOf } from './truth';

const LOWEST_RANK = 1;
const HIGHEST_RANK = 100;

function gains({ losses }: Truth): number[] {
  return losses.slice(1).map(({ training }, index) => losses[index]!.training - training);
}

/** The length of the user's vector under another λ, the movies as they are. */
function lengthUnder({ parts, model, user }: Truth, lambda: number): number {
  const A = new Float64Array(model.rank ** 2);
  const b = new Float64Array(model.rank);
  normalEquations(parts.training.byUser, user, model.movies, model.rank, lambda, A, b);
  choleskySolve(A, b, model.rank);
  return Math.hypot(...b);
}

/** Training cells of a row of average length, users and movies taken together. */
function cellsPerRow({ parts, ratings }: Truth): number {
  return (2 * entryCount(parts.training.byUser)) / (ratings.userIds.length + ratings.movieIds.length);
}

export const quantities: Quantities = {
  'usual-lambda-low': (truth) => 0.01 * cellsPerRow(truth),
  'usual-lambda-high': (truth) => 0.1 * cellsPerRow(truth),
  'model-numbers': ({ model }) => model.users.length + model.movies.length,
  'training-cells': ({ parts }) => entryCount(parts.training.byUser),
  'rank-first-training': (truth) => endOf(truth, { rank: LOWEST_RANK }).trainingRmse,
  'rank-last-training': (truth) => endOf(truth, { rank: HIGHEST_RANK }).trainingRmse,
  'rank-first-held-out': (truth) => endOf(truth, { rank: LOWEST_RANK }).heldOutRmse,
  'rank-last-held-out': (truth) => endOf(truth, { rank: HIGHEST_RANK }).heldOutRmse,
  'shrinkage-length': (truth) => lengthUnder(truth, truth.settings.lambda),
  'shrinkage-least': (truth) => lengthUnder(truth, 100),
  'shrinkage-ratings': ({ parts, user }) => {
    const { offsets } = parts.training.byUser;
    return offsets[user + 1]! - offsets[user]!;
  },
  'second-gain': (truth) => gains(truth)[0]!,
  'last-iteration': ({ losses }) => losses.length,
  'last-gain': (truth) => gains(truth).at(-1)!,
  'rest-iteration': (truth) => gains(truth).findIndex((gain) => gain < 0.001) + 2,
  'best-iteration': ({ losses }) => {
    const heldOut = losses.map((loss) => loss.heldOut);
    return heldOut.indexOf(Math.min(...heldOut)) + 1;
  },
};
