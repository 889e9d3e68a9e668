import { fitBaselines } from '../../../src/als/baselines';
import { measure } from '../../../src/als/metrics';
import type { Quantities } from './truth';

export const quantities: Quantities = {
  'overview-iterations': ({ losses: { length } }) => (length === 1 ? '1 iteration' : `${length} iterations`),
  'overview-held-out-rmse': ({ losses }) => losses.at(-1)!.heldOut,
  'overview-bias-rmse': ({ parts: { training, heldOut } }) => measure(heldOut.byUser, fitBaselines(training).bias).rmse,
};
