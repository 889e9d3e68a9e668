import { describe, expect, it } from 'vitest';
import { countsInBins } from '../../../src/figures/conventions/countsInBins';

describe('rows in bins of their ratings', () => {
  it('counts each row once, in the bin that holds its number', () => {
    const counts = [1, 2, 9, 10, 99, 100].map((ratings) => ({ ratings, rows: ratings }));
    const bins = countsInBins(counts, 100);
    expect(bins).toHaveLength(16);
    expect(bins.reduce((sum, { rows }) => sum + rows, 0)).toBe(221);
    expect(bins[0]).toMatchObject({ from: 1, rows: 1 });
    expect(bins.at(-1)!.to).toBeCloseTo(100, 9);
    expect(bins.at(-1)!.rows).toBe(199);
  });

  it('has one bin where each row has one rating', () => {
    expect(countsInBins([{ ratings: 1, rows: 5 }], 10).reduce((sum, { rows }) => sum + rows, 0)).toBe(5);
  });
});
