import type { Plot } from './view';

export interface PlaneLayout {
  readonly plot: Plot;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Of the strips along the top and the right. */
  readonly strip: number;
}

const GAP = 4;
const MAX_HEIGHT = 640;
const MIN_HEIGHT = 280;

/** The plot with room for ids at the left and below, and for the strips above and at the right, with their names. */
export function layOut(width: number, ids: { readonly movies: number; readonly users: number }): PlaneLayout {
  const strip = width < 480 ? 26 : 40;
  const [left, top, right, bottom] = [50, strip + GAP + 22, strip + GAP + 22, 40];
  const inner = Math.max(1, width - left - right);
  const height = Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, inner));
  return { plot: { width: inner, height, ...ids }, left, top, width, height: height + top + bottom, strip };
}

/** Between the plot and its strips. */
export const STRIP_GAP = GAP;
