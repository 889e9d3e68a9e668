import { range as count } from 'd3';
import { formatError } from '../../ui/format';
import { toCss } from '../colors';
import styles from './ErrorMap.module.css';
import { type ErrorRange, errorColor } from './mapColors';

interface MapLegendProps {
  readonly range: ErrorRange;
  /** The error that is shown. */
  readonly label: string;
  readonly dark: boolean;
}

const STEPS = 30;
const STEP = 4;

/** The colours of an error map, with the errors they stand for. */
export function MapLegend({ range, label, dark }: MapLegendProps) {
  const [lowest, ceiling] = range;
  return (
    <p className={styles.legend}>
      <span>
        {label} {formatError(lowest)}
      </span>
      <svg className={styles.ramp} width={STEPS * STEP} height="10" aria-hidden="true">
        {count(STEPS).map((step) => (
          <rect
            key={step}
            x={step * STEP}
            // Without a seam.
            width={STEP + 0.5}
            height="10"
            fill={toCss(errorColor(lowest + ((ceiling - lowest) * step) / (STEPS - 1), range, dark))}
          />
        ))}
      </svg>
      <span>{formatError(ceiling)} and more</span>
    </p>
  );
}
