import { type PointerEvent, useId, useState } from 'react';
import { useWidth } from '../../ui/useSize';
import chart from '../chart.module.css';
import { ErrorAxis } from './ErrorAxis';
import { describeErrors } from './describeErrors';
import { isError } from './errorScale';
import { ErrorLabels, labelRoom, NARROW } from './ErrorLabels';
import styles from './LossCurve.module.css';
import { iterationTicks, type LossData, LossLines, type LossPoint, lossScales } from './LossLines';

const HEIGHT = 320;
const MARGIN = { top: 12, bottom: 42, left: 46 };
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
  const { points, baseline, floor } = data;
  const [ref, width] = useWidth<HTMLDivElement>();
  const [inspected, setInspected] = useState<number>();
  const clip = useId();
  const narrow = width < NARROW;
  const innerWidth = Math.max(0, width - MARGIN.left - labelRoom(width));
  const innerHeight = HEIGHT - MARGIN.top - MARGIN.bottom;
  const scales = lossScales(data, innerWidth, innerHeight);
  const { x, y } = scales;

  const last = points.at(-1);
  const shown = points.find(({ iteration }) => iteration === (inspected ?? pinned)) ?? last;
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
        <svg width={width} height={HEIGHT} className={chart.chart}>
          <clipPath id={clip}>
            <rect x={-4} y={-4} width={innerWidth + 8} height={innerHeight + 8} />
          </clipPath>
          <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
            <g aria-hidden="true">
              <ErrorAxis y={y} ticks={6} width={innerWidth} height={innerHeight} />
              {iterationTicks(scales, narrow ? 4 : 8).map((iteration) => (
                <text key={iteration} x={x(iteration)} y={innerHeight + 18} textAnchor="middle">
                  {iteration}
                </text>
              ))}
              <text x={innerWidth / 2} y={innerHeight + 37} textAnchor="middle">
                Iteration
              </text>
            </g>
            <g clipPath={`url(#${clip})`} aria-hidden="true">
              <LossLines data={data} scales={scales} />
              {points.length <= MAX_MARKERS &&
                points.map(({ iteration, training, heldOut }) => (
                  <g key={iteration}>
                    {isError(heldOut) && <circle className={chart.dot} cx={x(iteration)} cy={y(heldOut)} r={2.5} />}
                    <circle className={styles.hollowDot} cx={x(iteration)} cy={y(training)} r={2.5} />
                  </g>
                ))}
            </g>
            {inspected !== undefined && shown !== undefined && (
              <line className={styles.cursor} x1={x(shown.iteration)} x2={x(shown.iteration)} y2={innerHeight} />
            )}
            {pinned !== undefined && <line className={chart.current} x1={x(pinned)} x2={x(pinned)} y2={innerHeight} />}
            <g aria-hidden="true">
              <ErrorLabels
                {...{ heldOut: shown?.heldOut, training: shown?.training, baseline, floor, y, narrow }}
                x={innerWidth}
                height={innerHeight}
              />
            </g>
            <rect
              className={chart.surface}
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
      <p className={chart.readout}>{describe(shown)}</p>
    </div>
  );
}

function describe(point: LossPoint | undefined): string {
  if (point === undefined) return 'No iteration has finished yet.';
  return `After iteration ${point.iteration}: ${describeErrors(point)}.`;
}
