import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RatingSet } from '../../../src/als/engine';
import { sumOfSquaredErrors } from '../../../src/als/objective';
import { seededRandom } from '../../../src/als/random';
import { createFastEngine } from '../../../src/kernel/fastEngine';
import { arbitraryData, arbitraryOptions, kernelModule } from './support';

const SETS: readonly RatingSet[] = ['training', 'heldOut'];

describe('the squared error of the fast engine', () => {
  it('is the float64 sum within a millionth', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryOptions, (data, options) => {
        const { rank, seed } = options;
        const fast = createFastEngine(kernelModule, data);
        fast.begin(options);
        const random = seededRandom(seed);
        const users = fast.factors('users').map(() => (2 * random() - 1) / Math.sqrt(rank));
        const movies = fast.factors('movies').map(() => 2 * random() - 1);
        fast.factors('users').set(users);
        fast.factors('movies').set(movies);
        for (const set of SETS) {
          const ratings = set === 'training' ? data.training.byUser : data.heldOut;
          const expected = sumOfSquaredErrors(ratings, users, movies, rank);
          expect(Math.abs(fast.squaredError(set) - expected)).toBeLessThanOrEqual(1e-6 * expected);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the sum of squared ratings before the first half-step', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryOptions, (data, options) => {
        const fast = createFastEngine(kernelModule, data);
        fast.begin(options);
        const expected = data.heldOut.values.reduce((sum, value) => sum + value * value, 0);
        expect(Math.abs(fast.squaredError('heldOut') - expected)).toBeLessThanOrEqual(1e-12 * expected);
      }),
      { numRuns: 20 },
    );
  });
});
