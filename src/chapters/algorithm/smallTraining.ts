import { initialFactors, solveSide } from '../../als/als';
import { entryCount, otherSide, rowCount, rowsOf, type Side } from '../../als/matrix';
import { penalty, sumOfSquaredErrors } from '../../als/objective';
import { SMALL_MATRIX } from './smallTable';

export interface SmallSettings {
  readonly rank: number;
  readonly lambda: number;
}

/** The training of the small table, row by row: a stage fills one matrix. Arrays are never changed, only replaced. */
export interface SmallTraining extends SmallSettings {
  /** Stages done. The first gives the movies their random start; then users and movies take turns. */
  readonly stages: number;
  /** Rows of the stage under way that are done. */
  readonly rows: number;
  /** Of no meaning where `knownRows` does not reach. */
  readonly users: Float64Array;
  readonly movies: Float64Array;
  /** The objective after each iteration. */
  readonly objectives: readonly number[];
  /** Why it has ended, if it has. */
  readonly end: 'settled' | 'long enough' | undefined;
}

export const SMALL_SEED = 1;
/** It ends when an iteration lowers the objective by less than this share of it … */
const SETTLED = 1e-6;
/** … or after so many iterations. */
export const MOST_ITERATIONS = 50;

/** Nothing is known yet: all factors are question marks. */
export function unsolved({ rank, lambda }: SmallSettings): SmallTraining {
  return {
    ...{ rank, lambda, stages: 0, rows: 0, objectives: [], end: undefined },
    users: new Float64Array(rowCount(SMALL_MATRIX.byUser) * rank),
    movies: initialFactors(rowCount(SMALL_MATRIX.byMovie), rank, SMALL_SEED),
  };
}

/** The side that the next row belongs to. */
export function sideAtWork({ stages }: SmallTraining): Side {
  return stages % 2 === 0 ? 'movies' : 'users';
}

/** How many rows of a side have numbers, the first ones. */
export function knownRows(training: SmallTraining, side: Side): number {
  const { stages, rows } = training;
  const isDone = side === 'movies' ? stages >= 1 : stages >= 2;
  if (isDone) return rowCount(rowsOf(SMALL_MATRIX, side));
  return side === sideAtWork(training) ? rows : 0;
}

export function iterationsDone({ stages }: SmallTraining): number {
  return Math.max(0, Math.floor((stages - 1) / 2));
}

/** Solves one more row; the last one of a stage ends it. */
export function solveRow(training: SmallTraining): SmallTraining {
  if (training.end !== undefined) return training;
  const { rank, lambda, stages, rows } = training;
  const side = sideAtWork(training);
  const ratings = rowsOf(SMALL_MATRIX, side);
  const factors = { users: training.users, movies: training.movies };
  if (stages > 0) {
    factors[side] = factors[side].slice();
    solveSide(ratings, factors[otherSide(side)], factors[side], rank, lambda, rows, rows + 1);
  }
  const next = { ...training, ...factors, rows: rows + 1 };
  return next.rows < rowCount(ratings) ? next : endStage({ ...next, stages: stages + 1, rows: 0 });
}

/** Goes on to the end of the stage under way. */
export function solveStage(training: SmallTraining): SmallTraining {
  let next = solveRow(training);
  while (next.rows > 0) next = solveRow(next);
  return next;
}

/** Goes on to the end. */
export function solveAll(training: SmallTraining): SmallTraining {
  let next = training;
  while (next.end === undefined) next = solveStage(next);
  return next;
}

/** Σ (r − p·q)² + λ (Σ |p|² + Σ |q|²) */
export function objectiveOf({ users, movies, rank, lambda }: SmallTraining): number {
  return sumOfSquaredErrors(SMALL_MATRIX.byUser, users, movies, rank) + penalty(users, movies, lambda);
}

/** Over the eight ratings, in stars. */
export function rmseOf({ users, movies, rank }: SmallTraining): number {
  const { byUser } = SMALL_MATRIX;
  return Math.sqrt(sumOfSquaredErrors(byUser, users, movies, rank) / entryCount(byUser));
}

/** With the movies solved an iteration is complete: has it changed enough to go on? */
function endStage(training: SmallTraining): SmallTraining {
  const iterations = iterationsDone(training);
  if (iterations === training.objectives.length) return training;
  const objective = objectiveOf(training);
  const before = training.objectives.at(-1) ?? Infinity;
  const isSettled = before - objective < SETTLED * before && before < Infinity;
  const end = isSettled ? 'settled' : iterations === MOST_ITERATIONS ? 'long enough' : undefined;
  return { ...training, objectives: [...training.objectives, objective], end };
}
