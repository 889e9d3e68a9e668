import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Engine, type EngineData, exponentOf, type ModelOptions } from '../../../src/als/engine';
import { rotation } from '../../../src/als/gauge';
import { measure } from '../../../src/als/metrics';
import { createReadableEngine } from '../../../src/als/readableEngine';
import { createFastEngine } from '../../../src/kernel/fastEngine';
import { byUser, type Cell, matrixOf, randomFactors, smallProblem, type SmallProblem } from '../../fixtures/cells';
import { dot, factorsOf } from '../../fixtures/linearAlgebra';
import { smallProblems, tried } from '../../fixtures/properties';
import { lehmer } from '../../fixtures/random';
import {
  gradient,
  objectiveParts,
  optionsOf,
  type PlainModel,
  predicted,
  readModel,
  VARIANTS,
} from '../../fixtures/variants';
import { KERNELS } from '../kernel/support';

/** What each engine can promise: `exact` of float64, and of float32 relative to what the numbers are made of. */
const ENGINES = [
  { engine: 'readable', create: createReadableEngine, exact: 1e-10, descent: 1e-9 },
  ...KERNELS.map(({ form, kernel }) => ({
    engine: `fast, ${form}`,
    create: (data: EngineData): Engine => createFastEngine(kernel, data),
    exact: 2e-5,
    descent: 1e-5,
  })),
];

const CASES = ENGINES.flatMap((engine) => VARIANTS.map((variant) => ({ ...engine, ...variant, form: variant })));

function dataOf({ matrix, users, movies }: Pick<SmallProblem, 'matrix' | 'users' | 'movies'>): EngineData {
  return { training: matrix, superseded: matrixOf([], users, movies), heldOut: matrix };
}

function modelOf(engine: Engine, options: ModelOptions): PlainModel {
  return readModel(options, engine.factors('users'), engine.factors('movies'));
}

/** Σ |r| times the longest row: what a sum over the ratings is made of. */
function scaleOf(cells: readonly Cell[], { p, q }: PlainModel): number {
  const longest = Math.max(1, ...[...p, ...q].map((row) => Math.hypot(...row)));
  return cells.reduce((sum, { rating }) => sum + Math.abs(rating), 0) * longest;
}

describe.each(CASES)('the model, $variant, in the engine: $engine', ({ create, exact, descent, form }) => {
  it('solves each half-step exactly: no partial derivative is left on that side (mathematics.md, 8.2)', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const options = optionsOf(problem, form);
        const engine = create(dataOf(problem));
        engine.begin(options);
        for (const side of ['users', 'movies', 'users', 'movies'] as const) {
          engine.solveSide(side, 0, problem[side]);
          const model = modelOf(engine, options);
          const slopes = gradient(model, problem.cells, options)[side];
          const most = Math.max(...slopes.map(Math.abs));
          expect(most).toBeLessThanOrEqual(exact * scaleOf(problem.cells, model));
        }
      }),
      tried(40),
    );
  });

  it('never lets the objective rise, and tells its parts (8.1)', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const options = optionsOf(problem, form);
        const engine = create(dataOf(problem));
        engine.begin(options);
        let before = Infinity;
        for (const side of Array.from({ length: 6 }, () => ['users', 'movies'] as const).flat()) {
          const told = engine.solveSide(side, 0, problem[side]);
          const parts = objectiveParts(modelOf(engine, options), problem.cells, form.weighting);
          const objective = parts.squaredError + problem.lambda * (parts.users + parts.movies);
          expect(objective).toBeLessThanOrEqual(before * (1 + descent));
          const squares = problem.cells.reduce((sum, { rating }) => sum + rating ** 2, 0);
          expect(Math.abs(told.squaredError - parts.squaredError)).toBeLessThanOrEqual(2 * exact * squares);
          expect(Math.abs(told.squaredLength - parts[side])).toBeLessThanOrEqual(2 * exact * (1 + parts[side]));
          before = objective;
        }
      }),
      tried(30),
    );
  });

  it('ends where every partial derivative is near zero', () => {
    const problem = { ...smallProblem(21), lambda: 0.5, rank: 2 };
    const options = optionsOf(problem, form);
    const engine = create(dataOf(problem));
    engine.begin(options);
    for (let iteration = 0; iteration < 3000; iteration++) {
      engine.solveSide('users', 0, problem.users);
      engine.solveSide('movies', 0, problem.movies);
    }
    const model = modelOf(engine, options);
    const { users, movies } = gradient(model, problem.cells, options);
    expect(Math.max(...[...users, ...movies].map(Math.abs))).toBeLessThan(exact * scaleOf(problem.cells, model));
  });

  it('measures errors as the model is written down', () => {
    const problem = smallProblem(33);
    const options = optionsOf(problem, form);
    const engine = create(dataOf(problem));
    engine.begin(options);
    engine.solveSide('users', 0, problem.users);
    engine.solveSide('movies', 0, problem.movies);
    const model = modelOf(engine, options);
    const errors = problem.cells.map(({ user, movie, rating }) => rating - predicted(model, user, movie));
    const told = engine.errors('heldOut', 'movies', 0, problem.movies);
    const squared = errors.reduce((sum, error) => sum + error ** 2, 0);
    const absolute = errors.reduce((sum, error) => sum + Math.abs(error), 0);
    expect(Math.abs(told.squared - squared)).toBeLessThanOrEqual(exact * (1 + squared));
    expect(Math.abs(told.absolute - absolute)).toBeLessThanOrEqual(exact * (1 + absolute));
  });

  it('gives a row without ratings zeros and no bias', () => {
    const cells = [
      { user: 1, movie: 0, rating: 4 },
      { user: 1, movie: 2, rating: 2 },
      { user: 2, movie: 0, rating: 5 },
    ];
    const [users, movies] = [3, 3];
    const options = optionsOf({ rank: 3, lambda: 0.2, seed: 1, cells }, form);
    const engine = create(dataOf({ matrix: matrixOf(cells, users, movies), users, movies }));
    engine.begin(options);
    engine.solveSide('users', 0, users);
    engine.solveSide('movies', 0, movies);
    const model = modelOf(engine, options);
    expect([...model.p[0]!, ...model.q[1]!, model.userBias[0], model.movieBias[1]]).toEqual(Array(8).fill(0));
    expect(predicted(model, 0, 1)).toBe(form.biased ? (4 + 2 + 5) / 3 : 0);
  });

  it('goes on from a state that is written into its factors, bit for bit', () => {
    const problem = smallProblem(8);
    const options = optionsOf(problem, form);
    const engine = create(dataOf(problem));
    const iterate = (times: number): void => {
      for (let time = 0; time < times; time++) {
        engine.solveSide('users', 0, problem.users);
        engine.solveSide('movies', 0, problem.movies);
      }
    };
    engine.begin(options);
    iterate(2);
    const kept = { users: engine.factors('users').slice(), movies: engine.factors('movies').slice() };
    iterate(3);
    const trained = engine.factors('movies').slice();
    engine.begin({ rank: 5, lambda: 3, seed: 2, ...(form.biased ? {} : { mean: 3 }) });
    iterate(1);
    engine.begin(options);
    engine.factors('users').set(kept.users);
    engine.factors('movies').set(kept.movies);
    iterate(3);
    expect(engine.factors('movies')).toEqual(trained);
  });
});

