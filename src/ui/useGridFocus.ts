import type { KeyboardEvent } from 'react';
import { type GridPosition, positionAfterKey } from './gridKeys';

/** A grid of cells with one stop for the Tab key: the current cell, which the keys move. */
export function useGridFocus(
  rows: number,
  columns: number,
  current: GridPosition,
  onMove: (position: GridPosition) => void,
) {
  return {
    /** For the element around the cells. */
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      const next = positionAfterKey(event, current, rows, columns);
      if (next === undefined) return;
      event.preventDefault();
      onMove(next);
      event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.row},${next.column}"]`)?.focus();
    },
    /** For each cell. */
    cell: (row: number, column: number) => ({
      'data-cell': `${row},${column}`,
      tabIndex: row === current.row && column === current.column ? 0 : -1,
    }),
  };
}
