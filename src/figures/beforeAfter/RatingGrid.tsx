import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import { type GridMark, drawCells } from './drawCells';
import { type GridPosition, positionAfterKey } from '../../ui/gridKeys';
import { useNaming } from '../naming';
import { GridLabels, LONGEST_ID } from './GridLabels';
import { useWidth } from '../../ui/useSize';
import styles from './RatingGrid.module.css';

interface RatingGridProps {
  readonly label: string;
  /** One per row and one per column, ascending. */
  readonly userIds: readonly number[];
  readonly movieIds: readonly number[];
  readonly ratingRange: readonly [lowest: number, highest: number];
  /** Row-major: what fills a cell; undefined where nothing does. */
  readonly values: ArrayLike<number | undefined>;
  /** Row-major: ratings drawn within their cells. */
  readonly marks?: ArrayLike<GridMark | undefined>;
  readonly pointed: GridPosition | undefined;
  readonly selected: { readonly userId: number | undefined; readonly movieId: number | undefined };
  readonly onPoint: (cell: GridPosition | undefined) => void;
  /** By keyboard. */
  readonly onWalk: (cell: GridPosition) => void;
  readonly onSelect: (cell: GridPosition) => void;
}

/** px: as wide as a phone's column, and half of a wide one. */
const WIDTH = 324;
const MAX_SIZE = 24;
const TITLE = 16;
const DIGIT = 7.6;
const BOTTOM = 38;

/** Users down and movies across, a square for each cell. One Tab stop: arrow keys walk, Enter selects. */
export function RatingGrid(props: RatingGridProps) {
  const { label, userIds, movieIds, ratingRange, values, marks, pointed, selected, onPoint, onWalk, onSelect } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { idOf } = useNaming();
  const longest = Math.min(LONGEST_ID, Math.max(...userIds.map((id) => idOf('users', id).length)));
  const left = TITLE + 8 + Math.ceil(DIGIT * longest);
  const [ref, available] = useWidth<HTMLDivElement>();
  // One that is hidden has no width yet.
  const within = available === 0 ? WIDTH : Math.min(WIDTH, available);
  const size = Math.min(MAX_SIZE, Math.floor((within - left) / movieIds.length));
  const [width, height] = [size * movieIds.length, size * userIds.length];
  const chosen = { row: userIds.indexOf(selected.userId ?? -1), column: movieIds.indexOf(selected.movieId ?? -1) };
  const start = { row: Math.max(0, chosen.row), column: Math.max(0, chosen.column) };

  useEffect(() => {
    if (canvas.current !== null) drawCells(canvas.current, { width, height, size, values, marks, ratingRange });
  }, [width, height, size, values, marks, ratingRange]);

  const cellAt = (event: MouseEvent): GridPosition => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = (share: number, count: number): number => Math.min(count - 1, Math.max(0, Math.floor(share * count)));
    return {
      row: at((event.clientY - box.top) / box.height, userIds.length),
      column: at((event.clientX - box.left) / box.width, movieIds.length),
    };
  };
  const walk = (event: KeyboardEvent): void => {
    const next = positionAfterKey(event, pointed ?? start, userIds.length, movieIds.length);
    const selects = event.key === 'Enter' || event.key === ' ';
    if (next === undefined && !selects) return;
    event.preventDefault();
    if (next === undefined) onSelect(pointed ?? start);
    else onWalk(next);
  };

  return (
    <div ref={ref}>
      <div className={styles.figure} style={{ width: left + width, height: height + BOTTOM }}>
        <GridLabels {...{ userIds, movieIds, chosen, left, size }} height={height + BOTTOM} />
        <div
          role="application"
          aria-roledescription="table"
          aria-label={label}
          tabIndex={0}
          className={styles.cells}
          style={{ left, width, height }}
          onKeyDown={walk}
          onFocus={({ currentTarget }) => {
            if (currentTarget.matches(':focus-visible')) onWalk(pointed ?? start);
          }}
          onBlur={() => {
            onPoint(undefined);
          }}
          onPointerMove={(event) => {
            onPoint(cellAt(event));
          }}
          onPointerLeave={({ pointerType }) => {
            if (pointerType !== 'touch') onPoint(undefined);
          }}
          onClick={(event) => {
            onPoint(cellAt(event));
            onSelect(cellAt(event));
          }}
        >
          <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
          {chosen.row >= 0 && chosen.column >= 0 && <Frame cell={chosen} size={size} />}
          {pointed !== undefined && <Frame cell={pointed} size={size} />}
        </div>
      </div>
    </div>
  );
}

function Frame({ cell: { row, column }, size }: { readonly cell: GridPosition; readonly size: number }) {
  return (
    <div
      className={styles.frame}
      style={{ left: column * size - 1, top: row * size - 1, width: size + 1, height: size + 1 }}
    />
  );
}
