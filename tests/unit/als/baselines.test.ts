import { describe, expect, it } from 'vitest';
import { fitBaselines } from '../../../src/als/baselines';
import { matrixOf } from '../../fixtures/cells';

// User 2 and movie 2 are rated by nobody. The mean of 5, 4, 1, 2 is 3.
const baselines = fitBaselines(
  matrixOf(
    [
      { user: 0, movie: 0, rating: 5 },
      { user: 0, movie: 1, rating: 4 },
      { user: 1, movie: 0, rating: 1 },
      { user: 1, movie: 1, rating: 2 },
    ],
    3,
    3,
  ),
);

describe('the baselines of a case worked by hand', () => {
  it('global mean', () => {
    expect(baselines.globalMean(0, 0)).toBe(3);
  });

  it('user mean, the global one for a user without ratings', () => {
    expect([0, 1, 2].map((user) => baselines.userMean(user, 0))).toEqual([4.5, 1.5, 3]);
  });

  it('movie mean, the global one for a movie without ratings', () => {
    expect([0, 1, 2].map((movie) => baselines.movieMean(0, movie))).toEqual([3, 3, 3]);
  });

  it('user + movie bias is damped towards the mean: b = Σ rest / (n + 5)', () => {
    expect(baselines.bias(0, 0)).toBeCloseTo(3 + 3 / 7, 12);
    expect(baselines.bias(1, 1)).toBeCloseTo(3 - 3 / 7, 12);
    expect(baselines.bias(2, 2)).toBe(3);
  });

  it('the biases are fitted together: each is the damped mean of what the other leaves', () => {
    const cells = [
      { user: 0, movie: 0, rating: 5 },
      { user: 0, movie: 1, rating: 3 },
      { user: 1, movie: 1, rating: 1 },
      { user: 1, movie: 2, rating: 2 },
      { user: 2, movie: 0, rating: 4 },
    ];
    const { bias } = fitBaselines(matrixOf(cells, 4, 4));
    const mean = 3;
    // User 3 and movie 3 have no rating, hence no bias: predictions with them show the other side's bias alone.
    const userBias = (user: number): number => bias(user, 3) - mean;
    const movieBias = (movie: number): number => bias(3, movie) - mean;
    for (const user of [0, 1, 2]) {
      const rated = cells.filter((cell) => cell.user === user);
      const rest = rated.reduce((sum, { movie, rating }) => sum + rating - mean - movieBias(movie), 0);
      expect(userBias(user)).toBeCloseTo(rest / (rated.length + 5), 9);
    }
    for (const movie of [0, 1, 2]) {
      const raters = cells.filter((cell) => cell.movie === movie);
      const rest = raters.reduce((sum, { user, rating }) => sum + rating - mean - userBias(user), 0);
      expect(movieBias(movie)).toBeCloseTo(rest / (raters.length + 5), 9);
    }
  });
});
