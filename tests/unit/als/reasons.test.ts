import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalEquations, solveSide, train } from '../../../src/als/als';
import type { SparseRows } from '../../../src/als/matrix';
import { predict } from '../../../src/als/predict';
import { contributions } from '../../../src/als/reasons';
import { sparseRows } from '../../fixtures/cells';
import { smallProblems, tried } from '../../fixtures/properties';

function reasonsFor(
  ratings: SparseRows,
  user: number,
  movie: number,
  movies: Float64Array,
  rank: number,
  lambda: number,
): Float64Array {
  const A = new Float64Array(rank * rank);
  normalEquations(ratings, user, movies, rank, lambda, A, new Float64Array(rank));
  const [from, to] = [ratings.offsets[user]!, ratings.offsets[user + 1]!];
  const rated = [...ratings.columns.subarray(from, to)];
  const Z = Float64Array.from(rated.flatMap((other) => [...movies.subarray(other * rank, (other + 1) * rank)]));
  return contributions(A, rank, Z, ratings.values.subarray(from, to), movies.slice(movie * rank, (movie + 1) * rank));
}

describe('the contributions to a prediction', () => {
  it('sum to it right after a user half-step, one for each rated movie', () => {
    fc.assert(
      fc.property(smallProblems, ({ matrix, rank, lambda, seed, users, movies }) => {
        const model = train(matrix, { rank, lambda, iterations: 3, seed });
        solveSide(matrix.byUser, model.movies, model.users, rank, lambda);
        const { offsets } = matrix.byUser;
        for (let user = 0; user < users; user++) {
          for (let movie = 0; movie < movies; movie++) {
            const reasons = reasonsFor(matrix.byUser, user, movie, model.movies, rank, lambda);
            expect(reasons).toHaveLength(offsets[user + 1]! - offsets[user]!);
            const sum = reasons.reduce((total, contribution) => total + contribution, 0);
            const predicted = predict(model.users, model.movies, rank, user, movie);
            expect(Math.abs(sum - predicted)).toBeLessThan(1e-10);
          }
        }
      }),
      tried(40),
    );
  });

  it('may speak against a movie: one opposite to what is liked', () => {
    const rows = sparseRows([
      [
        [0, 5],
        [1, 5],
      ],
    ]);
    const movies = Float64Array.of(1, 0, 0, 1, -1, 0.5);
    const [first, second] = reasonsFor(rows, 0, 2, movies, 2, 1);
    // W = I / 2: −1 / 2 · 5 and 0.5 / 2 · 5.
    expect(first).toBeCloseTo(-2.5, 12);
    expect(second).toBeCloseTo(1.25, 12);
  });
});
