import type { Facts } from '../../ratings/facts';

/** What the tutorial prints about its file. */
export const PUBLISHED = {
  ratings: 484_560,
  users: 5384,
  movies: 2608,
  counts: [
    { rating: 1, count: 52_817 },
    { rating: 2, count: 52_682 },
    { rating: 3, count: 126_431 },
    { rating: 4, count: 126_127 },
    { rating: 5, count: 126_503 },
  ],
} as const;

/** A file drawn by the tutorial's recipe keeps within this share of each published count. */
const TOLERANCE = 0.01;

/**
 * How far the counts of this file are from the published ones, at most, as a share; undefined for a file that is not
 * drawn by the same recipe.
 */
export function deviationFromPublished({ ratings, users, movies, counts }: Facts): number | undefined {
  const isSameSize =
    ratings === PUBLISHED.ratings &&
    users === PUBLISHED.users &&
    movies === PUBLISHED.movies &&
    counts.length === PUBLISHED.counts.length;
  if (!isSameSize) return undefined;
  const deviations = PUBLISHED.counts.map(({ rating, count }, index) =>
    counts[index]!.rating === rating ? Math.abs(counts[index]!.count / count - 1) : Infinity,
  );
  const largest = Math.max(...deviations);
  return largest <= TOLERANCE ? largest : undefined;
}

/** The page has drawn the file by the tutorial’s recipe; it is the tutorial’s own; or it is any other. */
export type Origin = 'drawn' | 'published' | 'other';

export function originOf(facts: Facts): Origin {
  const deviation = deviationFromPublished(facts);
  if (deviation === undefined) return 'other';
  return deviation === 0 ? 'published' : 'drawn';
}
