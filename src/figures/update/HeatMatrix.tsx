import { max, range } from 'd3';
import { useEffect, useRef } from 'react';
import { formatStars } from '../../ui/format';
import type { GridPosition } from '../../ui/gridKeys';
import { factorColor, inkOn, toCss } from '../colors';
import styles from './HeatMatrix.module.css';
import { usePointedCell } from './usePointedCell';

/** So many columns leave room for a number in each cell. */
const MOST_COLUMNS_WITH_NUMBERS = 6;

interface HeatMatrixProps {
  /** What it is, with its size: "A, 10 × 10". */
  readonly label: string;
  readonly rows: number;
  readonly columns: number;
  /** Row-major, rows × columns. */
  readonly values: Float64Array | Float32Array;
  /** At the left of each row; the rows of a square matrix need none. */
  readonly rowNames?: readonly string[];
  /** A row's height in px; without it the cells are squares. */
  readonly rowHeight?: number;
  readonly dark: boolean;
  /** What a cell is, its value aside. */
  readonly describe: (position: GridPosition) => string;
}

/** A matrix as colours about zero, with numbers where there is room; the value under the pointer or the arrow keys below. */
export function HeatMatrix(props: HeatMatrixProps) {
  const { label, rows, columns, values, rowNames, rowHeight, dark, describe } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { pointed, walked, area } = usePointedCell(rows, columns);
  const limit = max(values, Math.abs) ?? 0;
  const hasNumbers = columns <= MOST_COLUMNS_WITH_NUMBERS;

  useEffect(() => {
    const target = canvas.current;
    if (target === null || values.length === 0) return;
    target.width = columns;
    target.height = rows;
    const image = new ImageData(columns, rows);
    values.forEach((value, cell) => {
      image.data.set([...factorColor(value, limit, dark), 255], cell * 4);
    });
    target.getContext('2d')?.putImageData(image, 0, 0);
  }, [values, rows, columns, limit, dark]);

  const said = pointed && `${describe(pointed)}: ${formatStars(values[pointed.row * columns + pointed.column]!)}`;
  const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;
  return (
    <div className={styles.heat}>
      <div className={styles.body}>
        {rowNames !== undefined && (
          <div className={styles.names} style={{ gridAutoRows: rowHeight }} aria-hidden="true">
            {rowNames.map((name) => (
              <span key={name}>{name}</span>
            ))}
          </div>
        )}
        <div
          role="application"
          aria-roledescription="matrix"
          aria-label={label}
          className={styles.cells}
          style={rowHeight === undefined ? { aspectRatio: `${columns} / ${rows}` } : { height: rowHeight * rows }}
          {...area}
        >
          <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
          {hasNumbers && (
            <div
              className={styles.numbers}
              style={{ gridTemplate: `repeat(${rows}, 1fr) / repeat(${columns}, 1fr)` }}
              aria-hidden="true"
            >
              {range(values.length).map((cell) => (
                <span key={cell} style={numberStyle(values[cell]!, limit, dark)}>
                  {formatStars(values[cell]!)}
                </span>
              ))}
            </div>
          )}
          {pointed !== undefined && (
            <div
              className={styles.pointed}
              style={{
                top: share(pointed.row, rows),
                height: share(1, rows),
                left: share(pointed.column, columns),
                width: share(1, columns),
              }}
            />
          )}
        </div>
      </div>
      <p className={styles.readout}>{said ?? 'Point at a cell for its value.'}</p>
      <p className="visually-hidden" aria-live="polite">
        {walked ? said : ''}
      </p>
    </div>
  );
}

/** The background is the canvas's colour again, for those who measure contrast. */
function numberStyle(value: number, limit: number, dark: boolean) {
  const color = factorColor(value, limit, dark);
  return { background: toCss(color), color: inkOn(color) };
}
