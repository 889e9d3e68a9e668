import { formatCount } from '../../ui/format';
import { FactorLegend } from './FactorLegend';
import { VISIBLE_ROWS } from './geometry';
import styles from './HeatmapFoot.module.css';

interface HeatmapFootProps {
  /** The place of the first row in sight. */
  readonly first: number;
  readonly total: number;
  readonly readout: string;
  readonly limit: number;
  readonly dark: boolean;
}

/** Below a map: which rows are in sight, the value pointed at, and what the colours mean. */
export function HeatmapFoot({ first, total, readout, limit, dark }: HeatmapFootProps) {
  return (
    <div className={styles.foot}>
      <p className={styles.range}>
        Rows {formatCount(first + 1)}–{formatCount(Math.min(first + VISIBLE_ROWS, total))} of {formatCount(total)}
      </p>
      <p className={styles.readout}>{readout}</p>
      <FactorLegend limit={limit} dark={dark} />
    </div>
  );
}
