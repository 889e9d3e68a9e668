import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherSide, rowCount, rowsOf } from '../../../src/als/matrix';
import { createReadableEngine } from '../../../src/als/readableEngine';
import { createFastEngine } from '../../../src/kernel/fastEngine';
import { VARIANTS } from '../../fixtures/variants';
import {
  arbitraryData,
  arbitraryOptions,
  engineData,
  iterate,
  KERNELS,
  SIDES,
  solutionRounding,
  sparseRows,
} from './support';

const CASES = KERNELS.flatMap((kernel) => VARIANTS.map((variant) => ({ ...kernel, ...variant })));

describe.each(CASES)('the fast engine, $form, model $variant', ({ kernel, weighting, biased }) => {
  it('solves a half-step as the readable engine does, at all ranks', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryOptions, fc.integer({ min: 0, max: 2 }), (data, some, iterations) => {
        const options = { ...some, weighting, mean: biased ? 2.7 : undefined };
        const columns = some.rank + (biased ? 2 : 0);
        const fast = createFastEngine(kernel, data);
        const readable = createReadableEngine(data);
        fast.begin(options);
        readable.begin(options);
        for (let i = 0; i < iterations; i++) iterate(fast, data);
        for (const side of SIDES) {
          const rows = rowsOf(data.training, side);
          const fixed = Float32Array.from(fast.factors(otherSide(side)));
          readable.factors(otherSide(side)).set(fixed);
          fast.solveSide(side, 0, rowCount(rows));
          readable.solveSide(side, 0, rowCount(rows));
          const [solved, expected] = [fast.factors(side), readable.factors(side)];
          for (let row = 0; row < rowCount(rows); row++) {
            const own = Array.from({ length: columns }, (_, k) => row * columns + k);
            const length = Math.hypot(...own.map((k) => expected[k]!));
            const difference = Math.hypot(...own.map((k) => solved[k]! - expected[k]!));
            expect(difference).toBeLessThanOrEqual(solutionRounding(rows, row, fixed, options) + 2 ** -22 * length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('falls back to float64 with the same unknowns and the same ridge', () => {
    const rank = 13;
    const columns = rank + (biased ? 2 : 0);
    const data = engineData(
      sparseRows([
        [
          [0, 5],
          [1, 4],
        ],
        [[2, 3]],
      ]),
      3,
    );
    const options = { rank, lambda: 0.01, seed: 1, weighting, mean: biased ? 4 : undefined };
    const [fast, readable] = [createFastEngine(kernel, data), createReadableEngine(data)];
    for (const engine of [fast, readable]) {
      engine.begin(options);
      const movies = engine.factors('movies');
      for (let k = 0; k < rank; k++) {
        movies[k] = Math.fround(1000 / Math.sqrt(rank));
        movies[columns + k] = Math.fround(1000 / Math.sqrt(rank) + (k % 2 ? 0.01 : -0.01));
      }
      // Two biases far from zero, where there are biases.
      if (biased) movies[columns - 1] = movies[2 * columns - 1] = 0.25;
    }
    expect(fast.solveSide('users', 0, 2).fallbackRows).toBe(1);
    readable.solveSide('users', 0, 2);
    Array.from(readable.factors('users')).forEach((expected, entry) => {
      expect(Math.abs(fast.factors('users')[entry]! - expected)).toBeLessThanOrEqual(
        1e-5 * Math.max(1, Math.abs(expected)),
      );
    });
  });
});
