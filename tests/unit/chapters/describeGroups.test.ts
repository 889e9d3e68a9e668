import { describe, expect, it } from 'vitest';
import {
  comparable,
  explainedVariance,
  extremes,
  gapInMeans,
  habitGroups,
  scatterOfCounts,
} from '../../../src/chapters/data/describeGroups';

function groups(...rows: readonly (readonly [count: number, mean: number, deviation: number])[]) {
  return {
    counts: Int32Array.from(rows, ([count]) => count),
    means: Float32Array.from(rows, ([, mean]) => mean),
    deviations: Float32Array.from(rows, ([, , deviation]) => deviation),
  };
}

const ofMeans = (...means: readonly number[]) => groups(...means.map((mean) => [30, mean, 1] as const));

describe('who is compared', () => {
  it('leaves out those with few ratings, and says so', () => {
    const compared = comparable(groups([3, 1, 0], [20, 2, 0], [40, 3, 0]));
    expect(compared).toEqual({ atLeast: 20, isEveryone: false, groups: [1, 2] });
  });

  it('is everyone, where nobody has many', () => {
    expect(comparable(groups([3, 1, 0], [4, 2, 0]))).toEqual({ atLeast: 1, isEveryone: true, groups: [0, 1] });
  });

  it('are found at the ends, of equal means the one with the smaller spread', () => {
    const statistics = groups([30, 4, 1], [30, 4, 0.5], [30, 2, 0.75], [30, 2, 1.5], [1, 5, 2]);
    expect(extremes(statistics, comparable(statistics))).toEqual({ lowest: 2, highest: 1, mostSpread: 3 });
  });
});

describe('a gap in the means', () => {
  it('is one that is wider than what lies on either side', () => {
    const statistics = ofMeans(3.75, 1.5, 3.5, 2, 4);
    expect(gapInMeans(statistics, comparable(statistics))).toEqual({ from: 2, to: 3.5, below: 2, above: 3 });
  });

  it('is none where the means run through', () => {
    const statistics = ofMeans(1, 1.5, 2.25, 2.75, 3.25);
    expect(gapInMeans(statistics, comparable(statistics))).toBeUndefined();
  });

  it('is none where a single one stands apart, or there is only one', () => {
    const alone = ofMeans(1, 4, 4.25, 4.5);
    expect(gapInMeans(alone, comparable(alone))).toBeUndefined();
    const single = ofMeans(3);
    expect(gapInMeans(single, comparable(single))).toBeUndefined();
  });
});

describe('the scatter of counts', () => {
  it('is chance where the variance is about the mean', () => {
    const scatter = scatterOfCounts(groups([90, 0, 0], [100, 0, 0], [110, 0, 0]));
    expect(scatter).toEqual({ mean: 100, deviation: 10, byChance: 10, isChance: true });
  });

  it('is more than chance where a few have most of the ratings', () => {
    const counts = Array.from({ length: 100 }, (_, movie) => [Math.round(1000 / (movie + 1)), 3, 1] as const);
    expect(scatterOfCounts(groups(...counts)).isChance).toBe(false);
  });
});

describe('habits', () => {
  it('are told apart by who gives low ratings: always, never, now and then', () => {
    const habits = { ...groups([4, 1.5, 0.5], [4, 4, 1], [4, 3, 2], [2, 2, 0]), lowCounts: Int32Array.of(4, 0, 2, 2) };
    const { onlyLow, neverLow, both } = habitGroups(habits);
    expect(onlyLow).toEqual({ users: 2, mean: 1.75, spread: 0.25 });
    expect(neverLow).toEqual({ users: 1, mean: 4, spread: 1 });
    expect(both).toEqual({ users: 1, mean: 3, spread: 2 });
  });
});

describe('the variance that means account for', () => {
  it('is all of it where every group is of one mind, and nothing where all have the same mean', () => {
    expect(explainedVariance(groups([2, 1, 0], [3, 5, 0]))).toBeCloseTo(1, 12);
    expect(explainedVariance(groups([2, 3, 1], [3, 3, 2]))).toBe(0);
    expect(explainedVariance(groups([2, 3, 0]))).toBe(0);
  });

  it('is between over total variance: ratings 1 3 in one group, 4 6 8 in another', () => {
    // Means 2 and 6, of all 4.4; between 2·2.4² + 3·1.6² = 19.2, within 2 + 8.
    expect(explainedVariance(groups([2, 2, 1], [3, 6, Math.sqrt(8 / 3)]))).toBeCloseTo(19.2 / 29.2, 6);
  });
});
