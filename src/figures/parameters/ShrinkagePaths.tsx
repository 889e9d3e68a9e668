import { line, scaleLinear, scaleLog } from 'd3';
import { type PointerEvent, useId } from 'react';
import type { Bounds } from '../../trainer/shared/settings';
import { formatError, formatStars } from '../../ui/format';
import { positionOf, valueAt } from '../../ui/numberScale';
import { valueAfterKey } from '../../ui/stepKeys';
import { useWidth } from '../../ui/useSize';
import chart from '../chart.module.css';
import { ErrorAxis } from '../loss/ErrorAxis';
import { ErrorLabels, labelRoom } from '../loss/ErrorLabels';
import { isError } from '../loss/errorScale';
import lines from '../loss/LossLines.module.css';
import styles from './ShrinkagePaths.module.css';

/** One user solved under one λ. */
export interface ShrinkagePoint {
  readonly lambda: number;
  /** |p| */
  readonly length: number;
  readonly training: number;
  readonly heldOut: number;
}

interface ShrinkagePathsProps {
  /** λ ascending. */
  readonly points: readonly ShrinkagePoint[];
  /** The λ in use, and what it may be. */
  readonly lambda: number;
  readonly bounds: Bounds;
  /** Who is solved, for screen readers: "user 17". */
  readonly who: string;
  /** What counts as one star: the axis of errors shows that much at least. */
  readonly unit: number;
  readonly onChange: (lambda: number) => void;
}

const PANEL = 118;
const GAP = 26;
const HEIGHT = 2 * PANEL + GAP + 52;
const MARGIN = { top: 12, left: 46 };
const POWERS = [0.001, 0.01, 0.1, 1, 10, 100];

/** A user's errors, and the length of the user's vector, against λ. Drag across to set λ. */
export function ShrinkagePaths({ points, lambda, bounds, who, unit, onChange }: ShrinkagePathsProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const hintId = useId();
  const innerWidth = Math.max(0, width - MARGIN.left - labelRoom(width));
  const x = scaleLog([bounds.min, bounds.max], [0, innerWidth]);
  const errors = points.flatMap(({ training, heldOut }) => [training, heldOut].filter(isError));
  const yError = scaleLinear([0, Math.max(unit, ...errors)], [PANEL, 0]).nice(4);
  const yLength = scaleLinear([0, Math.max(...points.map(({ length }) => length), 1e-9)], [PANEL, 0]).nice(3);
  const at = nearest(points, lambda);

  const path = (value: (point: ShrinkagePoint) => number): string =>
    line<ShrinkagePoint>((point) => x(point.lambda), value).defined((point) => Number.isFinite(value(point)))(points) ??
    '';
  const chooseAt = (event: PointerEvent): void => {
    const { left } = event.currentTarget.getBoundingClientRect();
    const position = Math.min(1, Math.max(0, (event.clientX - left) / innerWidth));
    const next = valueAt(position, bounds);
    if (next !== lambda) onChange(next);
  };

  return (
    <div ref={ref} style={{ minHeight: HEIGHT }}>
      {innerWidth > 0 && (
        <svg width={width} height={HEIGHT} className={chart.chart}>
          <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
            <g aria-hidden="true">
              <ErrorAxis y={yError} ticks={4} width={innerWidth} height={PANEL} />
              <path className={lines.heldOut} d={path(({ heldOut }) => yError(heldOut))} />
              <path className={lines.training} d={path(({ training }) => yError(training))} />
              <ErrorLabels
                heldOut={at?.heldOut}
                training={at?.training}
                y={yError}
                x={innerWidth}
                height={PANEL}
                narrow={false}
              />
            </g>
            <g transform={`translate(0,${PANEL + GAP})`} aria-hidden="true">
              {yLength.ticks(3).map((value) => (
                <g key={value} transform={`translate(0,${yLength(value)})`}>
                  <line className={chart.grid} x2={innerWidth} />
                  <text x={-8} dy="0.35em" textAnchor="end">
                    {value}
                  </text>
                </g>
              ))}
              <text className={chart.users} transform={`translate(-34,${PANEL / 2}) rotate(-90)`} textAnchor="middle">
                length of p
              </text>
              <path className={styles.length} d={path(({ length }) => yLength(length))} />
              {at !== undefined && (
                <text className={chart.users} x={innerWidth + 10} y={yLength(at.length)} dy="0.35em">
                  length <tspan className={chart.value}>{formatStars(at.length)}</tspan>
                </text>
              )}
              {POWERS.filter((value) => value >= bounds.min && value <= bounds.max).map((value) => (
                <text key={value} x={x(value)} y={PANEL + 18} textAnchor="middle">
                  {value}
                </text>
              ))}
              <text x={innerWidth / 2} y={PANEL + 36} textAnchor="middle">
                λ
              </text>
            </g>
            <line
              className={chart.current}
              x1={innerWidth * positionOf(lambda, bounds)}
              x2={innerWidth * positionOf(lambda, bounds)}
              y2={2 * PANEL + GAP}
            />
            <rect
              className={`${chart.surface} ${styles.surface}`}
              role="slider"
              tabIndex={0}
              aria-label={`λ, for ${who}`}
              aria-describedby={hintId}
              aria-valuemin={bounds.min}
              aria-valuemax={bounds.max}
              aria-valuenow={lambda}
              aria-valuetext={String(lambda)}
              width={innerWidth}
              height={2 * PANEL + GAP}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                chooseAt(event);
              }}
              onPointerMove={(event) => {
                if (event.currentTarget.hasPointerCapture(event.pointerId)) chooseAt(event);
              }}
              onKeyDown={(event) => {
                const end = { Home: bounds.min, End: bounds.max }[event.key];
                const next = valueAfterKey(event, lambda, bounds) ?? end;
                if (next === undefined) return;
                event.preventDefault();
                onChange(next);
              }}
            />
          </g>
        </svg>
      )}
      <p id={hintId} className={chart.readout}>
        {at === undefined ? 'Drag across to set λ.' : describe(at, lambda)}
      </p>
    </div>
  );
}

function nearest(points: readonly ShrinkagePoint[], lambda: number): ShrinkagePoint | undefined {
  const distance = (point: ShrinkagePoint): number => Math.abs(Math.log(point.lambda / lambda));
  return points.reduce<ShrinkagePoint | undefined>(
    (best, point) => (best === undefined || distance(point) < distance(best) ? point : best),
    undefined,
  );
}

function describe({ training, heldOut, length }: ShrinkagePoint, lambda: number): string {
  const errors = [
    ...(isError(training) ? [`training RMSE ${formatError(training)}`] : []),
    ...(isError(heldOut) ? [`held-out RMSE ${formatError(heldOut)}`] : []),
  ].join(', ');
  return `With λ = ${lambda}: ${errors === '' ? 'no ratings' : errors}, length ${formatStars(length)}. Drag across to set λ.`;
}
