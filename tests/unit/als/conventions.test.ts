import { describe, expect, it } from 'vitest';
import { normalEquations } from '../../../src/als/als';
import { choleskySolve } from '../../../src/als/cholesky';
import { equivalentLambda, ratingsPerRow, shareTaken } from '../../../src/als/conventions';
import { sparseRows } from '../../fixtures/cells';

const size = { users: 6, movies: 4, cells: 40 };

describe('the λ of the other convention', () => {
  it('is divided by the ratings of a row on average, 2 |Ω| / (m + n), and multiplied on the way back', () => {
    expect(ratingsPerRow(size)).toBe(8);
    expect(equivalentLambda(0.4, 'weighted', size)).toBeCloseTo(0.05, 12);
    expect(equivalentLambda(equivalentLambda(0.4, 'weighted', size), 'plain', size)).toBeCloseTo(0.4, 12);
  });
});

describe('the share that the penalty takes', () => {
  it.each([
    { ratings: 1, exponent: 0 },
    { ratings: 7, exponent: 0 },
    { ratings: 7, exponent: 1 },
  ])(
    'is what a solved row lacks where all it rated have one vector ($ratings, ν = $exponent)',
    ({ ratings, exponent }) => {
      const lambda = 0.3;
      const q = [0.5, -1, 2];
      const fixed = Float64Array.from(Array.from({ length: ratings }, () => q).flat());
      const row = sparseRows([Array.from({ length: ratings }, (_, column) => [column, 4] as const)]);
      const A = new Float64Array(9);
      const b = new Float64Array(3);
      normalEquations(row, 0, fixed, 3, lambda, A, b, exponent);
      choleskySolve(A, b, 3);
      const predicted = q.reduce((sum, value, f) => sum + value * b[f]!, 0);
      const share = shareTaken(lambda * ratings ** exponent, ratings, 0.25 + 1 + 4);
      expect(predicted).toBeCloseTo(4 * (1 - share), 12);
    },
  );

  it('fades with the ratings of a row for λ, and is the same for each with λ·n', () => {
    expect(shareTaken(0.3, 100, 2)).toBeLessThan(shareTaken(0.3, 10, 2));
    expect(shareTaken(0.3 * 100, 100, 2)).toBeCloseTo(shareTaken(0.3 * 10, 10, 2), 12);
  });
});
