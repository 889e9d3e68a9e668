import { type ErrorMeasures, measuresOf } from '../../../als/metrics';
import { predict } from '../../../als/predict';
import type { ErrorsRequest, ErrorsView } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { Pacer } from '../pacing';
import { canBePredicted } from './canBePredicted';
import { ErrorTally } from './errorTally';
import { heldOutRepeats } from './heldOutRepeats';
import { ratingLevels } from './ratingLevels';

/** Rows between two looks at the clock: well below a ms each. */
const ROWS_PER_LOOK = 512;

/** Goes once over the rows of the file, in slices that let other messages in. */
export async function viewErrors(
  { users, movies, rank, biases, split: { info, isHeldOut } }: ModelState,
  { ratings, facts }: Dataset,
  request: ErrorsRequest,
  isStale: () => boolean,
): Promise<ErrorsView | undefined> {
  const scale = [facts.counts[0]!.rating, facts.counts.at(-1)!.rating] as const;
  const levels = ratingLevels(facts.counts);
  const training = new ErrorTally(scale, levels, request);
  const heldOut = new ErrorTally(scale, levels, request);
  const isMeasured = info.unpredictable === 0 ? () => true : canBePredicted(ratings, isHeldOut);
  const cells = { seen: new ErrorSum(), unseen: new ErrorSum() };

  const every = Math.max(1, Math.ceil(ratings.values.length / request.mostRows));
  const pacer = new Pacer();
  // Whoever drags has often sent the next change already: then nobody needs this answer.
  await pacer.breathe();
  if (isStale()) return undefined;
  const isSeen = await heldOutRepeats(ratings, isHeldOut);
  let untilLook = ROWS_PER_LOOK;
  for (let row = 0; row < ratings.values.length; row += every) {
    if (untilLook-- === 0) {
      untilLook = ROWS_PER_LOOK;
      if (pacer.isDue) await pacer.breathe();
      if (isStale()) return undefined;
    }
    if (isHeldOut[row] === 1 && !isMeasured(row)) continue;
    const tally = isHeldOut[row] === 1 ? heldOut : training;
    const predicted = predict(users, movies, rank, ratings.users[row]!, ratings.movies[row]!, biases);
    tally.add(ratings.values[row]!, predicted);
    if (isHeldOut[row] === 1) cells[isSeen[row] === 1 ? 'seen' : 'unseen'].add(ratings.values[row]! - predicted);
  }
  return {
    every,
    training: training.result(),
    heldOut: heldOut.result(),
    heldOutCells: { seen: cells.seen.measures, unseen: cells.unseen.measures },
  };
}

class ErrorSum {
  private count = 0;
  squared = 0;
  absolute = 0;

  add(error: number): void {
    this.count++;
    this.squared += error * error;
    this.absolute += Math.abs(error);
  }

  get measures(): ErrorMeasures {
    return measuresOf(this, this.count);
  }
}
