import { describe, expect, it } from 'vitest';
import { train } from '../../../src/als/als';
import { measureFactors } from '../../../src/als/metrics';
import { byUser, type Cell, matrixOf, randomFactors } from '../../fixtures/cells';
import { dot, factorsOf } from '../../fixtures/linearAlgebra';
import { lehmer } from '../../fixtures/random';

const USERS = 60;
const MOVIES = 50;

describe('an exact matrix of rank k', () => {
  it.each([1, 2, 3, 5])('is recovered from half of its cells, k = %i', (rank) => {
    const random = lehmer(rank);
    const trueUsers = randomFactors(USERS, rank, 100 + rank);
    const trueMovies = randomFactors(MOVIES, rank, 200 + rank);
    const seen: Cell[] = [];
    const unseen: Cell[] = [];
    for (let user = 0; user < USERS; user++) {
      for (let movie = 0; movie < MOVIES; movie++) {
        const rating = dot(factorsOf(trueUsers, user, rank), factorsOf(trueMovies, movie, rank));
        (random() < 0.5 ? seen : unseen).push({ user, movie, rating });
      }
    }
    const model = train(matrixOf(seen, USERS, MOVIES), { rank, lambda: 1e-5, iterations: 500, seed: 1 });
    expect(measureFactors(byUser(unseen, USERS), model.users, model.movies, rank).rmse).toBeLessThan(1e-3);
  });
});
