import { fitBaselines } from '../../als/baselines';
import { entryCount, type Side } from '../../als/matrix';
import { measure } from '../../als/metrics';
import type { Split } from '../../ratings/split';
import type { BaselineName, SplitInfo } from '../shared/protocol';

/** What stays of a split when its ratings have been handed out. */
export interface SplitSummary {
  readonly info: SplitInfo;
  /** By row of the file. */
  readonly isHeldOut: Uint8Array;
  /** The mean over the training cells: μ. */
  readonly mean: number;
  /** Of each side the training cells, without their columns and values: offsets[row] ≤ cell < offsets[row + 1]. */
  readonly offsets: Readonly<Record<Side, Int32Array>>;
}

export function summarise({ training, superseded, heldOut, unpredictable, isHeldOut }: Split): SplitSummary {
  const baselines = fitBaselines(training);
  const names: BaselineName[] = ['globalMean', 'userMean', 'movieMean', 'bias'];
  const info = {
    trainingRows: entryCount(training.byUser) + entryCount(superseded.byUser),
    trainingCells: entryCount(training.byUser),
    heldOutRows: entryCount(heldOut.byUser) + unpredictable,
    unpredictable,
    baselines: Object.fromEntries(
      names.map((name) => [name, measure(heldOut.byUser, baselines[name])]),
    ) as SplitInfo['baselines'],
  };
  // Copies: the arrays themselves go to the workers.
  const offsets = { users: training.byUser.offsets.slice(), movies: training.byMovie.offsets.slice() };
  return { info, isHeldOut, mean: baselines.globalMean(0, 0), offsets };
}
