import { type KeyboardEvent, type MouseEvent, useId } from 'react';
import { inkOnRating, ratingColor, RATING_GROUND } from './colors';
import { type GridCell, walkGrid } from './gridWalk';
import styles from './RatingGrid.module.css';

/** A rating that the file has, drawn within its cell. */
export interface GridMark {
  readonly rating: number;
  readonly heldOut: boolean;
}

interface RatingGridProps {
  readonly label: string;
  /** One per row and one per column. */
  readonly userIds: readonly number[];
  readonly movieIds: readonly number[];
  readonly ratingRange: readonly [lowest: number, highest: number];
  /** What fills a cell; undefined where nothing does. */
  readonly fill: (cell: GridCell) => number | undefined;
  readonly mark?: (cell: GridCell) => GridMark | undefined;
  readonly describe: (cell: GridCell) => string;
  readonly pointed: GridCell | undefined;
  readonly selected: { readonly userId: number | undefined; readonly movieId: number | undefined };
  readonly onPoint: (cell: GridCell | undefined) => void;
  readonly onSelect: (cell: GridCell) => void;
}

/** px: as wide as a phone's column, and half of a wide one. */
const WIDTH = 324;
const MAX_SIZE = 24;
const TITLE = 16;
const DIGIT = 7.6;
const BOTTOM = 38;
const LABEL_EVERY = 5;

/** Users down and movies across, a square for each cell. One Tab stop: arrow keys walk, Enter selects. */
export function RatingGrid(props: RatingGridProps) {
  const { label, userIds, movieIds, pointed, selected, describe, onPoint, onSelect } = props;
  const id = useId();
  const left = TITLE + 8 + Math.ceil(DIGIT * String(userIds.at(-1)).length);
  const size = Math.min(MAX_SIZE, Math.floor((WIDTH - left) / movieIds.length));
  const width = size * movieIds.length;
  const height = size * userIds.length;
  const chosen = { row: userIds.indexOf(selected.userId ?? -1), column: movieIds.indexOf(selected.movieId ?? -1) };
  const cellId = ({ row, column }: GridCell): string => `${id}-${row}-${column}`;

  const cellAt = (event: MouseEvent<SVGElement>): GridCell => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = (share: number, count: number): number => Math.min(count - 1, Math.max(0, Math.floor(share * count)));
    return {
      row: at((event.clientY - box.top) / box.height, userIds.length),
      column: at((event.clientX - box.left) / box.width, movieIds.length),
    };
  };
  const walk = (event: KeyboardEvent): void => {
    const from = pointed ?? { row: Math.max(0, chosen.row), column: Math.max(0, chosen.column) };
    const next = walkGrid(event, from, userIds.length, movieIds.length);
    const selects = event.key === 'Enter' || event.key === ' ';
    if (next === undefined && !selects) return;
    event.preventDefault();
    if (next !== undefined) onPoint(next);
    else onSelect(from);
  };

  return (
    <svg className={styles.figure} viewBox={`0 0 ${left + width} ${height + BOTTOM}`} width={left + width}>
      <Labels {...{ userIds, movieIds, chosen, left, size }} />
      <g
        role="grid"
        aria-label={label}
        aria-activedescendant={pointed === undefined ? undefined : cellId(pointed)}
        tabIndex={0}
        className={styles.cells}
        transform={`translate(${left},0)`}
        onKeyDown={walk}
        onFocus={() => {
          if (pointed === undefined) onPoint({ row: Math.max(0, chosen.row), column: Math.max(0, chosen.column) });
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
        <rect width={width} height={height} fill={RATING_GROUND} className={styles.ground} />
        {userIds.map((userId, row) => (
          <g key={userId} role="row">
            {movieIds.map((movieId, column) => (
              <g
                key={movieId}
                role="gridcell"
                id={cellId({ row, column })}
                aria-label={describe({ row, column })}
                aria-selected={row === chosen.row && column === chosen.column}
              >
                <CellSquare {...props} cell={{ row, column }} size={size} />
              </g>
            ))}
          </g>
        ))}
        {chosen.row >= 0 && chosen.column >= 0 && <Frame cell={chosen} size={size} />}
        {pointed !== undefined && <Frame cell={pointed} size={size} />}
      </g>
    </svg>
  );
}

type CellSquareProps = RatingGridProps & { readonly cell: GridCell; readonly size: number };

function CellSquare({ cell, size, fill, mark, ratingRange }: CellSquareProps) {
  const value = fill(cell);
  const known = mark?.(cell);
  const x = cell.column * size;
  const y = cell.row * size;
  // A cell without a rating is a target too.
  if (value === undefined) return <rect {...{ x, y }} width={size} height={size} fill="transparent" />;
  const inset = Math.round(size / 4);
  return (
    <>
      <rect {...{ x, y }} width={size - 1} height={size - 1} fill={ratingColor(value, ...ratingRange)} />
      {known !== undefined && (
        <rect
          x={x + inset - 0.5}
          y={y + inset - 0.5}
          width={size - 2 * inset}
          height={size - 2 * inset}
          fill={ratingColor(known.rating, ...ratingRange)}
          stroke={inkOnRating(value, ...ratingRange)}
          strokeDasharray={known.heldOut ? '2 1.5' : undefined}
        />
      )}
    </>
  );
}

function Frame({ cell: { row, column }, size }: { readonly cell: GridCell; readonly size: number }) {
  const box = { x: column * size - 1, y: row * size - 1, width: size + 1, height: size + 1 };
  return (
    <g className={styles.frame}>
      <rect {...box} />
      <rect {...box} />
    </g>
  );
}

interface LabelsProps {
  readonly userIds: readonly number[];
  readonly movieIds: readonly number[];
  readonly chosen: GridCell;
  readonly left: number;
  readonly size: number;
}

function Labels({ userIds, movieIds, chosen, left, size }: LabelsProps) {
  const height = size * userIds.length;
  return (
    <g aria-hidden="true" className={styles.labels}>
      {userIds.map(
        (id, row) =>
          isLabelled(row, chosen.row) && (
            <text
              key={id}
              data-side={row === chosen.row ? 'users' : undefined}
              x={left - 6}
              y={(row + 0.5) * size}
              dy="0.35em"
              textAnchor="end"
            >
              {id}
            </text>
          ),
      )}
      {movieIds.map(
        (id, column) =>
          isLabelled(column, chosen.column) && (
            <text
              key={id}
              data-side={column === chosen.column ? 'movies' : undefined}
              x={left + (column + 0.5) * size}
              y={height + 15}
              textAnchor="middle"
            >
              {id}
            </text>
          ),
      )}
      <text data-side="movies" x={left + (size * movieIds.length) / 2} y={height + 33} textAnchor="middle">
        Movie id
      </text>
      <text data-side="users" transform={`translate(11,${height / 2}) rotate(-90)`} textAnchor="middle">
        User id
      </text>
    </g>
  );
}

/** The first, every fifth and the selected one, whose neighbours make room. */
function isLabelled(place: number, chosen: number): boolean {
  if (place === chosen) return true;
  const isNeighbour = chosen >= 0 && Math.abs(place - chosen) < 2;
  return !isNeighbour && (place === 0 || (place + 1) % LABEL_EVERY === 0);
}
