import { bin, nice, ticks } from 'd3';
import { formatRated } from '../../ui/format';

/** Ratings ascending. */
export type RatingCounts = readonly { readonly rating: number; readonly count: number }[];

/** How many ratings lie from here to just below there; one value alone, or of the last bin, its end too. */
export interface RatingBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** So many values have a bar of their own. */
const MOST_VALUES = 12;
const BINS = 10;

/** Whether there are too many different ratings for a bar each. */
export function areBinned(counts: RatingCounts): boolean {
  return counts.length > MOST_VALUES;
}

/** Each rating by itself, or of many different ones, those in equal steps of the scale together. */
export function ratingBins(counts: RatingCounts): readonly RatingBin[] {
  if (!areBinned(counts)) return counts.map(({ rating, count }) => ({ from: rating, to: rating, count }));
  const [lowest, highest] = [counts[0]!.rating, counts.at(-1)!.rating];
  const [start, end] = nice(lowest, highest, BINS);
  const bins = bin<RatingCounts[number], number>()
    .value(({ rating }) => rating)
    .domain([start, end])
    .thresholds(ticks(start, end, BINS).slice(1, -1))(counts);
  return bins.map((values) => ({
    from: values.x0!,
    to: values.x1!,
    count: values.reduce((sum, { count }) => sum + count, 0),
  }));
}

/** 4, or 20 to 30 */
export function nameOfBin({ from, to }: RatingBin): string {
  return from === to ? formatRated(from) : `${formatRated(from)} to ${formatRated(to)}`;
}
