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
export function cellAfter({ key, ctrlKey, metaKey }: Press, cell: HeatmapCell, rows: number, rank: number) {
  const { place, factor } = cell;
  const toEdge = ctrlKey || metaKey;
  const next: HeatmapCell | undefined = {
    ArrowUp: { place: place - 1, factor },
    ArrowDown: { place: place + 1, factor },
    ArrowLeft: { place, factor: factor - 1 },
    ArrowRight: { place, factor: factor + 1 },
    PageUp: { place: place - VISIBLE_ROWS, factor },
    PageDown: { place: place + VISIBLE_ROWS, factor },
    Home: { place: toEdge ? 0 : place, factor: 0 },
    End: { place: toEdge ? rows - 1 : place, factor: rank - 1 },
  }[key];
  return next && cellWithin(next, rows, rank);
}

/** The nearest cell that there is. */
export function cellWithin({ place, factor }: HeatmapCell, rows: number, rank: number): HeatmapCell {
  return {
    place: Math.max(0, Math.min(rows - 1, place)),
    factor: Math.max(0, Math.min(rank - 1, factor)),
  };
}
