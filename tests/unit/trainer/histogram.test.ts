import { describe, expect, it } from 'vitest';
import { Histogram } from '../../../src/trainer/worker/answers/histogram';

function histogramOf(...values: readonly number[]): Histogram {
  const histogram = new Histogram(-2, 8, 1);
  for (const value of values) histogram.add(value);
  return histogram;
}

describe('a histogram', () => {
  it('counts a value in the bin that begins at or below it, and what is beyond at the ends', () => {
    const histogram = histogramOf(-2, -1.01, -1, 0, 0.99, 7.99, -50, 8, 50);
    expect([...histogram.counts]).toEqual([3, 1, 2, 0, 0, 0, 0, 0, 0, 3]);
    expect([...histogram.counts.keys()].map((bin) => histogram.edge(bin))).toEqual([-2, -1, 0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('finds quantiles by going evenly through a bin', () => {
    const histogram = histogramOf(...Array.from({ length: 10 }, () => 0.7), ...Array.from({ length: 30 }, () => 5.2));
    expect(histogram.quantile(0.1)).toBeCloseTo(0.4, 12);
    expect(histogram.quantile(0.25)).toBeCloseTo(1, 12);
    expect(histogram.quantile(0.5)).toBeCloseTo(5 + 1 / 3, 12);
    expect(histogram.quantile(1)).toBeCloseTo(6, 12);
  });

  it('has no quantile of nothing', () => {
    expect(histogramOf().quantile(0.5)).toBeNaN();
  });
});
