import { formatCount, formatPercent } from '../../ui/format';
import styles from './SplitBar.module.css';

interface SplitBarProps {
  readonly trainingRows: number;
  readonly heldOutRows: number;
}

/** A file parted in two: outlined what is trained on, solid what is held out. */
export function SplitBar({ trainingRows, heldOutRows }: SplitBarProps) {
  const total = Math.max(1, trainingRows + heldOutRows);
  return (
    <div className={styles.bar}>
      <Part name="training" rows={trainingRows} share={trainingRows / total} />
      <Part name="held out" rows={heldOutRows} share={heldOutRows / total} />
    </div>
  );
}

function Part({ name, rows, share }: { readonly name: string; readonly rows: number; readonly share: number }) {
  return (
    <div className={styles.part} style={{ flexGrow: share }}>
      <span className={styles.name}>
        {name} <span className={styles.share}>{formatPercent(share)}</span>
      </span>
      <span className={styles.length} data-part={name}>
        {formatCount(rows)}
      </span>
    </div>
  );
}
