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
export function isTrained({ data, run, settings }: State): boolean {
  return data.status === 'ready' && run?.evaluation !== undefined && run.settings === settings;
}

/** Time spent solving, in ms. */
export function solveTime({ frames }: Run): number {
  return frames.reduce((sum, { solveMs }) => sum + solveMs, 0);
}

export function msPerIteration(run: Run): number {
  return (2 * solveTime(run)) / run.frames.length;
}

/** The user on display: the selected one, or the first of the file. */
export function shownUserId({ selection, data }: State): number | undefined {
  return selection.userId ?? (data.status === 'ready' ? data.info.userIds[0] : undefined);
}
