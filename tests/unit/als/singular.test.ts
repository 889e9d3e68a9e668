import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveSide, train } from '../../../src/als/als';
import { SingularSystemError } from '../../../src/als/cholesky';
import { foldIn } from '../../../src/als/predict';
import { matrixOf, randomFactors } from '../../fixtures/cells';
import { tried } from '../../fixtures/properties';

describe('λ = 0', () => {
  it('is refused in words where a row has fewer ratings than factors', () => {
    const matrix = matrixOf([{ user: 0, movie: 0, rating: 4 }], 1, 1);
    const attempt = (): unknown => train(matrix, { rank: 2, lambda: 0, iterations: 1, seed: 1 });
    expect(attempt).toThrow(SingularSystemError);
    expect(attempt).toThrow(/fewer ratings than factors.*λ must be greater than 0/);
  });

  it('is refused whatever rounding makes of the vanishing pivot', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 1_000_000 }), (rank, seed) => {
        const rated = Int32Array.from({ length: rank - 1 }, (_, movie) => movie);
        const ratings = Float32Array.from(rated, (movie) => 1 + (movie % 5));
        const movies = randomFactors(rank - 1, rank, seed);
        expect(() => foldIn(rated, ratings, movies, rank, 0)).toThrow(SingularSystemError);
      }),
      tried(100),
    );
  });

  it('is fine where the ratings determine the factors', () => {
    // p·(1, 0) = 3 and p·(1, 1) = 5.
    const factors = foldIn(Int32Array.of(0, 1), Float32Array.of(3, 5), Float64Array.of(1, 0, 1, 1), 2, 0);
    expect(factors[0]).toBeCloseTo(3, 12);
    expect(factors[1]).toBeCloseTo(2, 12);
  });
});

describe('a row without ratings', () => {
  it('has zero factors, whatever stood there before', () => {
    const matrix = matrixOf([{ user: 1, movie: 0, rating: 4 }], 3, 2);
    const users = new Float64Array(6).fill(7);
    solveSide(matrix.byUser, randomFactors(2, 2, 5), users, 2, 0.1);
    expect(Array.from(users.subarray(0, 2))).toEqual([0, 0]);
    expect(Array.from(users.subarray(4, 6))).toEqual([0, 0]);
    expect(users[2]).not.toBe(0);
  });
});
