import type { CountSpread } from '../../trainer/shared/questions';

/** How unevenly ratings are spread over users or movies, beside what chance alone would do. */
export type Dispersion =
  /** All have as many. */
  | 'equal'
  /** More evenly than chance. */
  | 'even'
  /** As chance would have it. */
  | 'chance'
  /** Somewhat less evenly than chance. */
  | 'uneven'
  /** So that some stand out. */
  | 'popular';

/** In standard deviations of what chance does: beyond this it is not chance. */
const SURE = 3;
/** From this ratio of standard deviations on, the largest counts stand far apart. */
const STANDS_OUT = 1.5;

/**
 * Judged by the index of dispersion, variance over the variance of chance: for n ids it is 1 on average, with a standard
 * deviation of √(2 / (n − 1)), if chance alone is at work.
 */
export function dispersionOf({ ids, deviation, chanceDeviation }: CountSpread): Dispersion {
  if (deviation === 0) return 'equal';
  const ratio = deviation / chanceDeviation;
  const surprise = (ratio ** 2 - 1) / Math.sqrt(2 / (ids - 1));
  if (surprise < -SURE) return 'even';
  if (surprise <= SURE) return 'chance';
  return ratio < STANDS_OUT ? 'uneven' : 'popular';
}
