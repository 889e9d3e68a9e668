import { formatStars } from '../../ui/format';
import { factorColor, inkOn } from '../colors';
import styles from './HeatmapRow.module.css';
import { ROW_HEIGHT } from './geometry';

interface HeatmapRowProps {
  /** Its title, or its id; cut where there is no room. */
  readonly name: string;
  readonly place: number;
  /** The row's factors, where they are wanted as cells; otherwise the row is its label alone, beside its colours. */
  readonly values: Float32Array | undefined;
  /** Writes the numbers. */
  readonly written: { readonly limit: number; readonly dark: boolean } | undefined;
  readonly selected: boolean;
  readonly cellId: (place: number, factor: number) => string;
}

/** The label of a row, and its values as cells of the grid: written in their colours, or for screen readers alone. */
export function HeatmapRow({ name, place, values, written, selected, cellId }: HeatmapRowProps) {
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-selected={selected}
      className={styles.row}
      style={{ top: place * ROW_HEIGHT }}
    >
      <span role="rowheader" aria-colindex={1} className={styles.label}>
        {name}
      </span>
      {values !== undefined && (
        <span className={written === undefined ? styles.spoken : styles.written}>
          {Array.from(values, (value, factor) => (
            <span
              key={factor}
              role="gridcell"
              id={cellId(place, factor)}
              aria-colindex={factor + 2}
              style={written && cellColors(value, written)}
            >
              {formatStars(value)}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}

function cellColors(value: number, { limit, dark }: { readonly limit: number; readonly dark: boolean }) {
  const color = factorColor(value, limit, dark);
  return { background: `rgb(${color.join(' ')})`, color: inkOn(color) };
}
