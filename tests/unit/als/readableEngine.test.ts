import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialFactors, train } from '../../../src/als/als';
import type { Engine, EngineData } from '../../../src/als/engine';
import type { Side } from '../../../src/als/matrix';
import { createReadableEngine } from '../../../src/als/readableEngine';
import { type Cell, matrixOf, smallProblem, type SmallProblem } from '../../fixtures/cells';
import { bitsOf, dot, factorsOf } from '../../fixtures/linearAlgebra';
import { smallProblems, tried } from '../../fixtures/properties';
import { lehmer, permutation } from '../../fixtures/random';

/** Trains on the cells of a problem; other rows may be held out. */
function dataOf({ matrix, users, movies }: SmallProblem, heldOut: readonly Cell[] = []): EngineData {
  return {
    training: matrix,
    superseded: matrixOf([], users, movies),
    heldOut: matrixOf(heldOut, users, movies),
  };
}

function iterate(engine: Engine, { users, movies }: SmallProblem, iterations: number): void {
  for (let iteration = 0; iteration < iterations; iteration++) {
    engine.solveSide('users', 0, users);
    engine.solveSide('movies', 0, movies);
  }
}

function bits(engine: Engine): BigUint64Array[] {
  return (['users', 'movies'] as const).map((side) => bitsOf(Float64Array.from(engine.factors(side))));
}

/** Solves one side range by range, the cuts and the order of the ranges random. */
function solveInRanges(engine: Engine, side: Side, rows: number, random: () => number): void {
  const cuts = [0, ...Array.from({ length: 3 }, () => Math.floor(random() * (rows + 1))), rows].sort((a, b) => a - b);
  for (const range of permutation(cuts.length - 1, random)) engine.solveSide(side, cuts[range]!, cuts[range + 1]!);
}

describe('the readable engine', () => {
  it('gives the same bits in whatever ranges and order the rows are solved', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const { users, movies, seed } = problem;
        const whole = createReadableEngine(dataOf(problem));
        const ranges = createReadableEngine(dataOf(problem));
        whole.begin(problem);
        ranges.begin(problem);
        const random = lehmer(seed);
        iterate(whole, problem, 3);
        for (let iteration = 0; iteration < 3; iteration++) {
          solveInRanges(ranges, 'users', users, random);
          solveInRanges(ranges, 'movies', movies, random);
        }
        expect(bits(ranges)).toEqual(bits(whole));
      }),
      tried(50),
    );
  });

  it('touches no row outside the range and nothing of the other side', () => {
    const problem = smallProblem(3);
    const engine = createReadableEngine(dataOf(problem));
    engine.begin(problem);
    iterate(engine, problem, 1);
    const before = engine.factors('users').slice();
    const movies = engine.factors('movies').slice();
    engine.solveSide('users', 1, 2);
    const after = engine.factors('users').slice();
    expect(after.subarray(problem.rank, 2 * problem.rank)).not.toEqual(before.subarray(problem.rank, 2 * problem.rank));
    after.set(before.subarray(problem.rank, 2 * problem.rank), problem.rank);
    expect(after).toEqual(before);
    expect(engine.factors('movies')).toEqual(movies);
  });

  it('begins again with the same bits, whatever was trained in between', () => {
    const problem = smallProblem(4);
    const engine = createReadableEngine(dataOf(problem));
    engine.begin(problem);
    const start = bits(engine);
    iterate(engine, problem, 4);
    const trained = bits(engine);
    engine.begin(problem);
    expect(bits(engine)).toEqual(start);
    engine.begin({ rank: problem.rank + 1, lambda: 2, seed: 99 });
    iterate(engine, problem, 2);
    engine.begin(problem);
    expect(bits(engine)).toEqual(start);
    iterate(engine, problem, 4);
    expect(bits(engine)).toEqual(trained);
  });

  it('starts with users at zero and movies at the initial factors of the seed', () => {
    const problem = smallProblem(5);
    const engine = createReadableEngine(dataOf(problem));
    engine.begin(problem);
    expect(engine.factors('users')).toEqual(new Float64Array(problem.users * problem.rank));
    expect(engine.factors('movies')).toEqual(initialFactors(problem.movies, problem.rank, problem.seed));
    engine.begin({ ...problem, startScale: 1 });
    expect(engine.factors('movies')).toEqual(initialFactors(problem.movies, problem.rank, problem.seed, 1));
  });

  it('trains the model that `train` trains', () => {
    const problem = smallProblem(6);
    const engine = createReadableEngine(dataOf(problem));
    engine.begin(problem);
    iterate(engine, problem, 5);
    const model = train(problem.matrix, { ...problem, iterations: 5 });
    expect(bits(engine)).toEqual([bitsOf(model.users), bitsOf(model.movies)]);
    engine.begin({ ...problem, startScale: 3 });
    iterate(engine, problem, 2);
    const startedLarge = train(problem.matrix, { ...problem, startScale: 3, iterations: 2 });
    expect(bits(engine)).toEqual([bitsOf(startedLarge.users), bitsOf(startedLarge.movies)]);
  });

  it('sums errors over each set of ratings, by user and by movie, and tells those of the rows it solves', () => {
    const problem = smallProblem(7);
    const rows = [
      { user: 0, movie: 1, rating: 4 },
      { user: 0, movie: 1, rating: 4 },
      { user: 1, movie: 0, rating: 2.5 },
    ];
    const engine = createReadableEngine(dataOf(problem, rows));
    engine.begin(problem);
    iterate(engine, problem, 2);
    const errors = (cells: readonly Cell[]): number[] =>
      cells.map(({ user, movie, rating }) => {
        const p = factorsOf(engine.factors('users'), user, problem.rank);
        const q = factorsOf(engine.factors('movies'), movie, problem.rank);
        return rating - dot(p, q);
      });
    const [users, movies] = [problem.users, problem.movies];
    for (const [set, cells] of [
      ['training', problem.cells],
      ['heldOut', rows],
    ] as const) {
      const squared = errors(cells).reduce((sum, error) => sum + error ** 2, 0);
      const absolute = errors(cells).reduce((sum, error) => sum + Math.abs(error), 0);
      for (const totals of [engine.errors(set, 'users', 0, users), engine.errors(set, 'movies', 0, movies)]) {
        expect(totals.squared).toBeCloseTo(squared, 9);
        expect(totals.absolute).toBeCloseTo(absolute, 9);
      }
    }
    expect(engine.errors('superseded', 'users', 0, users)).toEqual({ squared: 0, absolute: 0 });
    const told = engine.solveSide('movies', 0, movies);
    expect(told.squaredError).toBeCloseTo(engine.errors('training', 'movies', 0, movies).squared, 9);
    const ownLength = Array.from(engine.factors('movies')).reduce((sum, factor) => sum + factor ** 2, 0);
    expect(told.squaredLength).toBeCloseTo(ownLength, 9);
  });

  it('continues from an earlier state that is written into its factors', () => {
    const problem = smallProblem(8);
    const engine = createReadableEngine(dataOf(problem));
    engine.begin(problem);
    iterate(engine, problem, 2);
    const [users, movies] = [engine.factors('users').slice(), engine.factors('movies').slice()];
    iterate(engine, problem, 3);
    const trained = bits(engine);
    engine.factors('users').set(users);
    engine.factors('movies').set(movies);
    iterate(engine, problem, 3);
    expect(bits(engine)).toEqual(trained);
  });
});
