import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialFactors, solveSide } from '../../../src/als/als';
import { predict } from '../../../src/als/predict';
import { indexRatings } from '../../../src/ratings/ratings';
import { split } from '../../../src/ratings/split';
import { matrixOf, type SmallProblem } from '../../fixtures/cells';
import { smallProblems, tried } from '../../fixtures/properties';
import { columnsOf } from '../../fixtures/ratingColumns';
import { lehmer, permutation } from '../../fixtures/random';

/** Three iterations from movies that start at the given places. */
function trained({ matrix, rank, lambda, users }: SmallProblem, start: Float64Array) {
  const model = { users: new Float64Array(users * rank), movies: start.slice() };
  for (let iteration = 0; iteration < 3; iteration++) {
    solveSide(matrix.byUser, model.movies, model.users, rank, lambda);
    solveSide(matrix.byMovie, model.users, model.movies, rank, lambda);
  }
  return model;
}

describe('the numbers of users and movies', () => {
  it('do not matter: renumbered, every prediction stays', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const { rank, seed, users, movies } = problem;
        const random = lehmer(seed);
        const newUser = permutation(users, random);
        const newMovie = permutation(movies, random);
        const cells = problem.cells.map(({ user, movie, rating }) => ({
          user: newUser[user]!,
          movie: newMovie[movie]!,
          rating,
        }));
        const start = initialFactors(movies, rank, seed);
        const renumberedStart = new Float64Array(start.length);
        newMovie.forEach((place, movie) => {
          renumberedStart.set(start.subarray(movie * rank, (movie + 1) * rank), place * rank);
        });

        const model = trained(problem, start);
        const renumbered = trained({ ...problem, cells, matrix: matrixOf(cells, users, movies) }, renumberedStart);
        for (let user = 0; user < users; user++) {
          for (let movie = 0; movie < movies; movie++) {
            const before = predict(model.users, model.movies, rank, user, movie);
            const after = predict(renumbered.users, renumbered.movies, rank, newUser[user]!, newMovie[movie]!);
            expect(Math.abs(after - before)).toBeLessThan(1e-8);
          }
        }
      }),
      tried(60),
    );
  });
});

describe('the order of the rows of a file', () => {
  it('does not matter: reordered, they give the same training cells', () => {
    fc.assert(
      fc.property(smallProblems, ({ cells, seed }) => {
        const rows = cells.map(({ user, movie, rating }) => [user + 1, movie + 1, rating] as const);
        const reordered = permutation(rows.length, lehmer(seed)).map((row) => rows[row]!);
        const [matrix, again] = [rows, reordered].map((listed) => {
          return split(indexRatings(columnsOf(...listed)), { heldOutShare: 0, splitSeed: 1 }).training;
        });
        expect(again).toEqual(matrix);
      }),
      tried(40),
    );
  });
});
