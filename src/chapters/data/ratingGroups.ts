import { formatRated } from '../../ui/format';
import type { Facts } from '../../ratings/facts';

type Counts = Facts['counts'];

/**
 * The ratings of a file in two parts. Of a few values the two lowest are low, or just the lowest where there are no more
 * than two; of many, those below the middle of the scale.
 */
export interface LowAndHigh {
  readonly low: Counts;
  readonly high: Counts;
  /** The highest low rating. */
  readonly lowUpTo: number;
  /** Share of all ratings that are low, 0 … 1. */
  readonly lowShare: number;
}

/** So many values are counted one by one. */
const FEW = 5;

export function lowAndHigh(counts: Counts): LowAndHigh {
  const lowValues = counts.length <= FEW ? Math.min(2, Math.max(1, counts.length - 1)) : belowMiddle(counts);
  const low = counts.slice(0, lowValues);
  const high = counts.slice(lowValues);
  return { low, high, lowUpTo: low.at(-1)?.rating ?? 0, lowShare: total(low) / total(counts) };
}

function belowMiddle(counts: Counts): number {
  const middle = (counts[0]!.rating + counts.at(-1)!.rating) / 2;
  return counts.filter(({ rating }) => rating < middle).length;
}

/** Counts of chance differ by little; this much apart, and a value occurs more often than another. */
const LEVEL = 1.05;

/** Whether all of these values occur about equally often. */
export function isLevel(counts: Counts): boolean {
  const occurrences = counts.map(({ count }) => count);
  return Math.max(...occurrences) <= LEVEL * Math.min(...occurrences);
}

/** Two neighbouring values with a name of their own, or the ends of a longer row: “1 and 2”, “3 to 5”. */
export function nameRatings(counts: Counts): string {
  const [lowest, highest] = [counts[0], counts.at(-1)];
  if (lowest === undefined || highest === undefined) return '';
  const [first, last] = [formatRated(lowest.rating), formatRated(highest.rating)];
  if (counts.length === 1) return first;
  return counts.length === 2 ? `${first} and ${last}` : `${first} to ${last}`;
}

function total(counts: Counts): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
