import type { Settings } from '../../trainer/shared/settings';
import type { Run } from '../../store/state';
import type { Origin } from '../data/published';

/** What the tutorial was run with; its seeds are not known. */
export const PUBLISHED_SETTINGS = {
  rank: 10,
  lambda: 0.1,
  iterations: 15,
  heldOutShare: 0.2,
  weighting: 'plain',
  biases: false,
  startScale: 0.01,
} as const;

/**
 * How far apart two runs of this experiment lie by chance, in 19 cases of 20: 2 √2 standard deviations of one. By
 * scripts/measure-spread.mjs, from 24 runs each. `drawn`: with a draw of the file, a split and a start of their own;
 * `published`: on one file, with a split and a start of their own.
 */
interface Spread {
  readonly drawn: number;
  readonly published: number;
}

/** RMSE over the training cells. */
export const PUBLISHED_LOSSES: readonly {
  readonly iteration: number;
  readonly rmse: number;
  readonly spread: Spread;
}[] = [
  { iteration: 5, rmse: 0.6438, spread: { drawn: 0.0045, published: 0.0019 } },
  { iteration: 10, rmse: 0.6278, spread: { drawn: 0.0034, published: 0.0014 } },
  { iteration: 15, rmse: 0.622, spread: { drawn: 0.0033, published: 0.0013 } },
];

/** Over rows, after the last iteration. */
const PUBLISHED_EVALUATION: readonly {
  readonly part: 'training' | 'heldOut';
  readonly measure: 'rmse' | 'mae';
  readonly label: string;
  readonly published: number;
  readonly spread: Spread;
}[] = [
  {
    ...{ part: 'training', measure: 'rmse', label: 'Training RMSE', published: 0.6259 },
    spread: { drawn: 0.0034, published: 0.0014 },
  },
  {
    ...{ part: 'training', measure: 'mae', label: 'Training MAE', published: 0.5207 },
    spread: { drawn: 0.0031, published: 0.0014 },
  },
  {
    ...{ part: 'heldOut', measure: 'rmse', label: 'Held-out RMSE', published: 0.9243 },
    spread: { drawn: 0.0071, published: 0.0051 },
  },
  {
    ...{ part: 'heldOut', measure: 'mae', label: 'Held-out MAE', published: 0.7614 },
    spread: { drawn: 0.0056, published: 0.0046 },
  },
];

/** What chance explains of a difference, up or down: less where the file is the tutorial's own. */
export function chanceOf({ spread }: Pick<Comparison, 'spread'>, origin: Origin): number {
  return origin === 'published' ? spread.published : spread.drawn;
}

/** Whether chance explains how far this run lies from the published one. */
export function isWithinChance(comparison: Comparison & { readonly here: number }, origin: Origin): boolean {
  return Math.abs(comparison.here - comparison.published) <= chanceOf(comparison, origin);
}

/** Whether training passes through the published losses: the published settings, and at least as many iterations. */
export function passesPublished(settings: Settings): boolean {
  const { rank, lambda, weighting, biases, startScale, iterations, heldOutShare } = settings;
  return (
    rank === PUBLISHED_SETTINGS.rank &&
    lambda === PUBLISHED_SETTINGS.lambda &&
    weighting === PUBLISHED_SETTINGS.weighting &&
    biases === PUBLISHED_SETTINGS.biases &&
    startScale === PUBLISHED_SETTINGS.startScale &&
    heldOutShare === PUBLISHED_SETTINGS.heldOutShare &&
    iterations >= PUBLISHED_SETTINGS.iterations
  );
}

export interface Comparison {
  readonly group: 'cells' | 'rows';
  readonly label: string;
  readonly published: number;
  /** Undefined where this run has no such number, or not yet. */
  readonly here: number | undefined;
  readonly spread: Spread;
}

/** The published numbers beside those of a run that passes through them; beside nothing without one. */
export function compare(run: Run | undefined): Comparison[] {
  const losses = PUBLISHED_LOSSES.map(({ iteration, rmse, spread }) => ({
    group: 'cells' as const,
    label: `RMSE after iteration ${iteration}`,
    published: rmse,
    here: run?.frames[2 * iteration - 1]?.trainingRmse,
    spread,
  }));
  const evaluation = run?.settings.iterations === PUBLISHED_SETTINGS.iterations ? run.evaluation : undefined;
  const overRows = PUBLISHED_EVALUATION.map(({ part, measure, ...row }) => ({
    group: 'rows' as const,
    ...row,
    here: evaluation?.[part][measure],
  }));
  return [...losses, ...overRows];
}
