import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Pacer, rowRanges } from '../../../src/trainer/worker/pacing';

/** Offsets of rows with so many ratings each. */
function offsetsOf(counts: readonly number[]): Int32Array {
  const offsets = new Int32Array(counts.length + 1);
  counts.forEach((count, row) => (offsets[row + 1] = offsets[row]! + count));
  return offsets;
}

afterEach(() => vi.useRealTimers());

describe('a slice of time', () => {
  it('is used up after a while, however little was done, and noticed once there was enough work', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const pacer = new Pacer();
    expect(pacer.isDueAfter(1e9)).toBe(false);
    vi.advanceTimersByTime(50);
    expect(pacer.isDue).toBe(true);
    expect([1, 2, 3, 4].map(() => pacer.isDueAfter(600_000))).toEqual([false, false, false, true]);
    expect([1, 2, 3, 4].map(() => pacer.isDueAfter(600_000))).toEqual([false, false, false, true]);
  });
});

describe('the ranges of rows between two looks at the messages', () => {
  it('hold every row once, in order, and tell their work', () => {
    const someCounts = fc.array(fc.nat(3000), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(someCounts, fc.integer({ min: 1, max: 100 }), fc.nat(), fc.nat(), (counts, rank, a, b) => {
        const first = a % counts.length;
        const last = first + (b % (counts.length - first + 1));
        const ranges = rowRanges(offsetsOf(counts), rank, [first, last]);
        expect(ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, row) => from + row))).toEqual(
          Array.from({ length: last - first }, (_, row) => first + row),
        );
        const ratings = counts.slice(first, last).reduce((sum, count) => sum + count, 0);
        const work = ratings * (rank ** 2 + 16) + ((last - first) * rank ** 3) / 3;
        const told = ranges.reduce((sum, range) => sum + range.work, 0);
        expect(Math.abs(told - work)).toBeLessThanOrEqual(1e-9 * work);
      }),
    );
  });

  it('hold few rows where the rank is high, in multiples of four', () => {
    const offsets = offsetsOf(Array.from({ length: 64 }, () => 72));
    const lengths = (rank: number): number[] => rowRanges(offsets, rank, [0, 64]).map(({ from, to }) => to - from);
    expect(lengths(10)).toEqual([64]);
    expect(lengths(100)).toEqual(Array.from({ length: 16 }, () => 4));
  });

  it('leave a row of very many ratings to itself, as far as rows before it wait for no fourth', () => {
    const offsets = offsetsOf([1, 50_000, 50_000, 1, 1, 1]);
    expect(rowRanges(offsets, 20, [0, 6]).map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [2, 3],
      [3, 6],
    ]);
  });
});
