import type { Ratings } from './ratings';

/** Ids are sparse where they go beyond this many times their count. */
const SPARSE = 1.5;

/** Whether ids serve as places in a plane: most numbers up to the largest occur. */
export function areDense(ids: Int32Array): boolean {
  return (ids.at(-1) ?? 0) <= SPARSE * ids.length;
}

/**
 * Where the rows of one side lie in a plane of all ratings, ascending: at their ids, or where those are sparse, one after
 * the other from 1. By sparse ids single cells would be lost in emptiness that says nothing.
 */
export function placesOf(ids: Int32Array): Int32Array {
  return areDense(ids) ? ids : Int32Array.from(ids, (_, row) => row + 1);
}

/** The same ratings, with places for ids. */
export function placed(ratings: Ratings): Ratings {
  return { ...ratings, userIds: placesOf(ratings.userIds), movieIds: placesOf(ratings.movieIds) };
}
