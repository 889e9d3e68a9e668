import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { train } from '../../../src/als/als';
import { penalty, sumOfSquaredErrors } from '../../../src/als/objective';
import { predict } from '../../../src/als/predict';
import { smallProblem } from '../../fixtures/cells';
import { factorsOf, randomOrthogonal, transformed } from '../../fixtures/linearAlgebra';
import { smallProblems, tried } from '../../fixtures/properties';
import { lehmer } from '../../fixtures/random';

describe('the factors', () => {
  it('mean nothing by themselves: a rotation of both sides changes neither the objective nor a prediction', () => {
    fc.assert(
      fc.property(smallProblems, ({ matrix, rank, lambda, seed, users, movies }) => {
        const model = train(matrix, { rank, lambda, iterations: 3, seed });
        const rotation = randomOrthogonal(rank, lehmer(seed));
        const turned = { users: transformed(model.users, rotation), movies: transformed(model.movies, rotation) };

        const f = (sides: { users: Float64Array; movies: Float64Array }): number =>
          sumOfSquaredErrors(matrix.byUser, sides.users, sides.movies, rank) +
          penalty(sides.users, sides.movies, lambda);
        expect(Math.abs(f(turned) - f(model))).toBeLessThan(1e-10 * f(model));

        for (let user = 0; user < users; user++) {
          for (let movie = 0; movie < movies; movie++) {
            const before = predict(model.users, model.movies, rank, user, movie);
            const after = predict(turned.users, turned.movies, rank, user, movie);
            expect(Math.abs(after - before)).toBeLessThan(1e-10);
          }
        }
      }),
      tried(50),
    );
  });

  it.each([11, 12, 13])('come into balance within 100 iterations: UᵀU = MᵀM at a stationary point (%i)', (seed) => {
    const { matrix } = smallProblem(seed);
    const rank = 2;
    const model = train(matrix, { rank, lambda: 1, iterations: 100, seed });
    const UtU = gram(model.users, rank);
    const MtM = gram(model.movies, rank);
    const gap = Math.hypot(...UtU.map((value, entry) => value - MtM[entry]!));
    expect(Math.hypot(...UtU)).toBeGreaterThan(1);
    expect(gap).toBeLessThan(1e-3 * Math.hypot(...UtU));
  });
});

/** FᵀF, row-major. */
function gram(factors: Float64Array, rank: number): number[] {
  const result = Array.from({ length: rank * rank }, () => 0);
  for (let row = 0; row < factors.length / rank; row++) {
    const p = factorsOf(factors, row, rank);
    for (let i = 0; i < rank; i++) for (let j = 0; j < rank; j++) result[i * rank + j]! += p[i]! * p[j]!;
  }
  return result;
}
