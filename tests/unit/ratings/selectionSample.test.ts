import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/als/random';
import { selectionSample } from '../../../src/ratings/selectionSample';
import { chiSquare, chiSquareRange } from '../../fixtures/chiSquare';
import { tried } from '../../fixtures/properties';

describe('a sample', () => {
  it('has exactly the size asked for, none and all included', () => {
    const sizes = fc.nat(60).chain((population) => fc.tuple(fc.constant(population), fc.nat(population)));
    fc.assert(
      fc.property(sizes, fc.integer(), ([population, size], seed) => {
        const isChosen = selectionSample(population, size, seededRandom(seed));
        expect(isChosen).toHaveLength(population);
        expect(isChosen.filter((flag) => flag === 1)).toHaveLength(size);
        expect(isChosen.every((flag) => flag <= 1)).toBe(true);
      }),
      tried(200),
    );
  });

  it('has that size even where the random numbers are as small or as large as they come', () => {
    for (const number of [0, 1 - 2 ** -32]) {
      expect(selectionSample(9, 4, () => number).filter((flag) => flag === 1)).toHaveLength(4);
    }
  });

  it('is each of the subsets equally often', () => {
    const counts = new Map<string, number>();
    const random = seededRandom(4);
    for (let sample = 0; sample < 40_000; sample++) {
      const subset = selectionSample(6, 3, random).join('');
      counts.set(subset, (counts.get(subset) ?? 0) + 1);
    }
    expect(counts.size).toBe(20);
    const [low, high] = chiSquareRange(19);
    expect(chiSquare([...counts.values()])).toBeGreaterThan(low);
    expect(chiSquare([...counts.values()])).toBeLessThan(high);
  });
});
