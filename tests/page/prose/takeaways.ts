import { fitBaselines } from '../../../src/als/baselines';
import { measure } from '../../../src/als/metrics';
import type { Quantities, Truth } from './truth';

/** The share of an iteration that goes into Cholesky factorisations, the rest being A and b of both sides. */
function factorisationShare({ parts, ratings, settings: { rank } }: Truth): number {
  const sums = 2 * parts.training.byUser.values.length * (rank * (rank + 1) + 2 * rank);
  const factorisations = (ratings.userIds.length + ratings.movieIds.length) * (rank ** 3 / 3);
  return factorisations / (sums + factorisations);
}

export const quantities: Quantities = {
  'factorisation-share': factorisationShare,
  'work-of-twice-the-ratings': (truth) => 2 - factorisationShare(truth),
  'takeaway-ratings': ({ ratings }) => ratings.values.length,
  'takeaway-sparsity': ({ ratings: { values, userIds, movieIds } }) =>
    1 - values.length / (Math.max(...userIds) * Math.max(...movieIds)),
  'takeaway-parameters': ({ model }) => model.users.length + model.movies.length,
  'takeaway-held-out-rmse': ({ heldOut }) => heldOut.rmse,
  'takeaway-training-rmse': ({ training }) => training.rmse,
  'takeaway-bias-rmse': ({ parts }) => measure(parts.heldOut.byUser, fitBaselines(parts.training).bias).rmse,
  'takeaway-training-cells': ({ parts }) => parts.training.byUser.values.length,
};
