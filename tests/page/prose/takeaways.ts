import { fitBaselines } from '../../../src/als/baselines';
import { measure } from '../../../src/als/metrics';
import type { Quantities } from './truth';

export const quantities: Quantities = {
  'takeaway-ratings': ({ ratings }) => ratings.values.length,
  'takeaway-sparsity': ({ ratings: { values, userIds, movieIds } }) =>
    1 - values.length / (Math.max(...userIds) * Math.max(...movieIds)),
  'takeaway-parameters': ({ model }) => model.users.length + model.movies.length,
  'takeaway-held-out-rmse': ({ heldOut }) => heldOut.rmse,
  'takeaway-training-rmse': ({ training }) => training.rmse,
  'takeaway-bias-rmse': ({ parts }) => measure(parts.heldOut.byUser, fitBaselines(parts.training).bias).rmse,
  'takeaway-training-cells': ({ parts }) => parts.training.byUser.values.length,
};
