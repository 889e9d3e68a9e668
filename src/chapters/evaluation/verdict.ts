import { tickStep } from 'd3';
import type { Facts } from '../../ratings/facts';
import type { BaselineName, Evaluation, SplitInfo } from '../../trainer/shared/protocol';

/** About a fortieth of the rating scale, in a round number: 0.1 where it runs from 1 to 5. */
export function notableError({ counts }: Facts): number {
  return tickStep(0, counts.at(-1)!.rating - counts[0]!.rating || 1, 40);
}

export type Overfitting = 'minimal' | 'some' | 'considerable' | 'severe';

/**
 * What a gap between held-out and training RMSE is called from this share of the training RMSE on. There is no standard:
 * shares of the error at hand mean the same for ratings from 1 to 5 as for counts in the thousands, and as for a model
 * that hardly errs on its training ratings.
 */
const OVERFITTING_FROM: readonly (readonly [share: number, Overfitting])[] = [
  [1, 'severe'],
  [0.5, 'considerable'],
  [0.1, 'some'],
  [0, 'minimal'],
];

export type Fit = Overfitting | 'equal' | 'better on held-out';

/** Whether a model has learnt of its training ratings what does not hold for others, so that it is worth a word. */
export function isOverfitted(fit: Fit): boolean {
  return fit === 'some' || fit === 'considerable' || fit === 'severe';
}

/** How a model did on held-out ratings, beside its own training ratings and beside the baselines. */
export interface Verdict {
  /** Held-out RMSE − training RMSE. */
  readonly gap: number;
  readonly fit: Fit;
  /** The baseline with the lowest RMSE. */
  readonly best: BaselineName;
  /** Baselines with a higher RMSE than the model, and with a lower one; a tie is neither. */
  readonly beaten: readonly BaselineName[];
  readonly beatenBy: readonly BaselineName[];
}

const NAMES: readonly BaselineName[] = ['globalMean', 'userMean', 'movieMean', 'bias'];

export function judge({ training, heldOut }: Evaluation, { baselines }: SplitInfo): Verdict {
  const gap = heldOut.rmse - training.rmse;
  const difference = (name: BaselineName): number => compareShown(heldOut.rmse, baselines[name].rmse);
  return {
    gap,
    fit: fitOf(gap, training.rmse),
    best: NAMES.reduce((best, name) => (baselines[name].rmse < baselines[best].rmse ? name : best)),
    beaten: NAMES.filter((name) => difference(name) < 0),
    beatenBy: NAMES.filter((name) => difference(name) > 0),
  };
}

function fitOf(gap: number, trainingRmse: number): Fit {
  const sign = compareShown(gap, 0);
  if (sign <= 0) return sign < 0 ? 'better on held-out' : 'equal';
  return OVERFITTING_FROM.find(([share]) => compareShown(gap, share * trainingRmse) >= 0)![1];
}

/** Compares errors as the reader sees them: what looks the same is the same. */
export function compareShown(a: number, b: number): number {
  return Math.sign(Number(a.toFixed(3)) - Number(b.toFixed(3)));
}
