import { positionAfterKey } from '../../ui/gridKeys';
import { VISIBLE_ROWS } from './geometry';

/** A cell by the place of its row in the order on display, and its factor, both from 0. */
export interface HeatmapCell {
  readonly place: number;
  readonly factor: number;
}

/** What a key moves by. */
interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads from a cell, as in any grid; undefined for a key that leads nowhere. */
export function cellAfter(
  press: Press,
  { place, factor }: HeatmapCell,
  rows: number,
  rank: number,
): HeatmapCell | undefined {
  const page = { PageUp: -VISIBLE_ROWS, PageDown: VISIBLE_ROWS }[press.key];
  if (page !== undefined) return cellWithin({ place: place + page, factor }, rows, rank);
  const next = positionAfterKey(press, { row: place, column: factor }, rows, rank);
  return next && { place: next.row, factor: next.column };
}

/** The nearest cell that there is. */
export function cellWithin({ place, factor }: HeatmapCell, rows: number, rank: number): HeatmapCell {
  return {
    place: Math.max(0, Math.min(rows - 1, place)),
    factor: Math.max(0, Math.min(rank - 1, factor)),
  };
}
