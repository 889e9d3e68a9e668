import type { Facts } from '../../ratings/facts';
import type { Origin } from './published';

/** A table that holds every user and every movie, and how full it is. */
export interface TableSize {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  /** Share of the cells without a rating, 0 … 1. */
  readonly empty: number;
  /** For each rating so many cells, rounded; 1 or more. */
  readonly cellsPerRating: number;
}

/** As the tutorial counts: a row for each id up to the largest, whether it occurs or not. */
export function tableByIds({ maxUserId, maxMovieId, ratings }: Facts): TableSize {
  return tableOf(maxUserId, maxMovieId, ratings);
}

/** The table of a file: the tutorial’s as it counts, any other with a row for each user that occurs. */
export function tableSize(facts: Facts, origin: Origin): TableSize {
  return origin === 'other' ? tableOf(facts.users, facts.movies, facts.ratings) : tableByIds(facts);
}

function tableOf(rows: number, columns: number, ratings: number): TableSize {
  const cells = rows * columns;
  return {
    ...{ rows, columns, cells },
    empty: Math.max(0, 1 - ratings / Math.max(1, cells)),
    cellsPerRating: Math.max(1, Math.round(cells / Math.max(1, ratings))),
  };
}
