import { factorGradient } from '../colors';
import styles from './FactorLegend.module.css';
import { formatLimit } from './geometry';

/** The colours of factor values, from −limit to +limit. */
export function FactorLegend({ limit, dark }: { readonly limit: number; readonly dark: boolean }) {
  return (
    <div
      className={styles.legend}
      role="img"
      aria-label={`Factor value: blue −${formatLimit(limit)}, grey 0, red +${formatLimit(limit)}`}
    >
      <span className={styles.name}>Factor value</span>
      <span className={styles.ramp} style={{ background: factorGradient(dark) }} />
      <span className={styles.ends}>
        <span>−{formatLimit(limit)}</span>
        <span>0</span>
        <span>+{formatLimit(limit)}</span>
      </span>
    </div>
  );
}
