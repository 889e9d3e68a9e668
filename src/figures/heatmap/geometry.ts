import { format } from 'd3';
import { formatStars } from '../../ui/format';

/** In px. */
export const ROW_HEIGHT = 18;
export const HEADER_HEIGHT = 24;

export const VISIBLE_ROWS = 20;

/** Windows begin at multiples of this, so that scrolling by a row asks for nothing new. */
const STRIDE = 10;

/** The places to ask for when the row at place `first` is the first in sight: what is seen and a screenful around it. */
export function windowAround(first: number): { readonly from: number; readonly count: number } {
  const from = Math.max(0, Math.floor(first / STRIDE) * STRIDE - VISIBLE_ROWS);
  return { from, count: 3 * VISIBLE_ROWS + STRIDE };
}

const LABEL_STEPS = [1, 2, 5, 10, 20, 50];

/** Factors whose number is a multiple of this have a label: as many as there is room for, the longest considered. */
export function labelStep(columnWidth: number, rank: number): number {
  const room = 8 * String(rank).length + 6;
  return LABEL_STEPS.find((step) => step * columnWidth >= room) ?? LABEL_STEPS.at(-1)!;
}

const DIGIT_WIDTH = 7.5;

/** Whether every number of a map has room in its column. */
export function valuesFit(columnWidth: number, limit: number): boolean {
  return columnWidth >= DIGIT_WIDTH * formatStars(-limit).length;
}

const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/**
 * The end of the colours for a largest value: the next round number, so that they stay the same while the values change a
 * little.
 */
export function roundUp(largest: number): number {
  if (largest === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  return Number((power * ROUND.find((step) => step * power >= largest)!).toPrecision(2));
}

/** 1.5, 0.02, 300 */
export const formatLimit = format('~');
