import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveSide, train } from '../../../src/als/als';
import { predict } from '../../../src/als/predict';
import { reasonsFor } from '../../../src/als/reasons';
import { smallProblems, tried } from '../../fixtures/properties';
import { sparseRows } from '../../fixtures/cells';

describe('the reasons for a prediction', () => {
  it('sum to it right after a user half-step, one for each rated movie', () => {
    fc.assert(
      fc.property(smallProblems, ({ matrix, rank, lambda, seed, users, movies }) => {
        const model = train(matrix, { rank, lambda, iterations: 3, seed });
        solveSide(matrix.byUser, model.movies, model.users, rank, lambda);
        for (let user = 0; user < users; user++) {
          for (let movie = 0; movie < movies; movie++) {
            const reasons = reasonsFor(matrix.byUser, user, movie, model.movies, rank, lambda);
            const { offsets, columns } = matrix.byUser;
            expect(reasons.map((reason) => reason.movie)).toEqual([
              ...columns.subarray(offsets[user], offsets[user + 1]),
            ]);
            const sum = reasons.reduce((total, { contribution }) => total + contribution, 0);
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
    const contributions = reasonsFor(rows, 0, 2, movies, 2, 1).map(({ contribution }) => contribution);
    // W = I / 2: −1 / 2 · 5 and 0.5 / 2 · 5.
    expect(contributions[0]).toBeCloseTo(-2.5, 12);
    expect(contributions[1]).toBeCloseTo(1.25, 12);
  });
});
