import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsByFactor } from '../../../../src/trainer/worker/answers/rowsByFactor';

/** Row numbers by a comparison of the values; `sort` keeps the order of what is equal. */
function naive(factors: Float32Array, rank: number, factor: number, descending: boolean): number[] {
  const value = (row: number): number => factors[row * rank + factor]!;
  return [...Array(factors.length / rank).keys()].sort((a, b) =>
    descending ? value(b) - value(a) : value(a) - value(b),
  );
}

describe('the order of rows by a factor', () => {
  it('is that of the values, equal ones in the order of their rows, in both directions', () => {
    // Few different values, so that many are equal, and any float32 besides.
    const value = fc.oneof(
      fc.constantFrom(-1, -0.5, -0, 0, 0.5, 1),
      fc.float({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(value, { maxLength: 80 }),
        fc.boolean(),
        (rank, drawn, down) => {
          const factors = Float32Array.from(drawn.slice(0, drawn.length - (drawn.length % rank)));
          for (let factor = 0; factor < rank; factor++) {
            expect([...rowsByFactor(factors, rank, factor, down)]).toEqual(naive(factors, rank, factor, down));
          }
        },
      ),
    );
  });

  it('of float64 factors is that of the float32 values that are shown', () => {
    const factors = Float64Array.of(1 + 1e-12, 1, -1e-60, 0, 1 + 1e-6);
    expect([...rowsByFactor(factors, 1, 0, true)]).toEqual([4, 0, 1, 2, 3]);
  });

  it('holds for as many rows as the largest MovieLens file has users', () => {
    const rows = 162_541;
    const factors = Float32Array.from({ length: rows }, (_, row) => Math.sin(row * row));
    const order = rowsByFactor(factors, 1, 0, false);
    expect(new Set(order).size).toBe(rows);
    expect(order.every((row, place) => place === 0 || factors[order[place - 1]!]! <= factors[row]!)).toBe(true);
  });

  it('is refused for more rows than can be told apart', () => {
    expect(() => rowsByFactor(new Float32Array(2 ** 21 + 1), 1, 0, true)).toThrow(RangeError);
  });
});
