import { scaleLinear } from 'd3';
import { formatError } from '../../ui/format';
import { useWidth } from '../../ui/useSize';
import chart from '../chart.module.css';
import styles from './AboveFloor.module.css';

/** The held-out error of one model. */
export interface ComparedError {
  readonly name: string;
  /** In stars; undefined until it is known. */
  readonly error: number | undefined;
}

interface AboveFloorProps {
  readonly errors: readonly ComparedError[];
  /** What no predictor is expected to get below; undefined where nobody knows. */
  readonly floor: number | undefined;
}

const ROW = 44;
const BOTTOM = 30;
/** Where a bar lies under its name. */
const BAR = 30;

/** Held-out errors as bars from the noise floor: what is left to win. Without a floor, from the lowest of them. */
export function AboveFloor({ errors, floor }: AboveFloorProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const known = errors.flatMap(({ error }) => (error === undefined ? [] : [error]));
  const start = floor ?? Math.min(...known);
  const most = Math.max(start, ...known);
  const x = scaleLinear([start, most > start ? most : start + 1], [1, Math.max(1, width - 6)]);
  const height = ROW * errors.length + BOTTOM;
  return (
    <div ref={ref} style={{ minHeight: height }}>
      {width > 0 && (
        <svg className={chart.chart} width={width} height={height} role="img" aria-label={describe(errors, floor)}>
          {errors.map(({ name, error }, row) => (
            <g key={name} transform={`translate(0,${ROW * row})`}>
              <text className={chart.label} x={8} y={18}>
                {name}
              </text>
              <text className={chart.label} x={width} y={18} textAnchor="end">
                <tspan className={chart.value}>{error === undefined ? 'training …' : formatError(error)}</tspan>
                {error !== undefined && floor !== undefined && (
                  <tspan className={styles.above}> {formatAbove(error - floor)}</tspan>
                )}
              </text>
              {error !== undefined && (
                <>
                  <line className={styles.bar} x1={x(start)} x2={x(error)} y1={BAR} y2={BAR} />
                  <circle className={chart.dot} cx={x(error)} cy={BAR} r={4} />
                </>
              )}
            </g>
          ))}
          {floor !== undefined && (
            <>
              <line className={styles.floor} x1={x(floor)} x2={x(floor)} y2={height - BOTTOM + 6} />
              <text x={0} y={height - 6}>
                noise floor <tspan className={chart.value}>{formatError(floor)}</tspan>
              </text>
            </>
          )}
        </svg>
      )}
    </div>
  );
}

function formatAbove(difference: number): string {
  return `${difference < 0 ? '−' : '+'}${formatError(Math.abs(difference))}`;
}

function describe(errors: readonly ComparedError[], floor: number | undefined): string {
  const told = errors.map(({ name, error }) => `${name}: ${error === undefined ? 'training' : formatError(error)}`);
  const least = floor === undefined ? '' : ` Noise floor: ${formatError(floor)}.`;
  return `Held-out RMSE. ${told.join('; ')}.${least}`;
}
