import { measuresOf } from '../../als/metrics';
import type { Evaluation, Explored, Frame, SplitInfo } from '../shared/protocol';
import type { HalfStep, PoolEvaluation } from './pool/gathering';
import { sideOf } from './trajectory';

/** @param training Σ (r − r̂)² over the training cells @param heldOut the same over the held-out rows */
export function describeErrors(training: number, heldOut: number, split: SplitInfo): Explored {
  return {
    trainingRmse: Math.sqrt(training / split.trainingCells),
    heldOutRmse: Math.sqrt(heldOut / (split.heldOutRows - split.unpredictable)),
  };
}

export function describeHalfStep(
  { halfStep, training, heldOut, squaredLength, fallbackRows, solveMs }: HalfStep,
  penalty: number,
  split: SplitInfo,
): Frame {
  return {
    halfStep,
    side: sideOf(halfStep),
    dataTerm: training,
    penalty,
    squaredLength,
    fallbackRows,
    ...describeErrors(training, heldOut, split),
    solveMs,
  };
}

/** Over rows: the training cells and the rows that they supersede, and the held-out rows. */
export function describeEvaluation({ training, superseded, heldOut }: PoolEvaluation, split: SplitInfo): Evaluation {
  const rows = {
    squared: training.squared + superseded.squared,
    absolute: training.absolute + superseded.absolute,
  };
  return {
    training: measuresOf(rows, split.trainingRows),
    heldOut: measuresOf(heldOut, split.heldOutRows - split.unpredictable),
  };
}
