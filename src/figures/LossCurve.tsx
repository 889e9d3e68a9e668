import { line, scaleLinear } from 'd3';
import { useId, useState } from 'react';
import { formatError } from '../ui/format';
import { useWidth } from '../ui/useSize';
import { spreadLabels } from './spreadLabels';
import styles from './LossCurve.module.css';

/** Errors after a whole iteration: users solved, then movies. */
export interface LossPoint {
  readonly iteration: number;
  readonly training: number;
  readonly heldOut: number;
}

interface LossCurveProps {
  readonly points: readonly LossPoint[];
  /** The curve of the run before, drawn faintly. */
  readonly ghost: readonly LossPoint[];
  /** Held-out error of the bias baseline, which needs no factors. */
  readonly baseline: number | undefined;
  /** Where the run will end. */
  readonly iterations: number;
  /** Small, without axes' labels: for a corner of the page. */
  readonly compact?: boolean;
}

const FULL = { height: 320, margin: { top: 12, right: 148, bottom: 42, left: 46 } };
const COMPACT = { height: 104, margin: { top: 8, right: 6, bottom: 18, left: 30 } };
/** Tops of the error axis: it keeps its range while a slider moves, unless the data leave it. */
const TOPS = [1.4, 2, 3, 5];
const LABEL_GAP = 16;

/** RMSE after each iteration on training and held-out ratings, against the baseline and the run before. */
export function LossCurve({ points, ghost, baseline, iterations, compact = false }: LossCurveProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const [inspected, setInspected] = useState<number>();
  const clip = useId();
  const { height, margin } = compact ? COMPACT : FULL;
  const right = !compact && width < 480 ? 92 : margin.right;
  const innerWidth = Math.max(0, width - margin.left - right);
  const innerHeight = height - margin.top - margin.bottom;

  const largest = Math.max(0, ...[...points, ...ghost].map(({ training, heldOut }) => Math.max(training, heldOut)));
  const top = TOPS.find((candidate) => largest <= candidate) ?? TOPS.at(-1)!;
  const lastIteration = Math.max(iterations, 2);
  const x = scaleLinear([1, lastIteration], [0, innerWidth]);
  const y = scaleLinear([0, top], [innerHeight, 0]);
  const curve = (value: (point: LossPoint) => number) =>
    line<LossPoint>(
      (point) => x(point.iteration),
      (point) => y(value(point)),
    );
  const training = curve((point) => point.training);
  const heldOut = curve((point) => point.heldOut);
  const ghostInside = ghost.filter(({ iteration }) => iteration <= lastIteration);

  const last = points.at(-1);
  const shown = points.find(({ iteration }) => iteration === inspected) ?? last;
  const short = width < 480;
  const labels = spreadLabels(
    [
      { key: 'heldOut', text: short ? 'held-out' : 'held-out', value: shown?.heldOut },
      { key: 'training', text: 'training', value: shown?.training },
      { key: 'baseline', text: short ? 'biases' : 'user + movie bias', value: baseline },
    ],
    (value) => Math.max(0, y(value)),
    LABEL_GAP,
    innerHeight,
  );

  const inspect = (iteration: number): void => {
    if (last !== undefined) setInspected(Math.min(last.iteration, Math.max(1, iteration)));
  };

  return (
    <div ref={ref} className={compact ? styles.compact : styles.full} style={{ minHeight: height }}>
      {innerWidth > 0 && (
        <svg width={width} height={height} className={styles.chart} aria-hidden={compact}>
          <clipPath id={clip}>
            <rect x={-4} y={-4} width={innerWidth + 8} height={innerHeight + 8} />
          </clipPath>
          <g transform={`translate(${margin.left},${margin.top})`}>
            {y.ticks(compact ? 3 : 6).map((value) => (
              <g key={value} transform={`translate(0,${y(value)})`}>
                <line className={styles.grid} x2={innerWidth} />
                <text x={-8} dy="0.35em" textAnchor="end">
                  {value.toFixed(1)}
                </text>
              </g>
            ))}
            {iterationTicks(lastIteration, compact ? 4 : 8).map((iteration) => (
              <text key={iteration} x={x(iteration)} y={innerHeight + (compact ? 14 : 18)} textAnchor="middle">
                {iteration}
              </text>
            ))}
            {!compact && (
              <>
                <text x={innerWidth / 2} y={innerHeight + 37} textAnchor="middle">
                  Iteration
                </text>
                <text transform={`translate(-37,${innerHeight / 2}) rotate(-90)`} textAnchor="middle">
                  RMSE, stars
                </text>
              </>
            )}
            <g clipPath={`url(#${clip})`}>
              <g className={styles.ghost} data-testid={compact ? undefined : 'ghost'}>
                <path className={styles.heldOut} d={heldOut(ghostInside) ?? ''} />
                <path className={styles.training} d={training(ghostInside) ?? ''} />
              </g>
              {baseline !== undefined && (
                <line className={styles.baseline} x2={innerWidth} y1={y(baseline)} y2={y(baseline)} />
              )}
              <path className={styles.heldOut} d={heldOut(points) ?? ''} />
              <path className={styles.training} d={training(points) ?? ''} />
              {!compact &&
                points.length <= 40 &&
                points.map(({ iteration, training: t, heldOut: h }) => (
                  <g key={iteration}>
                    <circle className={styles.dot} cx={x(iteration)} cy={y(h)} r={2.5} />
                    <circle className={styles.hollowDot} cx={x(iteration)} cy={y(t)} r={2.5} />
                  </g>
                ))}
            </g>
            {inspected !== undefined && shown !== undefined && !compact && (
              <line className={styles.cursor} x1={x(shown.iteration)} x2={x(shown.iteration)} y2={innerHeight} />
            )}
            {!compact &&
              labels.map(({ key, text, value, at }) => (
                <text key={key} className={styles.label} data-line={key} x={innerWidth + 10} y={at} dy="0.35em">
                  {text} <tspan className={styles.value}>{formatError(value)}</tspan>
                </text>
              ))}
            {!compact && (
              <rect
                className={styles.surface}
                role="slider"
                tabIndex={0}
                aria-label="Iteration to read the errors of"
                aria-valuemin={1}
                aria-valuemax={last?.iteration ?? 1}
                aria-valuenow={shown?.iteration ?? 1}
                aria-valuetext={describe(shown)}
                width={innerWidth}
                height={innerHeight}
                onPointerMove={(event) => {
                  const left = event.currentTarget.getBoundingClientRect().left;
                  inspect(Math.round(x.invert(event.clientX - left)));
                }}
                onPointerLeave={() => {
                  setInspected(undefined);
                }}
                onBlur={() => {
                  setInspected(undefined);
                }}
                onKeyDown={(event) => {
                  const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
                  if (step === undefined) return;
                  event.preventDefault();
                  inspect((shown?.iteration ?? 1) + step);
                }}
              />
            )}
          </g>
        </svg>
      )}
      {!compact && <p className={styles.readout}>{describe(shown)}</p>}
    </div>
  );
}

function describe(point: LossPoint | undefined): string {
  if (point === undefined) return 'No iteration has finished yet.';
  const { iteration, training, heldOut } = point;
  return `After iteration ${iteration}: training RMSE ${formatError(training)}, held-out RMSE ${formatError(heldOut)}.`;
}

/** Whole iterations, the first and the last among them, not crowded. */
function iterationTicks(last: number, count: number): number[] {
  const inner = scaleLinear([1, last], [0, 1])
    .ticks(count)
    .filter((tick) => Number.isInteger(tick) && tick > 1 && last - tick >= (last - 1) / count / 1.6);
  return [1, ...inner, last];
}
