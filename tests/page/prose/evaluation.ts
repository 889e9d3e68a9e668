import { mean } from 'd3';
import { fitBaselines } from '../../../src/als/baselines';
import { measure } from '../../../src/als/metrics';
import { predict } from '../../../src/als/predict';
import type { Quantities, Truth } from './truth';

interface Pair {
  readonly rating: number;
  readonly predicted: number;
}

const known = new WeakMap<Truth, { readonly training: Pair[]; readonly heldOut: Pair[] }>();

/** Every row of the file with its prediction. Of the page's own file every held-out row can be predicted. */
function pairs(truth: Truth) {
  const found = known.get(truth) ?? { training: [], heldOut: [] };
  if (!known.has(truth)) {
    const { ratings, parts, model } = truth;
    ratings.values.forEach((rating, row) => {
      const predicted = predict(model.users, model.movies, model.rank, ratings.users[row]!, ratings.movies[row]!);
      (parts.isHeldOut[row] === 1 ? found.heldOut : found.training).push({ rating, predicted });
    });
    known.set(truth, found);
  }
  return found;
}

type Part = 'training' | 'heldOut';

function predictedFor(truth: Truth, part: Part, rating: number): number {
  return mean(
    pairs(truth)[part].filter((pair) => pair.rating === rating),
    (pair) => pair.predicted,
  )!;
}

/** How much the mean prediction rises from each rating to the next, from 1 to 5. */
function steps(truth: Truth, part: Part): number[] {
  const means = [1, 2, 3, 4, 5].map((rating) => predictedFor(truth, part, rating));
  return means.slice(1).map((value, index) => value - means[index]!);
}

function otherSteps(truth: Truth, part: Part): number {
  const heldOut = steps(truth, 'heldOut');
  const largest = heldOut.indexOf(Math.max(...heldOut));
  return steps(truth, part).reduce((sum, step, index) => (index === largest ? sum : sum + step), 0);
}

/** In per cent. */
function shareNear(truth: Truth, part: Part): number {
  const all = pairs(truth)[part];
  const near = all.filter(({ rating, predicted }) => rating - predicted >= -0.5 && rating - predicted < 0.5);
  return near.length / all.length;
}

/** Mean ratings of held-out rows by half a star of prediction, where that holds one row in a hundred. */
function ratingsByPrediction(truth: Truth): number[] {
  const bins = new Map<number, number[]>();
  for (const { rating, predicted } of pairs(truth).heldOut) {
    const bin = Math.floor(2 * predicted);
    if (!bins.has(bin)) bins.set(bin, []);
    bins.get(bin)!.push(rating);
  }
  return [...bins]
    .filter(([, ratings]) => ratings.length >= 0.01 * pairs(truth).heldOut.length)
    .sort(([a], [b]) => a - b)
    .map(([, ratings]) => mean(ratings)!);
}

function baselineErrors({ parts }: Truth): Readonly<Record<'globalMean' | 'userMean' | 'movieMean' | 'bias', number>> {
  const { globalMean, userMean, movieMean, bias } = fitBaselines(parts.training);
  const rmse = (predictor: typeof bias): number => measure(parts.heldOut.byUser, predictor).rmse;
  return { globalMean: rmse(globalMean), userMean: rmse(userMean), movieMean: rmse(movieMean), bias: rmse(bias) };
}

const knownByCell = new WeakMap<Truth, Record<'seen' | 'unseen', number[]>>();

/** Errors on the held-out rows whose pair of user and movie is among the training rows, and on those whose is not. */
function errorsByCell(truth: Truth): Record<'seen' | 'unseen', number[]> {
  const found = knownByCell.get(truth);
  if (found !== undefined) return found;
  const { ratings, parts, model } = truth;
  const pairAt = (row: number): number => ratings.users[row]! * ratings.movieIds.length + ratings.movies[row]!;
  const trained = new Set<number>();
  parts.isHeldOut.forEach((isHeldOut, row) => isHeldOut === 0 && trained.add(pairAt(row)));
  const errors = { seen: [] as number[], unseen: [] as number[] };
  ratings.values.forEach((rating, row) => {
    if (parts.isHeldOut[row] === 0) return;
    const predicted = predict(model.users, model.movies, model.rank, ratings.users[row]!, ratings.movies[row]!);
    errors[trained.has(pairAt(row)) ? 'seen' : 'unseen'].push(rating - predicted);
  });
  knownByCell.set(truth, errors);
  return errors;
}

const rootMeanSquare = (errors: readonly number[]): number => Math.sqrt(mean(errors, (error) => error ** 2)!);

export const quantities: Quantities = {
  'bias-damping': () => '5',
  'seen-cell-rows': (truth) => errorsByCell(truth).seen.length,
  'seen-cell-share': (truth) => errorsByCell(truth).seen.length / truth.heldOut.count,
  'seen-cell-rmse': (truth) => rootMeanSquare(errorsByCell(truth).seen),
  'unseen-cell-rmse': (truth) => rootMeanSquare(errorsByCell(truth).unseen),
  'training-row-rmse': ({ training }) => training.rmse,
  'held-out-row-rmse': ({ heldOut }) => heldOut.rmse,
  'held-out-row-mae': ({ heldOut }) => heldOut.mae,
  'training-cell-rmse': ({ losses }) => losses.at(-1)!.training,
  'rmse-gap': ({ training, heldOut }) => Math.abs(heldOut.rmse - training.rmse),
  'rmse-to-mae': ({ heldOut }) => heldOut.rmse / heldOut.mae,
  'global-mean-rmse': (truth) => baselineErrors(truth).globalMean,
  'best-baseline-rmse': (truth) => Math.min(...Object.values(baselineErrors(truth))),
  'evaluated-rows': ({ parts }) => parts.isHeldOut.filter((heldOut) => heldOut === 0).length,
  'evaluated-cells': ({ parts }) => parts.training.byUser.values.length,
  'superseded-rows': ({ parts }) => parts.superseded.byUser.values.length,
  'near-share-held-out': (truth) => shareNear(truth, 'heldOut'),
  'near-share-training': (truth) => shareNear(truth, 'training'),
  'mean-error-held-out': (truth) => mean(pairs(truth).heldOut, ({ rating, predicted }) => rating - predicted)!,
  'predicted-for-lowest': (truth) => predictedFor(truth, 'heldOut', 1),
  'predicted-for-highest': (truth) => predictedFor(truth, 'heldOut', 5),
  'largest-level-step': (truth) => Math.max(...steps(truth, 'heldOut')),
  'other-level-steps': (truth) => otherSteps(truth, 'heldOut'),
  'other-level-steps-training': (truth) => otherSteps(truth, 'training'),
  'rating-of-low-prediction': (truth) => ratingsByPrediction(truth)[0]!,
  'rating-of-high-prediction': (truth) => ratingsByPrediction(truth).at(-1)!,
};
