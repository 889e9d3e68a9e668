import { deviation, extent, maxIndex, least, mean, pairs, range, sort } from 'd3';
import type { GroupStatistics } from '../../ratings/statistics';
import type { UserHabits } from '../../trainer/shared/questions';

/** A mean over fewer ratings is mostly luck. */
const ENOUGH_RATINGS = 20;

export interface Compared {
  /** Groups with fewer ratings are left out; 1 where hardly any group has enough. */
  readonly atLeast: number;
  readonly isEveryone: boolean;
  /** Numbers of the groups that are compared. */
  readonly groups: readonly number[];
}

/** The users, or movies, with ratings enough to be compared by their means. */
export function comparable({ counts }: GroupStatistics): Compared {
  const atLeast = counts.some((count) => count >= ENOUGH_RATINGS) ? ENOUGH_RATINGS : 1;
  const groups = range(counts.length).filter((group) => counts[group]! >= atLeast);
  return { atLeast, isEveryone: groups.length === counts.length, groups };
}

/** The groups with the lowest and the highest mean; of several, the ones with the smallest spread. */
export function extremes({ means, deviations }: GroupStatistics, { groups }: Compared) {
  const bySpread = (a: number, b: number): number => deviations[a]! - deviations[b]!;
  return {
    lowest: least(groups, (a, b) => means[a]! - means[b]! || bySpread(a, b))!,
    highest: least(groups, (a, b) => means[b]! - means[a]! || bySpread(a, b))!,
    mostSpread: least(groups, (a, b) => bySpread(b, a))!,
  };
}

export interface Gap {
  /** The means on its two sides, in stars. */
  readonly from: number;
  readonly to: number;
  /** How many groups lie on each side. */
  readonly below: number;
  readonly above: number;
}

/** A gap in the means that is wider than what lies on either side of it; undefined where the means run through. */
export function gapInMeans({ means }: GroupStatistics, { groups }: Compared): Gap | undefined {
  const sorted = sort(groups.map((group) => means[group]!));
  const steps = pairs(sorted, (a, b) => b - a);
  const widest = maxIndex(steps);
  const below = widest + 1;
  const above = sorted.length - below;
  if (widest < 0 || below < 2 || above < 2) return undefined;
  const [from, to] = [sorted[widest]!, sorted[below]!];
  const isWide = to - from > Math.max(from - sorted[0]!, sorted.at(-1)! - to);
  return isWide ? { from, to, below, above } : undefined;
}

export interface Scatter {
  readonly mean: number;
  readonly deviation: number;
  /** What the deviation would be if each rating fell on a group by lot: the root of the mean. */
  readonly byChance: number;
  readonly isChance: boolean;
}

/** Standard errors that a variance may lie above that of chance. */
const TOLERATED_ERRORS = 3;

/** Whether some groups have more ratings than others for a reason. */
export function scatterOfCounts({ counts }: GroupStatistics): Scatter {
  const average = mean(counts) ?? 0;
  const spread = deviation(counts) ?? 0;
  // Of n Poisson counts the variance over the mean is 1, with a standard error of √(2 / (n − 1)).
  const tolerated = 1 + TOLERATED_ERRORS * Math.sqrt(2 / Math.max(1, counts.length - 1));
  const isChance = spread ** 2 <= tolerated * average;
  return { mean: average, deviation: spread, byChance: Math.sqrt(average), isChance };
}

export interface HabitGroup {
  readonly users: number;
  /** Averages over the users of the group, in stars; NaN without users. */
  readonly mean: number;
  readonly spread: number;
}

/** Users who give low ratings only, those who never do, and those who do both. */
export function habitGroups(habits: UserHabits): Readonly<Record<'onlyLow' | 'neverLow' | 'both', HabitGroup>> {
  const { counts, lowCounts } = habits;
  const users = range(counts.length);
  return {
    onlyLow: average(
      habits,
      users.filter((user) => lowCounts[user] === counts[user]),
    ),
    neverLow: average(
      habits,
      users.filter((user) => lowCounts[user] === 0),
    ),
    both: average(
      habits,
      users.filter((user) => lowCounts[user]! > 0 && lowCounts[user]! < counts[user]!),
    ),
  };
}

export function average({ means, deviations }: GroupStatistics, users: readonly number[]): HabitGroup {
  return {
    users: users.length,
    mean: mean(users, (user) => means[user]) ?? NaN,
    spread: mean(users, (user) => deviations[user]) ?? NaN,
  };
}

/** Fewest and most ratings of a group. */
export function rangeOfCounts({ counts }: GroupStatistics): { readonly fewest: number; readonly most: number } {
  const [fewest = 0, most = 0] = extent(counts);
  return { fewest, most };
}

/** The share of the ratings' variance that is gone once each group's mean is known, 0 … 1. */
export function explainedVariance({ counts, means, deviations }: GroupStatistics): number {
  let ratings = 0;
  let overall = 0;
  counts.forEach((count, group) => {
    ratings += count;
    if (count > 0) overall += (count * (means[group]! - overall)) / ratings;
  });
  let between = 0;
  let within = 0;
  counts.forEach((count, group) => {
    if (count === 0) return;
    between += count * (means[group]! - overall) ** 2;
    within += count * deviations[group]! ** 2;
  });
  return between + within > 0 ? between / (between + within) : 0;
}
