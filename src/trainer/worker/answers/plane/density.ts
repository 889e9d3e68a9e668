import type { Density } from '../../../shared/questions';
import { cover, shareAt } from './coverage';
import type { Span } from './region';

/**
 * Counts of ids as a density along their axis: for each step, the mean count of the ids in it; ids that the file does not
 * have count as 0.
 * @param counts of the ids of the span
 * @param range of ids that is in view. With fewer ids than steps there is one step for each, those in part in view too.
 */
export function densityAlong(
  ids: Int32Array,
  span: Span,
  counts: Int32Array,
  [from, to]: Density['range'],
  maxSteps: number,
): Density {
  const whole = [Math.floor(from), Math.ceil(to)] as const;
  const hasRoom = whole[1] - whole[0] <= maxSteps;
  const range = hasRoom ? whole : ([from, to] as const);
  const steps = hasRoom ? whole[1] - whole[0] : maxSteps;
  const perId = new Float32Array(steps);
  const coverage = cover(ids, span, range, steps);
  // A share is of one step or of one id, whichever is smaller.
  const idsPerShare = Math.min(1, steps / (range[1] - range[0]));
  for (let place = 0; place < counts.length; place++) {
    for (let step = coverage.first[place]!; step <= coverage.last[place]!; step++) {
      perId[step]! += counts[place]! * shareAt(coverage, place, step) * idsPerShare;
    }
  }
  return { range, perId };
}
