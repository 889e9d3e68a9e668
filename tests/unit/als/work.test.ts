import { describe, expect, it } from 'vitest';
import { flopOfFactorisations, flopPerIteration } from '../../../src/als/work';

describe('the work of an iteration', () => {
  it('is that of a case counted by hand', () => {
    // Rank 3: 12 flop for the triangle of A and 6 for b, twice for each of 10 cells; 9 for each of 5 + 2 rows.
    expect(flopPerIteration({ users: 5, movies: 2, cells: 10 }, 3)).toBe(2 * 10 * (12 + 6) + 7 * 9);
  });

  it('goes into factorisations for a fortieth at rank 10 and a quarter at rank 100, on the file of the page', () => {
    const size = { users: 5384, movies: 2608, cells: 382_344 };
    const share = (rank: number): number => flopOfFactorisations(size, rank) / flopPerIteration(size, rank);
    expect(share(10)).toBeCloseTo(0.026, 3);
    expect(share(100)).toBeCloseTo(0.253, 3);
  });
});
