import { describe, expect, it } from 'vitest';
import { tableByIds, tableSize } from '../../../src/chapters/data/tableSize';
import type { Facts } from '../../../src/ratings/facts';

const FACTS: Facts = {
  ratings: 50,
  users: 10,
  movies: 20,
  maxUserId: 40,
  maxMovieId: 500,
  possible: 20_000,
  sparsity: 0.9975,
  counts: [],
};

describe('the size of a table', () => {
  it('is that of the users and movies that occur, and for the tutorial’s files that of their largest ids', () => {
    expect(tableSize(FACTS, 'other')).toEqual({ rows: 10, columns: 20, cells: 200, empty: 0.75, cellsPerRating: 4 });
    expect(tableSize(FACTS, 'drawn')).toEqual(tableByIds(FACTS));
    expect(tableByIds(FACTS)).toMatchObject({ rows: 40, columns: 500, cells: 20_000, cellsPerRating: 400 });
  });

  it('is never less than empty or less than one cell for a rating, however often pairs repeat', () => {
    expect(tableSize({ ...FACTS, users: 2, movies: 3 }, 'other')).toMatchObject({ empty: 0, cellsPerRating: 1 });
  });
});
