import { scaleLinear } from 'd3';
import type { Side } from '../../als/matrix';
import { formatStars } from '../../ui/format';
import styles from './FactorBars.module.css';
import { usePointedCell } from './usePointedCell';

/** So many bars leave room for their numbers. */
const MOST_BARS_WITH_NUMBERS = 12;

interface FactorBarsProps {
  /** What the bars are: "p, 10 factors". */
  readonly label: string;
  /** Whose hue they have; without it they are grey. */
  readonly side?: Side;
  readonly values: Float64Array;
}

/** One bar per factor, up for positive and down for negative values. */
export function FactorBars({ label, side, values }: FactorBarsProps) {
  const { pointed, walked, area } = usePointedCell(1, values.length);
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  const y = scaleLinear(highest > lowest ? [highest, lowest] : [1, 0], [0, 100]);
  const said = pointed && `Factor ${pointed.column + 1}: ${formatStars(values[pointed.column]!)}`;
  const hasNumbers = values.length <= MOST_BARS_WITH_NUMBERS;
  return (
    <div className={styles.figure}>
      <div role="application" aria-roledescription="bar chart" aria-label={label} className={styles.bars} {...area}>
        {Array.from(values, (value, factor) => (
          <div key={factor} className={styles.slot} data-pointed={pointed?.column === factor}>
            <span
              className={styles.bar}
              data-side={side}
              style={{ top: `${Math.min(y(value), y(0))}%`, height: `${Math.abs(y(value) - y(0))}%` }}
            />
            {hasNumbers && (
              <span
                className={styles.value}
                style={value < 0 ? { top: `${y(value)}%` } : { bottom: `${100 - y(value)}%` }}
              >
                {formatStars(value)}
              </span>
            )}
          </div>
        ))}
        <span className={styles.zero} style={{ top: `${y(0)}%` }} />
      </div>
      <p className={styles.axis} aria-hidden="true">
        <span>factor 1</span>
        {values.length > 1 && <span>factor {values.length}</span>}
      </p>
      <p className={styles.readout}>{said ?? 'Point at a bar for its value.'}</p>
      <p className="visually-hidden" aria-live="polite">
        {walked ? said : ''}
      </p>
    </div>
  );
}
