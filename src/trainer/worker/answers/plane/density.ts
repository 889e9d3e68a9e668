import { cover, shareAt } from './coverage';
import type { Span } from './region';

/**
 * Counts of ids as a density along their axis: for each of `steps` equal steps, the mean count of the ids in it; ids that
 * the file does not have count as 0.
 * @param counts of the ids of the span
 */
export function densityAlong(
  ids: Int32Array,
  span: Span,
  counts: Int32Array,
  range: readonly [from: number, to: number],
  steps: number,
): Float32Array {
  const density = new Float32Array(steps);
  const coverage = cover(ids, span, range, steps);
  // A share is of one step or of one id, whichever is smaller.
  const idsPerShare = Math.min(1, steps / (range[1] - range[0]));
  for (let place = 0; place < counts.length; place++) {
    for (let step = coverage.first[place]!; step <= coverage.last[place]!; step++) {
      density[step]! += counts[place]! * shareAt(coverage, place, step) * idsPerShare;
    }
  }
  return density;
}
