import { describe, expect, it } from 'vitest';
import { train } from '../../../src/als/als';
import { entryCount } from '../../../src/als/matrix';
import { SMALL_MATRIX, SMALL_TABLE } from '../../../src/chapters/algorithm/smallTable';
import {
  iterationsDone,
  knownRows,
  MOST_ITERATIONS,
  objectiveOf,
  SMALL_SEED,
  type SmallTraining,
  solveAll,
  solveRow,
  solveStage,
  unsolved,
} from '../../../src/chapters/algorithm/smallTraining';
import { matrixOf } from '../../fixtures/cells';

const SETTINGS = [
  { rank: 5, lambda: 0.5 },
  { rank: 5, lambda: 0.1 },
  { rank: 1, lambda: 2 },
  { rank: 2, lambda: 0.01 },
  { rank: 3, lambda: 10 },
];

/** Every state from the first to the last. */
function everyRow(training: SmallTraining): SmallTraining[] {
  const states = [training];
  while (states.at(-1)!.end === undefined) states.push(solveRow(states.at(-1)!));
  return states;
}

describe('the small table', () => {
  it('is the matrix of its eight ratings', () => {
    expect(entryCount(SMALL_MATRIX.byUser)).toBe(8);
    expect(SMALL_MATRIX).toEqual(matrixOf(SMALL_TABLE.ratings, SMALL_TABLE.users, SMALL_TABLE.movies));
  });
});

describe.each(SETTINGS)('the training of the small table at rank $rank, λ $lambda', ({ rank, lambda }) => {
  const start = unsolved({ rank, lambda });
  const solved = solveAll(start);

  it('ends at the values of the readable engine, to the last bit', () => {
    const iterations = iterationsDone(solved);
    const { users, movies } = train(SMALL_MATRIX, { rank, lambda, iterations, seed: SMALL_SEED });
    expect(solved.users).toEqual(users);
    expect(solved.movies).toEqual(movies);
  });

  it('comes to the same row by row as stage by stage', () => {
    const states = everyRow(start);
    expect(states.at(-1)).toEqual(solved);
    expect(solveAll(states[20]!)).toEqual(solved);
  });

  it('makes a row known at a time: movies at random, then users, then no more question marks', () => {
    const { users, movies } = SMALL_TABLE;
    const known = everyRow(start)
      .slice(0, users + movies + 2)
      .map((state) => [knownRows(state, 'movies'), knownRows(state, 'users')]);
    expect(known[0]).toEqual([0, 0]);
    expect(known[3]).toEqual([3, 0]);
    expect(known[movies + 4]).toEqual([movies, 4]);
    expect(known[movies + users + 1]).toEqual([movies, users]);
  });

  it('lowers the objective at every row, and stops when an iteration hardly does or at fifty', () => {
    const objectives = everyRow(start)
      .filter((state) => knownRows(state, 'users') === SMALL_TABLE.users)
      .map(objectiveOf);
    objectives.slice(1).forEach((objective, i) => {
      expect(objective).toBeLessThanOrEqual(objectives[i]! * (1 + 1e-12));
    });
    const gains = solved.objectives.slice(1).map((objective, i) => 1 - objective / solved.objectives[i]!);
    const isOver = (gain: number): boolean => gain < 1e-6;
    expect(gains.slice(0, -1).some(isOver)).toBe(false);
    if (solved.end === 'settled') expect(isOver(gains.at(-1)!)).toBe(true);
    else expect(solved.objectives).toHaveLength(MOST_ITERATIONS);
  });

  it('leaves users and movies without a rating at zero', () => {
    const rated = (side: 'user' | 'movie', row: number): boolean =>
      SMALL_TABLE.ratings.some((rating) => rating[side] === row);
    for (let user = 0; user < SMALL_TABLE.users; user++) {
      if (!rated('user', user)) expect([...solved.users.subarray(user * rank, (user + 1) * rank)]).toEqual(zeros(rank));
    }
    for (let movie = 0; movie < SMALL_TABLE.movies; movie++) {
      if (rated('movie', movie)) continue;
      expect([...solved.movies.subarray(movie * rank, (movie + 1) * rank)]).toEqual(zeros(rank));
    }
  });
});

it('never changes what it was given', () => {
  const start = unsolved({ rank: 2, lambda: 1 });
  const afterUsers = solveStage(solveStage(start));
  const users = afterUsers.users.slice();
  solveAll(afterUsers);
  expect(afterUsers.users).toEqual(users);
  expect(solveAll(solveAll(start))).toEqual(solveAll(start));
});

function zeros(count: number): number[] {
  return new Array<number>(count).fill(0);
}
