import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { train } from '../../../src/als/als';
import { canonicalGauge, onAxes, rotation } from '../../../src/als/gauge';
import { penalty } from '../../../src/als/objective';
import { predict } from '../../../src/als/predict';
import { smallProblem } from '../../fixtures/cells';
import { smallProblems, tried } from '../../fixtures/properties';

/** FᵀF of the rows of a side. */
function gram(factors: Float64Array, rank: number, i: number, j: number): number {
  let sum = 0;
  for (let row = 0; row < factors.length; row += rank) sum += factors[row + i]! * factors[row + j]!;
  return sum;
}

describe('the canonical gauge', () => {
  it('predicts the same, its factors orthogonal and equally long on both sides, the longest first', () => {
    fc.assert(
      fc.property(smallProblems, ({ matrix, rank, lambda, seed, users, movies }) => {
        const model = train(matrix, { rank, lambda, iterations: 3, seed });
        const gauge = canonicalGauge(model.users, model.movies, rank);
        const U = onAxes(model.users, rank, gauge.users);
        const M = onAxes(model.movies, rank, gauge.movies);
        for (let user = 0; user < users; user++) {
          for (let movie = 0; movie < movies; movie++) {
            const before = predict(model.users, model.movies, rank, user, movie);
            expect(Math.abs(predict(U, M, rank, user, movie) - before)).toBeLessThan(1e-5);
          }
        }
        const scale = 1e-6 * (1 + gauge.spectrum[0]!);
        for (let i = 0; i < rank; i++) {
          if (i > 0) expect(gauge.spectrum[i]).toBeLessThanOrEqual(gauge.spectrum[i - 1]!);
          for (let j = 0; j < rank; j++) {
            const expected = i === j ? gauge.spectrum[i]! : 0;
            expect(Math.abs(gram(U, rank, i, j) - expected)).toBeLessThan(scale);
            expect(Math.abs(gram(M, rank, i, j) - expected)).toBeLessThan(scale);
          }
          const column = Array.from({ length: movies }, (_, movie) => M[movie * rank + i]!);
          const farthest = column.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
          expect(farthest).toBeGreaterThanOrEqual(0);
        }
      }),
      tried(60),
    );
  });

  it('costs no more penalty than the model it came from: at a minimum just as much', () => {
    const { matrix } = smallProblem(11);
    const rank = 2;
    const model = train(matrix, { rank, lambda: 1, iterations: 300, seed: 3 });
    const gauge = canonicalGauge(model.users, model.movies, rank);
    const before = penalty(model.users, model.movies, 1);
    const after = penalty(onAxes(model.users, rank, gauge.users), onAxes(model.movies, rank, gauge.movies), 1);
    expect(after).toBeLessThanOrEqual(before * (1 + 1e-9));
    expect(after / before).toBeCloseTo(1, 6);
  });
});

describe('a rotation', () => {
  it('turns one factor into another at a quarter, and changes no prediction at any angle', () => {
    const { matrix } = smallProblem(12);
    const rank = 3;
    const { users, movies } = train(matrix, { rank, lambda: 0.5, iterations: 3, seed: 1 });
    const quarter = onAxes(users, rank, rotation(rank, 0, 2, Math.PI / 2).users);
    for (let row = 0; row < users.length; row += rank) {
      expect(quarter[row + 2]).toBeCloseTo(users[row]!, 12);
      expect(quarter[row]).toBeCloseTo(-users[row + 2]!, 12);
      expect(quarter[row + 1]).toBe(users[row + 1]);
    }
    for (const angle of [0.1, 1, 2.5, 6]) {
      const T = rotation(rank, 0, 1, angle);
      const [U, M] = [onAxes(users, rank, T.users), onAxes(movies, rank, T.movies)];
      for (let movie = 0; movie < movies.length / rank; movie++) {
        expect(Math.abs(predict(U, M, rank, 0, movie) - predict(users, movies, rank, 0, movie))).toBeLessThan(1e-10);
      }
    }
  });
});
