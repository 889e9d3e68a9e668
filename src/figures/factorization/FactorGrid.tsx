import { range } from 'd3';
import type { Side } from '../../als/matrix';
import { formatStars } from '../../ui/format';
import type { GridPosition } from '../../ui/gridKeys';
import { factorColor, inkOn, toCss } from '../colors';
import { useNaming } from '../naming';
import styles from './FactorizationDiagram.module.css';

interface FactorGridProps {
  readonly side: Side;
  readonly rows: number;
  readonly rank: number;
  /** Row-major, rows × rank. */
  readonly factors: Float64Array;
  /** So many rows have numbers. */
  readonly known: number;
  /** The row of the chosen user or movie. */
  readonly lit: number;
  /** The row that is solved next, if this side is being solved. */
  readonly atWork: number | undefined;
  /** Whether the other side is being solved from this one. */
  readonly isFixed: boolean;
  readonly limit: number;
  readonly dark: boolean;
  readonly onPoint: (position: GridPosition | undefined) => void;
  readonly onChoose: (row: number) => void;
}

/** U as rows, or M transposed: one column per movie. Its numbers stand in the table of the cell for who does not see them. */
export function FactorGrid(props: FactorGridProps) {
  const { side, rows, rank, factors, known, lit, atWork, isFixed, limit, dark } = props;
  const { Movie, movies } = useNaming();
  const noun = side === 'users' ? 'User' : Movie;
  const place = (row: number, factor: number) =>
    side === 'users' ? { gridRow: row + 2, gridColumn: factor + 2 } : { gridRow: factor + 1, gridColumn: row + 2 };
  const band = (row: number) =>
    side === 'users'
      ? { gridRow: row + 2, gridColumn: `2 / ${rank + 2}` }
      : { gridColumn: row + 2, gridRow: `1 / ${rank + 1}` };
  const name = side === 'users' ? `U: ${rows} users × ${rank}` : `Mᵀ: ${rank} × ${rows} ${movies}`;
  const doing = atWork !== undefined ? 'being solved' : isFixed ? 'held fixed' : undefined;
  return (
    <div
      className={styles.side}
      data-side={side}
      role="img"
      aria-label={`${name}, ${known === 0 ? 'all question marks' : known < rows ? `${known} of ${rows} known` : 'all known'}`}
    >
      <p className={styles.title}>
        {name}
        {doing !== undefined && <span className={styles.doing}>{doing}</span>}
      </p>
      <div className={styles.matrix}>
        {range(rank).map((factor) => (
          <span
            key={factor}
            className={styles.name}
            style={side === 'users' ? { gridRow: 1, gridColumn: factor + 2 } : { gridRow: factor + 1, gridColumn: 1 }}
          >
            F{factor + 1}
          </span>
        ))}
        <span
          className={styles.frame}
          style={
            side === 'users'
              ? { gridRow: `2 / ${rows + 2}`, gridColumn: `2 / ${rank + 2}` }
              : { gridRow: `1 / ${rank + 1}`, gridColumn: `2 / ${rows + 2}` }
          }
        />
        {range(rows).flatMap((row) =>
          range(rank).map((factor) => {
            const value = factors[row * rank + factor]!;
            const color = factorColor(value, limit, dark);
            const isKnown = row < known;
            return (
              <span
                key={`${row},${factor}`}
                className={styles.factor}
                data-known={isKnown}
                style={{
                  ...place(row, factor),
                  ...(isKnown ? { background: toCss(color), color: inkOn(color) } : {}),
                }}
                title={`${noun} ${row}, factor ${factor + 1}: ${isKnown ? value.toPrecision(3) : 'not known yet'}`}
                onClick={() => {
                  props.onChoose(row);
                }}
              >
                {isKnown ? formatStars(value) : '???'}
              </span>
            );
          }),
        )}
        <span className={styles.lit} style={band(lit)} />
        {atWork !== undefined && <span className={styles.working} style={band(atWork)} />}
      </div>
    </div>
  );
}
