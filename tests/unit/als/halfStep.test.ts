import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialFactors, solveSide } from '../../../src/als/als';
import { otherSide, rowsOf, type Side } from '../../../src/als/matrix';
import { penalty, sumOfSquaredErrors } from '../../../src/als/objective';
import { randomFactors, type SmallProblem } from '../../fixtures/cells';
import { dot, factorsOf, norm } from '../../fixtures/linearAlgebra';
import { smallProblems, tried } from '../../fixtures/properties';

const SIDES: readonly Side[] = ['users', 'movies'];

/** Σ over the rated cells and the penalty, written out from the cells. */
function objective({ cells, rank, lambda }: SmallProblem, users: Float64Array, movies: Float64Array): number {
  let f = 0;
  for (const { user, movie, rating } of cells) {
    f += (rating - dot(factorsOf(users, user, rank), factorsOf(movies, movie, rank))) ** 2;
  }
  for (const factor of [...users, ...movies]) f += lambda * factor * factor;
  return f;
}

describe('a half-step', () => {
  it('never raises the objective, whichever side it solves', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const { matrix, rank, lambda } = problem;
        const factors = {
          users: randomFactors(problem.users, rank, problem.seed),
          movies: initialFactors(problem.movies, rank, problem.seed),
        };
        let before = objective(problem, factors.users, factors.movies);
        for (let halfStep = 0; halfStep < 12; halfStep++) {
          const side = SIDES[halfStep % 2]!;
          solveSide(rowsOf(matrix, side), factors[otherSide(side)], factors[side], rank, lambda);
          const after = objective(problem, factors.users, factors.movies);
          expect(after).toBeLessThanOrEqual(before * (1 + 1e-9));
          before = after;
        }
      }),
      tried(100),
    );
  });

  it('finds the minimum: no small move of any solved factor lowers the objective', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const { matrix, rank, lambda } = problem;
        const movies = randomFactors(problem.movies, rank, problem.seed);
        const users = new Float64Array(problem.users * rank);
        solveSide(matrix.byUser, movies, users, rank, lambda);
        const minimum = objective(problem, users, movies);
        for (let entry = 0; entry < users.length; entry++) {
          for (const move of [-1e-3, 1e-3]) {
            const moved = users.slice();
            moved[entry]! += move;
            expect(objective(problem, moved, movies)).toBeGreaterThan(minimum);
          }
        }
      }),
      tried(20),
    );
  });

  it('solves A p = b to a relative residual below 1e-10 for every row of both sides', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const { matrix, rank, lambda, seed } = problem;
        for (const side of SIDES) {
          const rows = problem[side];
          const fixed = randomFactors(problem[otherSide(side)], rank, seed);
          const solved = new Float64Array(rows * rank);
          solveSide(rowsOf(matrix, side), fixed, solved, rank, lambda);
          for (let row = 0; row < rows; row++) expectNormalEquations(problem, side, row, fixed, solved);
        }
      }),
      tried(100),
    );
  });

  it('is judged by the objective that the page reports', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const users = randomFactors(problem.users, problem.rank, problem.seed);
        const movies = randomFactors(problem.movies, problem.rank, problem.seed + 1);
        const data = sumOfSquaredErrors(problem.matrix.byUser, users, movies, problem.rank);
        const expected = objective(problem, users, movies);
        expect(Math.abs(data + penalty(users, movies, problem.lambda) - expected)).toBeLessThan(1e-9 * expected);
      }),
      tried(30),
    );
  });
});

/** Builds A = Σ q qᵀ + λI and b = Σ r q from the cells, and checks the solved row against them. */
function expectNormalEquations(
  { cells, rank, lambda }: SmallProblem,
  side: Side,
  row: number,
  fixed: Float64Array,
  solved: Float64Array,
): void {
  const p = factorsOf(solved, row, rank);
  const rated = cells
    .filter(({ user, movie }) => (side === 'users' ? user : movie) === row)
    .map(({ user, movie, rating }) => ({ rating, q: factorsOf(fixed, side === 'users' ? movie : user, rank) }));
  if (rated.length === 0) {
    expect(p).toEqual(Array.from({ length: rank }, () => 0));
    return;
  }
  const b = Array.from({ length: rank }, (_, i) => rated.reduce((sum, { rating, q }) => sum + rating * q[i]!, 0));
  const residual = b.map((value, i) => {
    const Ap = p.reduce((sum, factor, j) => {
      const A = rated.reduce((total, { q }) => total + q[i]! * q[j]!, i === j ? lambda : 0);
      return sum + A * factor;
    }, 0);
    return Ap - value;
  });
  expect(norm(residual)).toBeLessThan(1e-10 * norm(b));
}