describe.each(CASES)('the model, $variant, trained by the engine: $engine', ({ create, form }) => {
  const trained = (problem: SmallProblem, iterations: number) => {
    const options = optionsOf(problem, form);
    const engine = create(dataOf(problem));
    engine.begin(options);
    for (let iteration = 0; iteration < iterations; iteration++) {
      engine.solveSide('users', 0, problem.users);
      engine.solveSide('movies', 0, problem.movies);
    }
    return { options, model: modelOf(engine, options) };
  };

  it('comes into balance: UᵀDU = MᵀDM at a stationary point, D the weights of the rows (8.7)', () => {
    const problem = { ...smallProblem(11), rank: 2, lambda: 0.3 };
    const { model, options } = trained(problem, 100);
    const gram = (side: 'user' | 'movie', rows: number[][]): number[] =>
      [0, 1, 2, 3].map((entry) =>
        rows.reduce((sum, row, index) => {
          const count = problem.cells.filter((cell) => cell[side] === index).length;
          return sum + count ** exponentOf(options.weighting) * row[entry >> 1]! * row[entry & 1]!;
        }, 0),
      );
    const [ofUsers, ofMovies] = [gram('user', model.p), gram('movie', model.q)];
    const gap = Math.hypot(...ofUsers.map((value, entry) => value - ofMovies[entry]!));
    expect(gap / Math.hypot(...ofUsers)).toBeLessThan(1e-3);
  });

  it('predicts the same and has the same objective on turned axes (8.3)', () => {
    const problem = { ...smallProblem(14), rank: 3 };
    const { model } = trained(problem, 5);
    const T = rotation(3, 0, 2, 1.1).users;
    const turn = (rows: number[][]): number[][] =>
      rows.map((row) => [0, 1, 2].map((j) => row.reduce((sum, value, i) => sum + value * T[3 * i + j]!, 0)));
    const turned = { ...model, p: turn(model.p), q: turn(model.q) };
    for (const { user, movie } of problem.cells) {
      expect(Math.abs(predicted(turned, user, movie) - predicted(model, user, movie))).toBeLessThan(1e-10);
    }
    const [before, after] = [model, turned].map((each) => objectiveParts(each, problem.cells, form.weighting));
    expect(after!.users).toBeCloseTo(before!.users, 10);
    expect(after!.movies).toBeCloseTo(before!.movies, 10);
  });

  it('recovers an exact matrix of its own form from half of its cells (8.6)', () => {
    const [users, movies, rank] = [60, 50, 2];
    const random = lehmer(5);
    const [P, Q] = [randomFactors(users, rank, 101), randomFactors(movies, rank, 201)];
    const [userBias, movieBias] = [randomFactors(users, 1, 102), randomFactors(movies, 1, 202)];
    const seen: Cell[] = [];
    const unseen: Cell[] = [];
    for (let user = 0; user < users; user++) {
      for (let movie = 0; movie < movies; movie++) {
        const level = form.biased ? 3 + userBias[user]! + movieBias[movie]! : 0;
        const rating = level + dot(factorsOf(P, user, rank), factorsOf(Q, movie, rank));
        (random() < 0.5 ? seen : unseen).push({ user, movie, rating });
      }
    }
    const problem = { seed: 1, users, movies, rank, lambda: 1e-5, cells: seen, matrix: matrixOf(seen, users, movies) };
    const { model } = trained(problem, 500);
    const error = measure(byUser(unseen, users), (user, movie) => predicted(model, user, movie));
    expect(error.rmse).toBeLessThan(1e-3);
  });
});
