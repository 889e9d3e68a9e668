import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areBinned, nameOfBin, ratingBins } from '../../../src/figures/ratings/ratingBins';
import { tried } from '../../fixtures/properties';

const countsOf = (ratings: readonly number[]) => ratings.map((rating, index) => ({ rating, count: index + 1 }));

describe('bars of ratings', () => {
  it('are one for each value of a few', () => {
    const counts = countsOf([0.5, 1, 1.5, 2]);
    expect(ratingBins(counts)).toEqual(counts.map(({ rating, count }) => ({ from: rating, to: rating, count })));
  });

  it('are one for each step of a scale with many values, without a gap, and with every rating in one of them', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 13, maxLength: 400 }),
        (hundredths) => {
          const counts = countsOf(hundredths.map((value) => value / 100).sort((a, b) => a - b));
          const bins = ratingBins(counts);
          expect(areBinned(counts)).toBe(true);
          expect(bins.length).toBeLessThanOrEqual(16);
          expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(
            counts.reduce((sum, { count }) => sum + count, 0),
          );
          expect(bins[0]!.from).toBeLessThanOrEqual(counts[0]!.rating);
          expect(bins.at(-1)!.to).toBeGreaterThanOrEqual(counts.at(-1)!.rating);
          bins.slice(1).forEach(({ from }, index) => expect(from).toBe(bins[index]!.to));
        },
      ),
      tried(200),
    );
  });

  it('count a rating between two steps to the upper one, and the highest of all to the last', () => {
    const bins = ratingBins(countsOf(Array.from({ length: 101 }, (_, rating) => rating)));
    expect(bins).toHaveLength(10);
    // 0 … 9 occur 1 … 10 times; 90 … 100 occur 91 … 101 times.
    expect(bins[0]).toEqual({ from: 0, to: 10, count: 55 });
    expect(bins.at(-1)).toEqual({ from: 90, to: 100, count: (11 * (91 + 101)) / 2 });
  });

  it('are named by their value or their ends, as the file writes them', () => {
    expect(nameOfBin({ from: Math.fround(-4.37), to: Math.fround(-4.37), count: 1 })).toBe('−4.37');
    expect(nameOfBin({ from: -2, to: 0, count: 1 })).toBe('−2 to 0');
  });
});
