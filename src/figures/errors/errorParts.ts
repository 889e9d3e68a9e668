import type { PartErrors, PredictionBin } from '../../trainer/shared/questions';

export type ErrorPart = 'heldOut' | 'training';

export const ERROR_PARTS: readonly ErrorPart[] = ['heldOut', 'training'];

export const PART_NAMES: Readonly<Record<ErrorPart, string>> = { heldOut: 'held-out', training: 'training' };

/** How far an axis reaches, as shares of the bins' own reach, and the share of rows that may lie beyond. */
const REACHES = [1 / 4, 5 / 12, 2 / 3];
const MOST_BEYOND = 0.005;

/** A mean over fewer of the rows than this is left out: it would say more about chance than about the model. */
const LEAST_SHARE = 0.002;

/** The share of rows whose residual lies from `low` to below `high`; both are edges of bins. */
export function shareBetween({ residuals, measures }: PartErrors, low: number, high: number): number {
  const { from, width, counts } = residuals;
  const [first, last] = [low, high].map((edge) => Math.max(0, Math.round((edge - from) / width)));
  return counts.subarray(first, last).reduce((sum, count) => sum + count, 0) / measures.count;
}

/** The end of an axis about zero that shows almost all residuals of all parts: it moves in few, large steps. */
export function residualReach(parts: readonly PartErrors[]): number {
  const { from, width } = parts[0]!.residuals;
  const reaches = REACHES.map((share) => Math.ceil((-share * from) / width) * width);
  return reaches.find((reach) => parts.every((part) => 1 - shareBetween(part, -reach, reach) <= MOST_BEYOND)) ?? -from;
}

/** The bins of predictions that hold enough rows for their mean to mean something. */
export function commonBins({ byPrediction, measures }: PartErrors, leastShare = LEAST_SHARE): PredictionBin[] {
  return byPrediction.filter(({ count }) => count >= leastShare * measures.count);
}
