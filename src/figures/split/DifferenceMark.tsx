import styles from './DifferenceMark.module.css';

interface DifferenceMarkProps {
  /** Undefined where there is nothing to compare yet. */
  readonly difference: number | undefined;
  /** What chance explains, to either side of zero. */
  readonly spread: number;
}

const WIDTH = 96;
const HEIGHT = 20;
const RADIUS = 4;
/** The strip reaches this many spreads to either side; what lies beyond stands at its end as an arrow. */
const REACH = 2;

/** A difference as a dot about zero, on a band as wide as chance makes it. It only repeats a number beside it. */
export function DifferenceMark({ difference, spread }: DifferenceMarkProps) {
  const x = (value: number): number => WIDTH / 2 + (value / (REACH * spread)) * (WIDTH / 2 - RADIUS);
  const isBeyond = difference !== undefined && Math.abs(difference) > REACH * spread;
  return (
    <svg className={styles.mark} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <rect className={styles.band} x={x(-spread)} width={x(spread) - x(-spread)} y={3} height={HEIGHT - 6} rx={2} />
      <line className={styles.zero} x1={x(0)} x2={x(0)} y2={HEIGHT} />
      {difference !== undefined && !isBeyond && (
        <circle className={styles.dot} cx={x(difference)} cy={HEIGHT / 2} r={RADIUS} />
      )}
      {isBeyond && (
        <path
          className={styles.dot}
          d="M-5 -5L3 0L-5 5Z"
          transform={`translate(${x(Math.sign(difference) * REACH * spread)},${HEIGHT / 2}) scale(${Math.sign(difference)},1)`}
        />
      )}
    </svg>
  );
}
