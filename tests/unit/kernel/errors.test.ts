import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RatingSet } from '../../../src/als/engine';
import { sumErrors } from '../../../src/als/errors';
import { otherSide, rowCount, rowsOf } from '../../../src/als/matrix';
import { seededRandom } from '../../../src/als/random';
import { createFastEngine } from '../../../src/kernel/fastEngine';
import { arbitraryData, arbitraryOptions, iterate, KERNELS, SIDES } from './support';

const SETS: readonly RatingSet[] = ['training', 'superseded', 'heldOut'];

/** Of a dot product below 10 and of a rating up to 100, in float32. */
const ROUNDING = 5e-6;

describe.each(KERNELS)('the errors of the fast engine, $form', ({ kernel }) => {
  it('are the float64 sums but for rounding, over any set and either side', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryOptions, (data, options) => {
        const { rank, seed } = options;
        const fast = createFastEngine(kernel, data);
        fast.begin(options);
        const random = seededRandom(seed);
        const factors = {
          users: fast.factors('users').map(() => (2 * random() - 1) / Math.sqrt(rank)),
          movies: fast.factors('movies').map(() => 2 * random() - 1),
        };
        for (const side of SIDES) fast.factors(side).set(factors[side]);
        for (const set of SETS) {
          for (const side of SIDES) {
            const ratings = rowsOf(data[set], side);
            const expected = sumErrors(ratings, factors[side], factors[otherSide(side)], rank);
            const { squared, absolute } = fast.errors(set, side, 0, rowCount(ratings));
            // Each prediction is off by the rounding δ of a dot product: (e + δ)² − e² = 2eδ + δ².
            const count = ratings.values.length;
            expect(Math.abs(absolute - expected.absolute)).toBeLessThanOrEqual(count * ROUNDING);
            expect(Math.abs(squared - expected.squared)).toBeLessThanOrEqual(
              2 * expected.absolute * ROUNDING + count * ROUNDING ** 2,
            );
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are those of the ratings themselves before the first half-step', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryOptions, (data, options) => {
        const fast = createFastEngine(kernel, data);
        fast.begin(options);
        const expected = data.heldOut.byUser.values.reduce((sum, value) => sum + value * value, 0);
        const { squared } = fast.errors('heldOut', 'users', 0, rowCount(data.heldOut.byUser));
        expect(Math.abs(squared - expected)).toBeLessThanOrEqual(1e-12 * expected);
      }),
      { numRuns: 20 },
    );
  });

  it('that a half-step tells, and the length of its factors, are those of a pass over the ratings', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryOptions, (data, options) => {
        const fast = createFastEngine(kernel, data);
        fast.begin(options);
        iterate(fast, data);
        for (const side of SIDES) {
          const rows = rowsOf(data.training, side);
          for (let row = 0; row < rowCount(rows); row++) {
            const told = fast.solveSide(side, row, row + 1);
            const solved = fast.factors(side);
            const { squared } = sumErrors(rows, solved, fast.factors(otherSide(side)), options.rank, row, row + 1);
            const ratings = rows.values.subarray(rows.offsets[row], rows.offsets[row + 1]);
            const scale = ratings.reduce((sum, rating) => sum + rating * rating, 0);
            // Taken from the normal equations where it is 1 % of Σ r² or more, and summed where it is less. There A x = b
            // holds up to 1e-5 |b|, which counts twice in a square, and the sums round as well.
            expect(Math.abs(told.squaredError - squared)).toBeLessThanOrEqual(4e-5 * scale);
            expect(told.squaredError).toBeGreaterThanOrEqual(0);
            // Then each prediction is off by the rounding of a dot product: (e + δ)² − e² = 2eδ + δ².
            const rounding = 5e-7 * Math.sqrt(scale);
            if (squared < 0.009 * scale) {
              expect(Math.abs(told.squaredError - squared)).toBeLessThanOrEqual(
                2 * Math.sqrt(squared) * rounding + rounding ** 2,
              );
            }
            const own = Array.from(solved.subarray(row * options.rank, (row + 1) * options.rank));
            const length = own.reduce((sum, factor) => sum + factor * factor, 0);
            expect(Math.abs(told.squaredLength - length)).toBeLessThanOrEqual(1e-5 * length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
