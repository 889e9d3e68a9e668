import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowRanges } from '../../../src/trainer/worker/pacing';

/** Offsets of rows with so many ratings each. */
function offsetsOf(counts: readonly number[]): Int32Array {
  const offsets = new Int32Array(counts.length + 1);
  counts.forEach((count, row) => (offsets[row + 1] = offsets[row]! + count));
  return offsets;
}

describe('the ranges of rows between two looks at the messages', () => {
  it('hold every row once, in order', () => {
    const someCounts = fc.array(fc.nat(3000), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(someCounts, fc.integer({ min: 1, max: 100 }), fc.nat(), fc.nat(), (counts, rank, a, b) => {
        const first = a % counts.length;
        const last = first + (b % (counts.length - first + 1));
        const ranges = rowRanges(offsetsOf(counts), rank, [first, last]);
        expect(ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, row) => from + row))).toEqual(
          Array.from({ length: last - first }, (_, row) => first + row),
        );
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
