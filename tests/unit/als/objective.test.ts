import { describe, expect, it } from 'vitest';
import { penalty, sumOfSquaredErrors } from '../../../src/als/objective';
import { sparseRows } from '../../fixtures/cells';

// U = [1 2; 0 1], M = [1 1; 2 0; 0 3], so U Mᵀ = [3 2 6; 1 0 3].
const users = Float64Array.of(1, 2, 0, 1);
const movies = Float64Array.of(1, 1, 2, 0, 0, 3);

describe('the objective of a case worked by hand', () => {
  it('sums the squared errors of the rated cells only', () => {
    const ratings = sparseRows([
      [
        [0, 5],
        [2, 4],
      ],
      [[1, 3.5]],
    ]);
    expect(sumOfSquaredErrors(ratings, users, movies, 2)).toBe(2 ** 2 + 2 ** 2 + 3.5 ** 2);
  });

  it('counts a duplicated row each time', () => {
    const ratings = sparseRows([
      [
        [1, 3],
        [1, 5],
      ],
      [],
    ]);
    expect(sumOfSquaredErrors(ratings, users, movies, 2)).toBe(1 + 9);
  });

  it('punishes both sides', () => {
    expect(penalty(users, movies, 0.5)).toBe(0.5 * (6 + 15));
  });
});
