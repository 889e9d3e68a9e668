import { describe as group, expect, it } from 'vitest';
import { describe } from '../../../src/ratings/facts';
import { indexRatings } from '../../../src/ratings/ratings';
import { columnsOf } from '../../fixtures/ratingColumns';
import { lawRatings } from '../../fixtures/law';

group('the facts of a file', () => {
  it('are counted from its ids: a case worked by hand', () => {
    const facts = describe(indexRatings(columnsOf([3, 10, 4], [8, 10, 2.5], [3, 20, 4], [3, 10, 1])));
    expect(facts).toEqual({
      ratings: 4,
      users: 2,
      movies: 2,
      maxUserId: 8,
      maxMovieId: 20,
      possible: 160,
      sparsity: 1 - 4 / 160,
      counts: [
        { rating: 1, count: 1 },
        { rating: 2.5, count: 1 },
        { rating: 4, count: 2 },
      ],
    });
  });

  it('are the tutorial’s for the file drawn by the law', () => {
    const facts = describe(lawRatings);
    expect(facts).toMatchObject({ ratings: 484_560, users: 5384, movies: 2608, maxUserId: 5999, maxMovieId: 2608 });
    expect(facts.possible).toBe(5999 * 2608);
    expect(facts.sparsity).toBeCloseTo(0.969, 3);
    expect(facts.counts.map(({ rating }) => rating)).toEqual([1, 2, 3, 4, 5]);
  });

  it('are numbers even where ids start at 0', () => {
    const facts = describe(indexRatings(columnsOf([0, 0, 4])));
    expect(facts.sparsity).toBeGreaterThanOrEqual(0);
    expect(facts.sparsity).toBeLessThanOrEqual(1);
  });
});
