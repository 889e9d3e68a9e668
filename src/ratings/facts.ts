import type { Ratings } from './ratings';

/** What one prints first about a ratings file. */
export interface Facts {
  readonly ratings: number;
  readonly users: number;
  readonly movies: number;
  readonly maxUserId: number;
  readonly maxMovieId: number;
  /** Max user id × max movie id: how many ratings the tutorial counts as possible. */
  readonly possible: number;
  /** Share of the possible ratings that are missing, between 0 and 1. */
  readonly sparsity: number;
  /** How often each distinct rating occurs, ratings ascending. */
  readonly counts: readonly { readonly rating: number; readonly count: number }[];
}

export function describe(ratings: Ratings): Facts {
  const counts = new Map<number, number>();
  for (const rating of ratings.values) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  const maxUserId = ratings.userIds.at(-1) ?? 0;
  const maxMovieId = ratings.movieIds.at(-1) ?? 0;
  const possible = maxUserId * maxMovieId;
  return {
    ratings: ratings.values.length,
    users: ratings.userIds.length,
    movies: ratings.movieIds.length,
    maxUserId,
    maxMovieId,
    possible,
    sparsity: Math.max(0, 1 - ratings.values.length / Math.max(1, possible)),
    counts: [...counts].sort(([a], [b]) => a - b).map(([rating, count]) => ({ rating, count })),
  };
}
