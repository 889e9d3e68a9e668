import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { type GridPosition, positionAfterKey } from '../../ui/gridKeys';

/** The cell of an evenly divided area under the pointer, or where the arrow keys have led. */
export function usePointedCell(rows: number, columns: number) {
  const [pointed, setPointed] = useState<GridPosition>();
  /** Said once per key press: what follows the training would never stop talking. */
  const [walked, setWalked] = useState(false);
  const inBounds = ({ row, column }: GridPosition): GridPosition => ({
    row: Math.min(rows - 1, Math.max(0, row)),
    column: Math.min(columns - 1, Math.max(0, column)),
  });
  const point = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    setWalked(false);
    setPointed(
      inBounds({
        row: Math.floor(((event.clientY - box.top) / box.height) * rows),
        column: Math.floor(((event.clientX - box.left) / box.width) * columns),
      }),
    );
  };
  return {
    pointed: pointed && inBounds(pointed),
    walked,
    area: {
      tabIndex: 0,
      onPointerMove: point,
      onPointerDown: point,
      onPointerLeave: ({ pointerType }: PointerEvent<HTMLElement>): void => {
        if (pointerType !== 'touch') setPointed(undefined);
      },
      onBlur: (): void => {
        setPointed(undefined);
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
        const next = positionAfterKey(event, pointed ?? { row: 0, column: -1 }, rows, columns);
        if (next === undefined) return;
        event.preventDefault();
        setWalked(true);
        setPointed(inBounds(next));
      },
    },
  };
}
