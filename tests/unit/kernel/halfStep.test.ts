import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherSide, rowCount, rowsOf } from '../../../src/als/matrix';
import { createReadableEngine } from '../../../src/als/readableEngine';
import { createFastEngine } from '../../../src/kernel/fastEngine';
import { arbitraryData, arbitraryOptions, iterate, KERNELS, rowResidual, SIDES } from './support';

/** Of |b|: rounding of a Cholesky solution in float32, where choleskyLanes.ts lets max Aᵢᵢ |x| be 8 |b|. */
function solveRounding(rank: number): number {
  return (rank + 20) * 2 ** -22;
}

/** Rounding of the sum b itself, where its terms cancel: a few units in the last place of float32. */
const SUM_ROUNDING = 4e-7;

/** Half a unit in the last place of float32: how exact factors can be stored, even those solved in float64. */
const STORAGE_ROUNDING = 2 ** -24;

describe.each(KERNELS)('a half-step of the fast engine, $form', ({ kernel }) => {
  it('solves the normal equations of every row and agrees with the readable engine', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryOptions, fc.integer({ min: 0, max: 2 }), (data, options, iterations) => {
        const { rank, lambda } = options;
        const fast = createFastEngine(kernel, data);
        const readable = createReadableEngine(data);
        fast.begin(options);
        readable.begin(options);
        for (let i = 0; i < iterations; i++) iterate(fast, data);
        for (const side of SIDES) {
          const rows = rowsOf(data.training, side);
          const fixed = Float32Array.from(fast.factors(otherSide(side)));
          readable.factors(otherSide(side)).set(fixed);
          readable.solveSide(side, 0, rowCount(rows));
          for (let row = 0; row < rowCount(rows); row++) {
            const { fallbackRows } = fast.solveSide(side, row, row + 1);
            const solved = fast.factors(side);
            const expected = readable.factors(side);
            const entries = Array.from({ length: rank }, (_, k) => row * rank + k);
            const length = Math.hypot(...entries.map((k) => expected[k]!));
            const system = rowResidual(rows, row, fixed, solved, rank, lambda);
            const stored = fallbackRows > 0 ? STORAGE_ROUNDING * system.normOfA * length : 0;
            const allowed = solveRounding(rank) * system.lengthOfB + SUM_ROUNDING * system.termsOfB + stored;
            expect(system.residual).toBeLessThanOrEqual(allowed);
            // A p − b = A (p − p*), and no eigenvalue of A is below λ.
            const difference = Math.hypot(...entries.map((k) => solved[k]! - expected[k]!));
            expect(difference).toBeLessThanOrEqual(allowed / lambda + STORAGE_ROUNDING * length);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives rows without ratings zeros, whatever was there before', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryOptions, (data, options) => {
        const fast = createFastEngine(kernel, data);
        fast.begin(options);
        for (const side of SIDES) {
          const rows = rowsOf(data.training, side);
          fast.factors(side).fill(side === 'users' ? 9 : 0.5);
          fast.solveSide(side, 0, rowCount(rows));
          for (let row = 0; row < rowCount(rows); row++) {
            if (rows.offsets[row] !== rows.offsets[row + 1]) continue;
            const factors = fast.factors(side).subarray(row * options.rank, (row + 1) * options.rank);
            expect(factors.every((factor) => factor === 0)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('sees factors that were written after a half-step from others', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryOptions, (data, options) => {
        const count = rowCount(data.training.byUser);
        const usersFrom = (...states: readonly number[]): Float32Array => {
          const fast = createFastEngine(kernel, data);
          fast.begin(options);
          for (const state of states) {
            fast.factors('movies').forEach((_, index, movies) => (movies[index] = Math.sin(state + index)));
            fast.solveSide('users', 0, count);
          }
          return Float32Array.from(fast.factors('users'));
        };
        expect(usersFrom(1, 2)).toEqual(usersFrom(2));
      }),
      { numRuns: 40 },
    );
  });

  it('writes the rows it was asked for and no other', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryOptions, fc.nat(), fc.nat(), (data, options, a, b) => {
        const fast = createFastEngine(kernel, data);
        fast.begin(options);
        const count = rowCount(data.training.byUser);
        const from = a % count;
        const to = from + (b % (count - from + 1));
        const movies = Float32Array.from(fast.factors('movies'));
        fast.factors('users').fill(9);
        fast.solveSide('users', from, to);
        const users = fast.factors('users');
        const isOutside = (index: number): boolean => index < from * options.rank || index >= to * options.rank;
        expect(users.every((factor, index) => (factor === 9) === isOutside(index))).toBe(true);
        expect(fast.factors('movies')).toEqual(movies);
      }),
      { numRuns: 40 },
    );
  });
});
