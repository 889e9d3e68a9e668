import { entryCount, rowCount } from '../../../src/als/matrix';
import { quantities as overview } from './overview';
import type { Quantities, Truth } from './truth';

function ratingsPerRow({ parts: { training } }: Truth): number {
  return (2 * entryCount(training.byUser)) / (rowCount(training.byUser) + rowCount(training.byMovie));
}

export const quantities: Quantities = {
  'ratings-per-row': ratingsPerRow,
  'equivalent-lambda': (truth) => String(Number((truth.settings.lambda / ratingsPerRow(truth)).toPrecision(3))),
  'training-mean': ({ parts }) => {
    const { values } = parts.training.byUser;
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  },
  'biases-alone': (truth) => overview['overview-bias-rmse']!(truth),
  'model-held-out': ({ heldOut }) => heldOut.rmse,
};
