import { max, range } from 'd3';
import { useEffect, useRef } from 'react';
import { formatStars } from '../../ui/format';
import type { GridPosition } from '../../ui/gridKeys';
import { factorColor, inkOn, type Rgb, toCss } from '../colors';
import styles from './HeatMatrix.module.css';
import type { usePointedCell } from './usePointedCell';

/** So many columns leave room for a number in each cell. */
const MOST_COLUMNS_WITH_NUMBERS = 6;

/** Cells from a row and column on, so many of each. */
export interface CellArea extends GridPosition {
  readonly rows: number;
  readonly columns: number;
}

interface MatrixCellsProps {
  readonly label: string;
  readonly rows: number;
  readonly columns: number;
  /** Row-major, rows × columns. */
  readonly values: Float64Array | Float32Array;
  /** What the strongest colour stands for; the largest value without. */
  readonly limit?: number;
  /** Which cells have a value yet; all without. */
  readonly isKnown?: (position: GridPosition) => boolean;
  /** A row's height in px, or as high as what is around it; without it the cells are squares. */
  readonly rowHeight?: number | 'fill';
  readonly dark: boolean;
  /** Another colour than that of factors. */
  readonly colorOf?: (value: number) => Rgb;
  readonly formatValue?: (value: number) => string;
  readonly pointer: ReturnType<typeof usePointedCell>;
  /** Rows that have not had their turn: from this one on they step back. */
  readonly fadedFrom?: number;
  /** What else is meant. */
  readonly lit?: readonly CellArea[];
}

/** A matrix as colours about zero, with numbers where there is room. */
export function MatrixCells(props: MatrixCellsProps) {
  const {
    label,
    rows,
    columns,
    values,
    isKnown,
    rowHeight,
    dark,
    colorOf,
    pointer,
    fadedFrom = rows,
    lit = [],
  } = props;
  const { formatValue = formatStars } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { pointed, area } = pointer;
  const limit = props.limit ?? max(values, Math.abs) ?? 0;
  const hasNumbers = columns <= MOST_COLUMNS_WITH_NUMBERS;
  const isShown = (cell: number): boolean =>
    isKnown?.({ row: Math.floor(cell / columns), column: cell % columns }) ?? true;
  const colorAt = (cell: number): Rgb => colorOf?.(values[cell]!) ?? factorColor(values[cell]!, limit, dark);

  useEffect(() => {
    const target = canvas.current;
    if (target === null || values.length === 0) return;
    target.width = columns;
    target.height = rows;
    const image = new ImageData(columns, rows);
    for (let cell = 0; cell < values.length; cell++) {
      if (isShown(cell)) image.data.set([...colorAt(cell), 255], cell * 4);
    }
    target.getContext('2d')?.putImageData(image, 0, 0);
  });

  const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;
  const place = (at: CellArea) => ({
    top: share(at.row, rows),
    height: share(at.rows, rows),
    left: share(at.column, columns),
    width: share(at.columns, columns),
  });
  return (
    <div
      role="application"
      aria-roledescription="matrix"
      aria-label={label}
      className={styles.cells}
      style={sizeOf(rows, columns, rowHeight)}
      {...area}
    >
      <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
      {hasNumbers && (
        <div
          className={styles.numbers}
          style={{ gridTemplate: `repeat(${rows}, 1fr) / repeat(${columns}, 1fr)` }}
          aria-hidden="true"
        >
          {range(values.length).map((cell) =>
            isShown(cell) ? (
              <span key={cell} style={numberStyle(colorAt(cell))}>
                {formatValue(values[cell]!)}
              </span>
            ) : (
              <span key={cell} />
            ),
          )}
        </div>
      )}
      {fadedFrom < rows && (
        <div className={styles.faded} style={place({ row: fadedFrom, column: 0, rows: rows - fadedFrom, columns })} />
      )}
      {lit.map((at, index) => (
        <div key={index} className={styles.lit} style={place(at)} />
      ))}
      {pointed !== undefined && <div className={styles.pointed} style={place({ ...pointed, rows: 1, columns: 1 })} />}
    </div>
  );
}

function sizeOf(rows: number, columns: number, rowHeight: number | 'fill' | undefined) {
  if (rowHeight === 'fill') return undefined;
  return rowHeight === undefined ? { aspectRatio: `${columns} / ${rows}` } : { height: rowHeight * rows };
}

/** The background is the canvas's colour again, for those who measure contrast. */
function numberStyle(color: Rgb) {
  return { background: toCss(color), color: inkOn(color) };
}
