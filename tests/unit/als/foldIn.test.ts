import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveSide, train } from '../../../src/als/als';
import { foldIn } from '../../../src/als/predict';
import { factorsOf } from '../../fixtures/linearAlgebra';
import { smallProblems, tried } from '../../fixtures/properties';
import { permutation, lehmer } from '../../fixtures/random';

describe('folding a user in', () => {
  it('gives the stored factors right after a user half-step, in whatever order the ratings are listed', () => {
    fc.assert(
      fc.property(smallProblems, ({ matrix, rank, lambda, seed, users, cells }) => {
        const model = train(matrix, { rank, lambda, iterations: 4, seed });
        solveSide(matrix.byUser, model.movies, model.users, rank, lambda);
        for (let user = 0; user < users; user++) {
          const rated = cells.filter((cell) => cell.user === user);
          const listed = permutation(rated.length, lehmer(seed + user)).map((place) => rated[place]!);
          const folded = foldIn(
            Int32Array.from(listed, ({ movie }) => movie),
            Float32Array.from(listed, ({ rating }) => rating),
            model.movies,
            rank,
            lambda,
          );
          factorsOf(model.users, user, rank).forEach((factor, k) => {
            expect(Math.abs(folded[k]! - factor)).toBeLessThan(1e-10);
          });
        }
      }),
      tried(60),
    );
  });

  it('puts a user without ratings at zero', () => {
    expect(foldIn(new Int32Array(), new Float32Array(), Float64Array.of(1, 2, 3, 4), 2, 0.1)).toEqual(
      Float64Array.of(0, 0),
    );
  });

  it('shrinks a single rating as rank 1 says: n p² / (n p² + λ)', () => {
    const [factor] = foldIn(Int32Array.of(0), Float32Array.of(5), Float64Array.of(2), 1, 1);
    expect(2 * factor!).toBeCloseTo(5 * (4 / 5), 12);
  });
});
