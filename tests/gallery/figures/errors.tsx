import { ErrorTable, type MeasuredPredictor } from '../../../src/figures/errors/ErrorTable';
import { PredictionsByRating } from '../../../src/figures/errors/PredictionsByRating';
import { RatingsByPrediction } from '../../../src/figures/errors/RatingsByPrediction';
import { ResidualHistogram } from '../../../src/figures/errors/ResidualHistogram';
import type { PartErrors } from '../../../src/trainer/shared/questions';
import { Choices } from '../../../src/ui/Choices';
import type { Exhibits } from '../exhibits';

const WIDTH = 0.1;
const REACH = 12;

interface Shape {
  readonly count: number;
  readonly mean: number;
  readonly rmse: number;
  /** Mean prediction for the ratings 1 to 5, and how far one in ten lies below and above. */
  readonly predicted: readonly number[];
  readonly spread: number;
  /** Mean rating for predictions from 1 to 1.5, from 2 to 2.5 … */
  readonly rated: readonly number[];
}

/** Errors that follow a bell curve, as the worker would tell them. */
function errorsOf({ count, mean, rmse, predicted, spread, rated }: Shape): PartErrors {
  const density = (error: number): number =>
    Math.exp(-(((error - mean) / rmse) ** 2) / 2) / (rmse * Math.sqrt(2 * Math.PI));
  const bins = Array.from({ length: (2 * REACH) / WIDTH }, (_, bin) =>
    Math.round(count * WIDTH * density((bin + 0.5) * WIDTH - REACH)),
  );
  return {
    measures: { count, rmse, mae: 0.8 * rmse },
    mean,
    residuals: { from: -REACH, width: WIDTH, counts: Uint32Array.from(bins) },
    byRating: predicted.map((value, index) => ({
      ...{ level: index, count: count / 5, rating: index + 1, predicted: value },
      ...{ low: value - spread, high: value + spread },
    })),
    byPrediction: rated.map((value, index) => ({
      ...{ count: Math.round((count * (index + 1)) / 15), rating: value },
      ...{ predicted: index + 1.27, from: index + 1, to: index + 1.5 },
    })),
  };
}

const USUAL = {
  heldOut: errorsOf({
    ...{ count: 96_912, mean: 0.04, rmse: 0.921, spread: 0.7 },
    ...{ predicted: [1.5, 1.5, 3.95, 3.95, 3.96], rated: [1.5, 2.6, 3.98, 4, 4] },
  }),
  training: errorsOf({
    ...{ count: 387_648, mean: 0, rmse: 0.626, spread: 0.5 },
    ...{ predicted: [1.4, 1.6, 3.66, 4, 4.34], rated: [1.3, 2.1, 3.3, 4.27, 4.9] },
  }),
};

/** Training ratings learnt by heart, and held-out predictions beyond the scale. */
const OVERFITTED = {
  heldOut: errorsOf({
    ...{ count: 96_912, mean: 0.4, rmse: 1.98, spread: 2.6 },
    ...{ predicted: [1.6, 1.5, 3.4, 3.4, 3.5], rated: [2.6, 3.1, 3.7, 3.8, 3.9] },
  }),
  training: errorsOf({
    ...{ count: 387_648, mean: 0, rmse: 0.15, spread: 0.15 },
    ...{ predicted: [1, 2, 3, 4, 5], rated: [1.1, 2.1, 3.1, 4.2, 5] },
  }),
};

const SCALE = [1, 5] as const;

function predictors(training: number, heldOut: number): MeasuredPredictor[] {
  const measured = (
    label: string,
    kind: MeasuredPredictor['kind'],
    count: number,
    rmse: number,
  ): MeasuredPredictor => ({
    ...{ label, kind },
    measures: { count, rmse, mae: 0.82 * rmse },
  });
  return [
    measured('ALS, on its training ratings', 'training', 387_648, training),
    measured('ALS, on held-out ratings', 'heldOut', 96_912, heldOut),
    measured('The mean of all ratings', 'baseline', 96_912, 1.28),
    measured('User and movie bias together', 'baseline', 96_912, 0.853),
  ];
}

export const exhibits: Exhibits = {
  'error-table': <ErrorTable predictors={predictors(0.626, 0.921)} />,
  'error-table-large-errors': <ErrorTable predictors={predictors(0.15, 1.98)} />,
  'residual-histogram': <ResidualHistogram errors={USUAL} shown={['training', 'heldOut']} />,
  'residual-histogram-held-out': <ResidualHistogram errors={USUAL} shown={['heldOut']} />,
  'residual-histogram-overfitted': <ResidualHistogram errors={OVERFITTED} shown={['training', 'heldOut']} />,
  'predictions-by-rating': <PredictionsByRating errors={USUAL} scale={SCALE} />,
  'predictions-by-rating-overfitted': <PredictionsByRating errors={OVERFITTED} scale={SCALE} />,
  'ratings-by-prediction': <RatingsByPrediction errors={USUAL} scale={SCALE} />,
  choices: (
    <Choices
      label="Ratings shown"
      name="parts"
      choices={[
        { value: 'both', label: 'Both' },
        { value: 'heldOut', label: 'Held-out' },
      ]}
      value="both"
      onChange={() => undefined}
    />
  ),
};
