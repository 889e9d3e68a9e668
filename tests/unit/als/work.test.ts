import { describe, expect, it } from 'vitest';
import { flopPerIteration } from '../../../src/als/work';

describe('the work of an iteration', () => {
  it('is that of a case counted by hand', () => {
    // Rank 3: 12 flop for the triangle of A and 6 for b, twice for each of 10 cells; 9 for each of 5 + 2 rows.
    expect(flopPerIteration({ users: 5, movies: 2, cells: 10 }, 3)).toBe(2 * 10 * (12 + 6) + 7 * 9);
  });
});
