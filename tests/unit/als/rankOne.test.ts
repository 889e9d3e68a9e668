import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveSide } from '../../../src/als/als';
import { bestSlope, errorsOfSlope, lineThroughOrigin } from '../../../src/als/rankOne';
import { randomFactors, sparseRows } from '../../fixtures/cells';
import { tried } from '../../fixtures/properties';

describe('the line through the origin', () => {
  const cases = fc.record({
    ratings: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 30 }),
    ridge: fc.double({ min: 0.01, max: 100, noNaN: true }),
    seed: fc.integer({ min: 1, max: 1e6 }),
  });

  it('has the slope that a half-step gives a user with one factor', () => {
    fc.assert(
      fc.property(cases, ({ ratings, ridge, seed }) => {
        const q = randomFactors(ratings.length, 1, seed);
        const solved = new Float64Array(1);
        solveSide(sparseRows([ratings.map((rating, movie) => [movie, rating] as const)]), q, solved, 1, ridge);
        const line = lineThroughOrigin(q, Float32Array.from(ratings));
        expect(bestSlope(line, ridge)).toBeCloseTo(solved[0]!, 12);
      }),
      tried(100),
    );
  });

  it('is best there: a step to either side costs more', () => {
    fc.assert(
      fc.property(cases, ({ ratings, ridge, seed }) => {
        const line = lineThroughOrigin(randomFactors(ratings.length, 1, seed), Float32Array.from(ratings));
        const cost = (p: number): number => errorsOfSlope(line, p) + ridge * p * p;
        const best = bestSlope(line, ridge);
        for (const step of [-0.1, 0.1]) expect(cost(best + step)).toBeGreaterThan(cost(best));
      }),
      tried(100),
    );
  });

  it('sums the squared errors', () => {
    const line = lineThroughOrigin(Float64Array.of(1, 2), Float32Array.of(3, 5));
    // Errors at p = 2: 1 and 1; at p = 0: 3 and 5.
    expect(errorsOfSlope(line, 2)).toBeCloseTo(2, 12);
    expect(errorsOfSlope(line, 0)).toBe(34);
    // (3 + 10) / (1 + 4 + 0) = 2.6
    expect(bestSlope(line, 0)).toBeCloseTo(2.6, 12);
    expect(errorsOfSlope(lineThroughOrigin(Float64Array.of(0.1, 0.3), Float64Array.of(0.1, 0.3)), 1)).toBe(0);
  });
});
