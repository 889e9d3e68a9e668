import fc from 'fast-check';
import { describe as group, expect, it } from 'vitest';
import { describe } from '../../../src/ratings/facts';
import { indexRatings } from '../../../src/ratings/ratings';
import { lawRatings } from '../../fixtures/law';
import { tried } from '../../fixtures/properties';
import { columnsOf } from '../../fixtures/ratingColumns';

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

  it('count any ratings at all, ascending; −0 is 0', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }), (ratings) => {
        const values = [...ratings, -0, 0, ...ratings];
        const expected = new Map<number, number>();
        for (const value of values) expected.set(value, (expected.get(value) ?? 0) + 1);
        const { counts } = describe(indexRatings(columnsOf(...values.map((value) => [1, 1, value] as const))));
        expect(counts).toEqual([...expected].sort(([a], [b]) => a - b).map(([rating, count]) => ({ rating, count })));
      }),
      tried(100),
    );
  });

  it('are numbers even where ids start at 0', () => {
    const facts = describe(indexRatings(columnsOf([0, 0, 4])));
    expect(facts.sparsity).toBeGreaterThanOrEqual(0);
    expect(facts.sparsity).toBeLessThanOrEqual(1);
  });
});
