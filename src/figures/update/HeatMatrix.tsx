import { formatStars } from '../../ui/format';
import type { GridPosition } from '../../ui/gridKeys';
import styles from './HeatMatrix.module.css';
import { MatrixCells } from './MatrixCells';
import { usePointedCell } from './usePointedCell';

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

/** A matrix with the value under the pointer or the arrow keys below it. */
export function HeatMatrix({ rowNames, describe, ...matrix }: HeatMatrixProps) {
  const { rows, columns, values, rowHeight } = matrix;
  const pointer = usePointedCell(rows, columns);
  const { pointed, walked } = pointer;
  const said = pointed && `${describe(pointed)}: ${formatStars(values[pointed.row * columns + pointed.column]!)}`;
  return (
    <div className={styles.heat}>
      <div className={styles.body}>
        {rowNames !== undefined && (
          <div className={styles.names} style={{ gridAutoRows: rowHeight }} aria-hidden="true">
            {rowNames.map((name, row) => (
              <span key={row} title={name}>
                {name}
              </span>
            ))}
          </div>
        )}
        <MatrixCells {...matrix} pointer={pointer} />
      </div>
      <p className={styles.readout}>{said ?? 'Point at a cell for its value.'}</p>
      <p className="visually-hidden" aria-live="polite">
        {walked ? said : ''}
      </p>
    </div>
  );
}
