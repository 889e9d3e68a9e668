import type { Span } from './region';

/**
 * Which pixels of an axis each id covers, and how much of each. An id narrower than a pixel weighs one pixel in all, and
 * where it lies across two they share it: drawn into the nearest one only, pixels that happen to hold an id more than
 * their neighbours would look like popular movies.
 */
export interface Coverage {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly firstShare: Float32Array;
  /** Meant where it is not the first pixel. All pixels between are covered whole. */
  readonly lastShare: Float32Array;
}

/** @param range what the axis shows of the ids, from its first pixel to its last */
export function cover(ids: Int32Array, span: Span, [from, to]: readonly [number, number], pixels: number): Coverage {
  const length = Math.max(0, span[1] - span[0]);
  const coverage = {
    first: new Int32Array(length),
    last: new Int32Array(length),
    firstShare: new Float32Array(length),
    lastShare: new Float32Array(length),
  };
  const scale = pixels / (to - from);
  const whole = Math.min(1, scale);
  for (let place = 0; place < length; place++) {
    const id = ids[span[0] + place]!;
    const start = Math.max(0, (id - from) * scale);
    const end = Math.min(pixels, (id + 1 - from) * scale);
    const first = Math.min(pixels - 1, Math.floor(start));
    const last = Math.max(first, Math.ceil(end) - 1);
    coverage.first[place] = first;
    coverage.last[place] = last;
    coverage.firstShare[place] = (Math.min(end, first + 1) - start) / whole;
    coverage.lastShare[place] = (end - last) / whole;
  }
  return coverage;
}

/** The share of a pixel between an id's first and last. */
export function shareAt({ first, last, firstShare, lastShare }: Coverage, place: number, pixel: number): number {
  return pixel === first[place] ? firstShare[place]! : pixel === last[place] ? lastShare[place]! : 1;
}
