import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalEquations, solveSide } from '../../../src/als/als';
import { choleskySolve, SingularSystemError } from '../../../src/als/cholesky';
import { addRidge, relativeResidual, sumOuterProducts, traceSolve } from '../../../src/als/solveTrace';
import { randomFactors, type sparseRows } from '../../fixtures/cells';
import { smallProblems, tried } from '../../fixtures/properties';

/** The factors of the movies that a user rated, row by row, and the ratings. */
function ratedBy(user: number, { byUser: { offsets, columns, values } }: { byUser: ReturnType<typeof sparseRows> }) {
  const rated = columns.subarray(offsets[user], offsets[user + 1]);
  return { rated, ratings: values.subarray(offsets[user], offsets[user + 1]) };
}

describe('the trace of a solve', () => {
  it('ends in the bits of the half-step, for every user', () => {
    fc.assert(
      fc.property(smallProblems, ({ matrix, users, movies, rank, lambda, seed }) => {
        const fixed = randomFactors(movies, rank, seed);
        const solved = new Float64Array(users * rank);
        solveSide(matrix.byUser, fixed, solved, rank, lambda);
        for (let user = 0; user < users; user++) {
          const { rated, ratings } = ratedBy(user, matrix);
          const Q = Float64Array.from(
            [...rated].flatMap((movie) => [...fixed.subarray(movie * rank, (movie + 1) * rank)]),
          );
          const sums = sumOuterProducts(Q, ratings, rank);
          const A = addRidge(sums.gram, rank, lambda);
          const [wanted, b] = [new Float64Array(rank * rank), new Float64Array(rank)];
          normalEquations(matrix.byUser, user, fixed, rank, lambda, wanted, b);
          for (let i = 0; i < rank; i++) {
            for (let j = 0; j < rank; j++) {
              expect(A[i * rank + j]).toBe(wanted[Math.max(i, j) * rank + Math.min(i, j)]);
            }
          }
          expect(sums.b).toEqual(b);
          const { L, x } = traceSolve(A, b, rank);
          const factor = A.slice();
          choleskySolve(factor, b.slice(), rank);
          for (let i = 0; i < rank; i++) {
            for (let j = 0; j < rank; j++) expect(L[i * rank + j]).toBe(j <= i ? factor[i * rank + j] : 0);
          }
          expect(x).toEqual(solved.slice(user * rank, (user + 1) * rank));
          expect(relativeResidual(A, x, b)).toBeLessThan(1e-10);
        }
      }),
      tried(60),
    );
  });

  it('adds one outer product per rated row', () => {
    const Q = Float64Array.of(1, 2, 3, -1);
    const r = Float32Array.of(4, 2);
    expect(sumOuterProducts(Q, r, 2, 0)).toEqual({ gram: new Float64Array(4), b: new Float64Array(2) });
    expect(sumOuterProducts(Q, r, 2, 1)).toEqual({ gram: Float64Array.of(1, 2, 2, 4), b: Float64Array.of(4, 8) });
    expect(sumOuterProducts(Q, r, 2)).toEqual({ gram: Float64Array.of(10, -1, -1, 5), b: Float64Array.of(10, 6) });
    expect(addRidge(Float64Array.of(10, -1, -1, 5), 2, 0.5)).toEqual(Float64Array.of(10.5, -1, -1, 5.5));
  });

  it('is that of a system worked by hand', () => {
    // L = [2 0; 3 1]: A = [4 6; 6 10]. L y = [2 4] gives y = [1 1], Lᵀ x = y gives x = [−1 1].
    const A = Float64Array.of(4, 6, 6, 10);
    const b = Float64Array.of(2, 4);
    const trace = traceSolve(A, b, 2);
    expect(trace).toEqual({ L: Float64Array.of(2, 0, 3, 1), y: Float64Array.of(1, 1), x: Float64Array.of(-1, 1) });
    expect(relativeResidual(A, trace.x, b)).toBe(0);
    // A [0 0] misses b by all of b.
    expect(relativeResidual(A, new Float64Array(2), b)).toBe(1);
    expect(relativeResidual(A, new Float64Array(2), new Float64Array(2))).toBe(0);
  });

  it('says where there is no unique solution', () => {
    expect(() => traceSolve(Float64Array.of(1, 1, 1, 1), Float64Array.of(1, 1), 2)).toThrow(SingularSystemError);
  });
});
