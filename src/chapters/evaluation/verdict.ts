import { tickStep } from 'd3';
import type { Facts } from '../../ratings/facts';
import type { BaselineName, Evaluation, SplitInfo } from '../../trainer/shared/protocol';

/**
 * About a fortieth of the rating scale, in a round number: 0.1 where it runs from 1 to 5. By the tutorial's rule of
 * thumb a gap of this size between held-out and training RMSE counts as overfitting.
 */
export function notableError({ counts }: Facts): number {
  return tickStep(0, counts.at(-1)!.rating - counts[0]!.rating || 1, 40);
}

export type Fit = 'some overfitting' | 'minimal overfitting' | 'equal' | 'better on held-out';

/** How a model did on ratings it has not seen, beside its own training ratings and beside the baselines. */
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

/** @param notable see `notableError` */
export function judge({ training, heldOut }: Evaluation, { baselines }: SplitInfo, notable: number): Verdict {
  const gap = heldOut.rmse - training.rmse;
  const difference = (name: BaselineName): number => compareShown(heldOut.rmse, baselines[name].rmse);
  return {
    gap,
    fit: fitOf(gap, notable),
    best: NAMES.reduce((best, name) => (baselines[name].rmse < baselines[best].rmse ? name : best)),
    beaten: NAMES.filter((name) => difference(name) < 0),
    beatenBy: NAMES.filter((name) => difference(name) > 0),
  };
}

function fitOf(gap: number, notable: number): Fit {
  if (compareShown(gap, notable) >= 0) return 'some overfitting';
  const sign = compareShown(gap, 0);
  return sign > 0 ? 'minimal overfitting' : sign < 0 ? 'better on held-out' : 'equal';
}

/** Compares errors as the reader sees them: what looks the same is the same. */
export function compareShown(a: number, b: number): number {
  return Math.sign(Number(a.toFixed(3)) - Number(b.toFixed(3)));
}
