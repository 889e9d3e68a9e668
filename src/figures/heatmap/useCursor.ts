import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { cellAfter, cellWithin, type HeatmapCell } from './cursor';
import { ROW_HEIGHT } from './geometry';

interface CursorOptions {
  readonly rows: number;
  readonly rank: number;
  /** Of all columns together, in px; they end where the body of the map does. */
  readonly width: number;
  /** Where the keyboard starts. */
  readonly start: HeatmapCell;
  readonly onSelect: (place: number) => void;
  /** The keyboard has moved to this row. */
  readonly onWalk: (place: number) => void;
}

/** The cell that the reader points at, with the pointer or the keyboard. */
export function useCursor({ rows, rank, width, start, onSelect, onWalk }: CursorOptions) {
  const [pointed, setPointed] = useState<HeatmapCell & { readonly byKeyboard: boolean }>();
  const cell = pointed && { ...cellWithin(pointed, rows, rank), byKeyboard: pointed.byKeyboard };

  const point = (event: MouseEvent): void => {
    const { top, right } = event.currentTarget.getBoundingClientRect();
    const factor = Math.floor(((event.clientX - (right - width)) / width) * rank);
    const place = Math.floor((event.clientY - top) / ROW_HEIGHT);
    setPointed(factor < 0 ? undefined : { place, factor, byKeyboard: false });
  };
  const walk = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || cell === undefined) return;
    const next = cellAfter(event, cell, rows, rank);
    const selects = event.key === 'Enter' || event.key === ' ';
    if (next === undefined && !selects) return;
    event.preventDefault();
    if (selects) onSelect(cell.place);
    if (next === undefined) return;
    setPointed({ ...next, byKeyboard: true });
    onWalk(next.place);
  };
  const unpoint = (): void => setPointed((now) => (now?.byKeyboard === true ? now : undefined));
  return {
    cell,
    /** The pointer is over that cell no more. What the keyboard has come to stays. */
    unpoint,
    gridHandlers: {
      onKeyDown: walk,
      onFocus: ({ target, currentTarget }: { target: EventTarget; currentTarget: EventTarget }): void => {
        if (target === currentTarget) setPointed((now) => now ?? { ...start, byKeyboard: true });
      },
      onBlur: (): void => setPointed(undefined),
    },
    bodyHandlers: {
      onPointerMove: point,
      onPointerDown: point,
      onPointerLeave: ({ pointerType }: { pointerType: string }): void => {
        if (pointerType !== 'touch') unpoint();
      },
      onClick: (event: MouseEvent): void => {
        onSelect(Math.floor((event.clientY - event.currentTarget.getBoundingClientRect().top) / ROW_HEIGHT));
      },
    },
  };
}
