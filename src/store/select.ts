import { median } from 'd3';
import { flopPerIteration } from '../als/work';
import type { Facts } from '../ratings/facts';
import { indexOfId } from '../ratings/ratings';
import type { DataInfo, Frame } from '../trainer/shared/protocol';
import type { Settings } from '../trainer/shared/settings';
import type { Run, State } from './state';

/** The errors after each whole iteration, as a loss curve draws them. */
export function lossPoints(run: Run | undefined): { iteration: number; training: number; heldOut: number }[] {
  return (run?.frames ?? [])
    .filter(({ side }) => side === 'movies')
    .map(({ halfStep, trainingRmse, heldOutRmse }) => ({
      iteration: halfStep / 2,
      training: trainingRmse,
      heldOut: heldOutRmse,
    }));
}

export function heldOutBaseline(run: Run | undefined): number | undefined {
  return run?.split.baselines.bias.rmse;
}

/** The run whose evaluation is on display: the current one, or the one before while the current one still trains. */
export function evaluatedRun({ run, previousRun }: State): Run | undefined {
  return run?.evaluation === undefined ? previousRun : run;
}

/** Whether the model on display is the one that was asked for, trained to its end. */
export function isTrained({ data, run, training, settings }: State): boolean {
  // After a restart the run before still stands there while the same settings are trained again.
  const isAtRest = data.status === 'ready' && training === undefined;
  return isAtRest && run?.evaluation !== undefined && run.settings === settings;
}

const medians = new WeakMap<readonly Frame[], number>();

/** The median: the first iterations also wait for the page to draw. Kept, since a map of errors asks for each square. */
export function msPerIteration({ frames }: Run): number {
  let ms = medians.get(frames);
  if (ms === undefined) {
    const times = frames.flatMap(({ side, solveMs }, index) =>
      side === 'movies' ? [solveMs + frames[index - 1]!.solveMs] : [],
    );
    ms = median(times) ?? NaN;
    medians.set(frames, ms);
  }
  return ms;
}

/** What is solved for in each row: the factors, and the bias where there are biases. */
export function unknowns({ rank, biases }: Pick<Settings, 'rank' | 'biases'>): number {
  return rank + (biases ? 1 : 0);
}

/** Billions of flop a second that the run does, counting what an iteration cannot do without. */
export function gflops(run: Run, { users, movies }: Facts): number {
  const size = { users, movies, cells: run.split.trainingCells };
  return flopPerIteration(size, unknowns(run.settings)) / msPerIteration(run) / 1e6;
}

/** How many times a row of this run was solved in float64, because float32 could not solve it well. */
export function fallbackRows({ frames }: Run): number {
  return frames.reduce((sum, frame) => sum + frame.fallbackRows, 0);
}

/** Whole iterations that the current run has shown. */
export function iterationsDone({ run }: State): number {
  return Math.floor((run?.frames.length ?? 0) / 2);
}

/** What is known of the loaded file, or undefined while there is none. */
export function loadedData({ data }: State): DataInfo | undefined {
  return data.status === 'ready' ? data.info : undefined;
}

/** The user on display: the selected one, or the first of the file. */
export function shownUserId(state: State): number | undefined {
  return state.selection.userId ?? loadedData(state)?.userIds[0];
}

/** Its row number. */
export function shownUser(state: State): number | undefined {
  const id = shownUserId(state);
  const ids = loadedData(state)?.userIds;
  return id === undefined || ids === undefined ? undefined : indexOfId(ids, id);
}

/** The row number of the selected movie. */
export function selectedMovie(state: State): number | undefined {
  const { movieId } = state.selection;
  const ids = loadedData(state)?.movieIds;
  return movieId === undefined || ids === undefined ? undefined : indexOfId(ids, movieId);
}

/**
 * Differs whenever the model has moved on, and once more at the end of its run, when half-steps that were not kept can be
 * made again; undefined before there is one.
 */
export function modelMoment({ run }: State): string | undefined {
  if (run === undefined) return undefined;
  return `${run.run}/${run.frames.length}${run.evaluation === undefined ? '' : ' at its end'}`;
}

/** The half-step that the reader has gone back to; undefined at the newest. */
export function shownHalfStep({ selection: { halfStep }, run }: State): number | undefined {
  return halfStep === undefined || halfStep >= (run?.frames.length ?? 0) ? undefined : halfStep;
}

/** The frame of the half-step on display; undefined at the random start, where nothing has been measured. */
export function shownFrame(state: State): Frame | undefined {
  return state.run?.frames[(shownHalfStep(state) ?? state.run.frames.length) - 1];
}
