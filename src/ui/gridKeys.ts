import type { KeyboardEvent } from 'react';

export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads from a cell: arrows one step, Home and End to the ends of the row, with Ctrl to the corners. */
export function positionAfterKey(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { row, column }: GridPosition,
  rows: number,
  columns: number,
): GridPosition | undefined {
  const jump = ctrlKey || metaKey;
  const wanted = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row: jump ? 0 : row, column: 0 },
    End: { row: jump ? rows - 1 : row, column: columns - 1 },
  }[key];
  if (wanted === undefined) return undefined;
  return {
    row: Math.min(rows - 1, Math.max(0, wanted.row)),
    column: Math.min(columns - 1, Math.max(0, wanted.column)),
  };
}
