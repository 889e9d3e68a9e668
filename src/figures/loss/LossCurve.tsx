import { type PointerEvent, useId, useState } from 'react';
import { formatError } from '../../ui/format';
import { useWidth } from '../../ui/useSize';
import styles from './LossCurve.module.css';
import { iterationTicks, type LossData, LossLines, type LossPoint, lossScales } from './LossLines';
import { spreadLabels } from '../spreadLabels';

const HEIGHT = 320;
const MARGIN = { top: 12, bottom: 42, left: 46 };
/** Room for the labels at the ends of the lines, in a wide and in a narrow window. */
const RIGHT = { wide: 150, narrow: 96 };
const NARROW = 480;
const LABEL_GAP = 16;
/** More iterations than this, and the markers would run into each other. */
const MAX_MARKERS = 40;

interface LossCurveProps extends LossData {
  /** The iteration that the reader has gone back to. */
  readonly pinned: number | undefined;
  /** Goes back to an iteration, or with undefined to the newest. */
  readonly onPin: (iteration: number | undefined) => void;
}

/** RMSE after each iteration on training and held-out ratings, against the baseline and the run before. */
export function LossCurve({ pinned, onPin, ...data }: LossCurveProps) {
  const { points, baseline } = data;
  const [ref, width] = useWidth<HTMLDivElement>();
  const [inspected, setInspected] = useState<number>();
  const clip = useId();
  const narrow = width < NARROW;
  const innerWidth = Math.max(0, width - MARGIN.left - (narrow ? RIGHT.narrow : RIGHT.wide));
  const innerHeight = HEIGHT - MARGIN.top - MARGIN.bottom;
  const scales = lossScales(data, innerWidth, innerHeight);
  const { x, y } = scales;

  const last = points.at(-1);
  const shown = points.find(({ iteration }) => iteration === (inspected ?? pinned)) ?? last;
  const labels = spreadLabels(
    [
      { key: 'heldOut', text: 'held-out', value: shown?.heldOut },
      { key: 'training', text: 'training', value: shown?.training },
      { key: 'baseline', text: narrow ? 'biases' : 'user + movie bias', value: baseline },
    ],
    (value) => Math.max(0, y(value)),
    LABEL_GAP,
    innerHeight,
  );
  const inspect = (iteration: number): void => {
    if (last !== undefined) setInspected(Math.min(last.iteration, Math.max(1, iteration)));
  };
  const inspectAt = (event: PointerEvent): void => {
    const { left } = event.currentTarget.getBoundingClientRect();
    inspect(Math.round(x.invert(event.clientX - left)));
  };
  const letGo = (): void => setInspected(undefined);
  /** The newest iteration is where a reader is who has not gone back. */
  const pin = (iteration: number): void => {
    if (last === undefined) return;
    const chosen = Math.min(last.iteration, Math.max(1, iteration));
    onPin(chosen === last.iteration ? undefined : chosen);
  };

  return (
    <div ref={ref} style={{ minHeight: HEIGHT }}>
      {innerWidth > 0 && (
        <svg width={width} height={HEIGHT} className={styles.chart}>
          <clipPath id={clip}>
            <rect x={-4} y={-4} width={innerWidth + 8} height={innerHeight + 8} />
          </clipPath>
          <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
            <g aria-hidden="true">
              {y.ticks(6).map((value) => (
                <g key={value} transform={`translate(0,${y(value)})`}>
                  <line className={styles.grid} x2={innerWidth} />
                  <text x={-8} dy="0.35em" textAnchor="end">
                    {value.toFixed(1)}
                  </text>
                </g>
              ))}
              {iterationTicks(scales, narrow ? 4 : 8).map((iteration) => (
                <text key={iteration} x={x(iteration)} y={innerHeight + 18} textAnchor="middle">
                  {iteration}
                </text>
              ))}
              <text x={innerWidth / 2} y={innerHeight + 37} textAnchor="middle">
                Iteration
              </text>
              <text transform={`translate(-34,${innerHeight / 2}) rotate(-90)`} textAnchor="middle">
                RMSE, stars
              </text>
            </g>
            <g clipPath={`url(#${clip})`} aria-hidden="true">
              <LossLines data={data} scales={scales} />
              {points.length <= MAX_MARKERS &&
                points.map(({ iteration, training, heldOut }) => (
                  <g key={iteration}>
                    <circle className={styles.dot} cx={x(iteration)} cy={y(heldOut)} r={2.5} />
                    <circle className={styles.hollowDot} cx={x(iteration)} cy={y(training)} r={2.5} />
                  </g>
                ))}
            </g>
            {inspected !== undefined && shown !== undefined && (
              <line className={styles.cursor} x1={x(shown.iteration)} x2={x(shown.iteration)} y2={innerHeight} />
            )}
            {pinned !== undefined && <line className={styles.pin} x1={x(pinned)} x2={x(pinned)} y2={innerHeight} />}
            <g aria-hidden="true">
              {labels.map(({ key, text, value, at }) => (
                <text key={key} className={styles.label} data-line={key} x={innerWidth + 10} y={at} dy="0.35em">
                  {text} <tspan className={styles.value}>{formatError(value)}</tspan>
                </text>
              ))}
            </g>
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
              onPointerMove={inspectAt}
              onPointerDown={inspectAt}
              onPointerLeave={({ pointerType }) => {
                if (pointerType !== 'touch') letGo();
              }}
              onBlur={letGo}
              onClick={(event) => {
                const { left } = event.currentTarget.getBoundingClientRect();
                pin(Math.round(x.invert(event.clientX - left)));
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' || event.key === ' ') {
                  event.preventDefault();
                  if (shown !== undefined) pin(shown.iteration);
                }
                if (event.key === 'Escape') onPin(undefined);
                const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
                const end = { Home: 1, End: last?.iteration ?? 1 }[event.key];
                if (step === undefined && end === undefined) return;
                event.preventDefault();
                inspect(end ?? (shown?.iteration ?? 1) + step!);
              }}
            />
          </g>
        </svg>
      )}
      <p className={styles.readout}>{describe(shown)}</p>
    </div>
  );
}

function describe(point: LossPoint | undefined): string {
  if (point === undefined) return 'No iteration has finished yet.';
  const { iteration, training, heldOut } = point;
  return `After iteration ${iteration}: training RMSE ${formatError(training)}, held-out RMSE ${formatError(heldOut)}.`;
}
