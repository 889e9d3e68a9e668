import { scaleLinear } from 'd3';
import { formatStars } from '../../ui/format';
import { useWidth } from '../../ui/useSize';
import chart from '../chart.module.css';
import styles from './LineThroughOrigin.module.css';

interface CostBarProps {
  /** Σ (r − p q)² */
  readonly errors: number;
  /** λ p², and what multiplies the square: λ, or λn. */
  readonly penalty: number;
  readonly symbol: string;
  /** The least that both together can be. */
  readonly least: number;
}

const HEIGHT = 58;
const BAR = { top: 20, height: 16 };
/** The bar has room for so many times the least sum; what costs more makes it longer. */
const ROOM = 3;

/** Both parts of what a slope costs, end to end, and the least that they can be. */
export function CostBar({ errors, penalty, symbol, least }: CostBarProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const total = errors + penalty;
  const x = scaleLinear([0, Math.max(ROOM * least, total, 1e-9)], [0, Math.max(0, width - 2)]);
  const mark = x(least);
  return (
    <div ref={ref} style={{ minHeight: HEIGHT }}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} className={chart.chart} aria-hidden="true">
          <text y={12}>
            <tspan className={styles.errorsName}>squared errors {formatStars(errors)}</tspan>
            <tspan dx={10} className={styles.penaltyName}>
              + penalty {symbol}p² {formatStars(penalty)}
            </tspan>
          </text>
          <rect className={styles.errors} y={BAR.top} width={x(errors)} height={BAR.height} />
          <rect className={styles.penalty} x={x(errors)} y={BAR.top} width={x(penalty)} height={BAR.height} />
          <line className={styles.least} x1={mark} x2={mark} y1={BAR.top - 3} y2={BAR.top + BAR.height + 6} />
          <text x={mark} y={HEIGHT - 2} textAnchor={mark > width / 2 ? 'end' : 'start'}>
            least: {formatStars(least)}
          </text>
        </svg>
      )}
    </div>
  );
}
