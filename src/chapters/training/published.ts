import type { Settings } from '../../trainer/shared/settings';
import type { Run } from '../../store/state';

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

/** RMSE over the training cells. */
export const PUBLISHED_LOSSES = [
  { iteration: 5, rmse: 0.6438 },
  { iteration: 10, rmse: 0.6278 },
  { iteration: 15, rmse: 0.622 },
] as const;

/** Over rows, after the last iteration. */
const PUBLISHED_EVALUATION = {
  training: { rmse: 0.6259, mae: 0.5207 },
  heldOut: { rmse: 0.9243, mae: 0.7614 },
} as const;

/** How far independent runs of this experiment, each with its own draw, split and start, lie from the published one. */
export const SPREAD = 0.004;

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
}

/** The published numbers beside those of a run that passes through them; beside nothing without one. */
export function compare(run: Run | undefined): Comparison[] {
  const losses = PUBLISHED_LOSSES.map(({ iteration, rmse }) => ({
    group: 'cells' as const,
    label: `RMSE after iteration ${iteration}`,
    published: rmse,
    here: run?.frames[2 * iteration - 1]?.trainingRmse,
  }));
  const evaluation = run?.settings.iterations === PUBLISHED_SETTINGS.iterations ? run.evaluation : undefined;
  const { training, heldOut } = PUBLISHED_EVALUATION;
  const overRows = (label: string, published: number, here: number | undefined): Comparison => ({
    ...{ group: 'rows', label, published, here },
  });
  return [
    ...losses,
    overRows('Training RMSE', training.rmse, evaluation?.training.rmse),
    overRows('Training MAE', training.mae, evaluation?.training.mae),
    overRows('Held-out RMSE', heldOut.rmse, evaluation?.heldOut.rmse),
    overRows('Held-out MAE', heldOut.mae, evaluation?.heldOut.mae),
  ];
}
