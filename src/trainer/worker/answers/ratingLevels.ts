import type { Facts } from '../../../ratings/facts';

/** More distinct ratings than this are taken together in a few levels. */
const MOST_LEVELS = 12;
const LEVELS_WHEN_TAKEN_TOGETHER = 10;

/** The ratings of a file on levels that one can tell apart in a figure: each rating its own, where there are few. */
export interface RatingLevels {
  readonly count: number;
  readonly levelOf: (rating: number) => number;
}

export function ratingLevels(counts: Facts['counts']): RatingLevels {
  if (counts.length <= MOST_LEVELS) {
    const levels = new Map(counts.map(({ rating }, level) => [rating, level]));
    // Of the two zeros −0 counts as 0, and a Map does not tell them apart.
    return { count: counts.length, levelOf: (rating) => levels.get(rating)! };
  }
  const lowest = counts[0]!.rating;
  const width = (counts.at(-1)!.rating - lowest) / LEVELS_WHEN_TAKEN_TOGETHER;
  const last = LEVELS_WHEN_TAKEN_TOGETHER - 1;
  return {
    count: LEVELS_WHEN_TAKEN_TOGETHER,
    levelOf: (rating) => Math.min(last, Math.floor((rating - lowest) / width)),
  };
}
