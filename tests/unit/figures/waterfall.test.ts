import { describe, expect, it } from 'vitest';
import { waterfall } from '../../../src/figures/waterfall/waterfall';

const terms = [0.5, -2, 1, 0.25, -0.25].map((product, factor) => ({
  ...{ factor, product },
  userValue: 1,
  movieValue: product,
}));

describe('a waterfall of terms', () => {
  it('begins each step where the one before has ended, and ends at the sum', () => {
    const steps = waterfall(terms, 'factor', 9);
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.5],
      [0.5, -1.5],
      [-1.5, -0.5],
      [-0.5, -0.25],
      [-0.25, -0.5],
    ]);
  });

  it('goes by size, whatever the sign, or by factor', () => {
    const factors = (order: 'size' | 'factor') => waterfall(terms, order, 9).map(({ term }) => term?.factor);
    expect(factors('size')).toEqual([1, 2, 0, 3, 4]);
    expect(factors('factor')).toEqual([0, 1, 2, 3, 4]);
  });

  it('puts the smallest together at the end where there are too many', () => {
    const steps = waterfall(terms, 'factor', 3);
    expect(steps.map(({ term, count, product }) => [term?.factor, count, product])).toEqual([
      [1, 1, -2],
      [2, 1, 1],
      [undefined, 3, 0.5],
    ]);
    expect(steps.at(-1)!.to).toBe(-0.5);
    expect(waterfall(terms, 'size', 5)).toHaveLength(5);
  });
});
