import { readFileSync } from 'node:fs';
import { initialFactors, solveSide } from '../../../src/als/als';
import type { Model } from '../../../src/als/als';
import type { RatingSet } from '../../../src/als/engine';
import { measureFactors, type ErrorMeasures } from '../../../src/als/metrics';
import { entryCount, rowCount, type Side } from '../../../src/als/matrix';
import { penalty, sumOfSquaredErrors } from '../../../src/als/objective';
import { createFastEngine } from '../../../src/kernel/fastEngine';
import { indexOfId, type Ratings } from '../../../src/ratings/ratings';
import type { Explored, Frame } from '../../../src/trainer/shared/protocol';
import type { Settings } from '../../../src/trainer/shared/settings';
import { trainingRows } from '../../fixtures/trainingRows';
import { parts, ratings } from '../oracle';

/** All that the prose may speak of, computed without the page: by the readable ALS, in float64. */
export interface Truth {
  readonly settings: Settings;
  readonly ratings: Ratings;
  readonly parts: typeof parts;
  readonly model: Model;
  /** Errors after each iteration: training over cells, held out over rows. */
  readonly losses: readonly { readonly training: number; readonly heldOut: number }[];
  /** The two terms of the objective after each half-step. */
  readonly halfSteps: readonly Pick<Frame, 'side' | 'dataTerm' | 'penalty'>[];
  /** Over rows. */
  readonly training: ErrorMeasures;
  readonly heldOut: ErrorMeasures;
  /** Row number of the user on display. */
  readonly user: number;
}

const kernel = new WebAssembly.Module(readFileSync(new URL('../../../src/kernel/kernel.wasm', import.meta.url)));

/** Where a training with other settings ends. By the kernel, for the readable ALS takes minutes at high ranks. */
export function endOf({ settings }: Truth, change: Partial<Settings>): Explored {
  const changed = { ...settings, ...change };
  const key = JSON.stringify(changed);
  const end = ends.get(key) ?? trainToEnd(changed);
  ends.set(key, end);
  return end;
}

const ends = new Map<string, Explored>();

function trainToEnd({ iterations, ...options }: Settings): Explored {
  const engine = createFastEngine(kernel, parts);
  engine.begin(options);
  for (let iteration = 0; iteration < iterations; iteration++) {
    engine.solveSide('users', 0, rowCount(parts.training.byUser));
    engine.solveSide('movies', 0, rowCount(parts.training.byMovie));
  }
  const rmse = (over: RatingSet): number => {
    const rows = parts[over].byUser;
    return Math.sqrt(engine.errors(over, 'users', 0, rowCount(rows)).squared / entryCount(rows));
  };
  return { trainingRmse: rmse('training'), heldOutRmse: rmse('heldOut') };
}

/**
 * What each quantity of the prose must be, by the name it carries in `data-quantity`: a number to compare with what is
 * shown, to its last digit, or the exact text.
 */
export type Quantities = Readonly<Record<string, (truth: Truth) => number | string>>;

export function findTruth(settings: Settings, userId: number): Truth {
  const { rank, lambda, iterations, seed } = settings;
  const cells = parts.training.byUser;
  const users = new Float64Array(rowCount(cells) * rank);
  const movies = initialFactors(rowCount(parts.training.byMovie), rank, seed);
  const halfSteps: Truth['halfSteps'][number][] = [];
  const record = (side: Side): number => {
    const dataTerm = sumOfSquaredErrors(cells, users, movies, rank);
    halfSteps.push({ side, dataTerm, penalty: penalty(users, movies, lambda) });
    return dataTerm;
  };
  const losses = Array.from({ length: iterations }, () => {
    solveSide(cells, movies, users, rank, lambda);
    record('users');
    solveSide(parts.training.byMovie, users, movies, rank, lambda);
    return {
      training: Math.sqrt(record('movies') / cells.values.length),
      heldOut: measureFactors(parts.heldOut.byUser, users, movies, rank).rmse,
    };
  });
  return {
    ...{ settings, ratings, parts, losses, halfSteps },
    model: { rank, users, movies },
    training: measureFactors(trainingRows(parts), users, movies, rank),
    heldOut: measureFactors(parts.heldOut.byUser, users, movies, rank),
    user: indexOfId(ratings.userIds, userId)!,
  };
}
