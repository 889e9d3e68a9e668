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

/** Between the plot and its strips. */
export const STRIP_GAP = 4;
const MAX_HEIGHT = 640;
const MIN_HEIGHT = 280;

/** Of a figure in the axes' type, in px, and a little more. */
export const DIGIT_WIDTH = 7.5;

/** How many figures ids below this have at most. */
export function digits(ids: number): number {
  return String(ids - 1).length;
}

/** The plot with room for ids at the left and below, and for the strips above and at the right, with their names. */
export function layOut(width: number, ids: { readonly movies: number; readonly users: number }): PlaneLayout {
  const strip = width < 480 ? 26 : 40;
  const [left, top, right, bottom] = [
    Math.ceil(22 + DIGIT_WIDTH * digits(ids.users)),
    strip + STRIP_GAP + 22,
    strip + STRIP_GAP + 22,
    40,
  ];
  const inner = Math.max(1, width - left - right);
  const height = Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, inner));
  return { plot: { width: inner, height, ...ids }, left, top, width, height: height + top + bottom, strip };
}
