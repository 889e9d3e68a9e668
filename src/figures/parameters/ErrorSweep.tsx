import { least, line, scaleLog } from 'd3';
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { useRovingFocus } from '../../ui/useRovingFocus';
import { useWidth } from '../../ui/useSize';
import chart from '../chart.module.css';
import { ErrorAxis } from '../loss/ErrorAxis';
import { ErrorLabels, labelRoom, NARROW } from '../loss/ErrorLabels';
import { describeErrors } from '../loss/describeErrors';
import { errorScale, isError } from '../loss/errorScale';
import lines from '../loss/LossLines.module.css';
import styles from './Sweep.module.css';

/** Where the training with one value of a setting ends. */
export interface SweepPoint {
  readonly value: number;
  readonly training: number;
  readonly heldOut: number;
}

interface ErrorSweepProps {
  /** The setting: "Rank" and "k". */
  readonly label: string;
  readonly symbol: string;
  readonly range: readonly [least: number, most: number];
  /** Ascending. */
  readonly points: readonly SweepPoint[];
  /** Values whose errors are not known yet. */
  readonly pending: readonly number[];
  readonly current: number;
  /** Held-out error of the bias baseline. */
  readonly baseline: number | undefined;
  readonly onChange: (value: number) => void;
}

const HEIGHT = 250;
const MARGIN = { top: 12, bottom: 40, left: 46 };
/** So far beyond its ends the plot can be pressed. */
const EDGE = 8;

/** Training and held-out error against one setting, the others as they are. Choose a point to use its value. */
export function ErrorSweep(props: ErrorSweepProps) {
  const { label, symbol, range, points, pending, current, baseline, onChange } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const [inspected, setInspected] = useState<number>();
  const roving = useRovingFocus(points.length);
  const narrow = width < NARROW;
  const innerWidth = Math.max(0, width - MARGIN.left - labelRoom(width));
  const innerHeight = HEIGHT - MARGIN.top - MARGIN.bottom;
  const x = scaleLog(range, [0, innerWidth]);
  const y = errorScale(
    points.flatMap(({ training, heldOut }) => [training, heldOut]),
    innerHeight,
  );

  const shown = points.find(({ value }) => value === inspected) ?? points.find(({ value }) => value === current);
  const path = (of: (point: SweepPoint) => number): string =>
    line<SweepPoint>(
      ({ value }) => x(value),
      (point) => y(of(point)),
    ).defined((point) => isError(of(point)))(points) ?? '';
  const nearestTo = ({ clientX, currentTarget }: MouseEvent): SweepPoint | undefined => {
    const at = clientX - currentTarget.getBoundingClientRect().left - EDGE;
    return least(points, ({ value }) => Math.abs(x(value) - at));
  };
  const choose = (event: KeyboardEvent, value: number): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChange(value);
  };

  return (
    <div ref={ref} style={{ minHeight: HEIGHT }}>
      {innerWidth > 0 && (
        <svg
          width={width}
          height={HEIGHT}
          className={`${chart.chart} ${styles.sweep}`}
          role="group"
          aria-label={`Errors by ${label.toLowerCase()}`}
        >
          <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
            <g aria-hidden="true">
              <ErrorAxis y={y} ticks={4} width={innerWidth} height={innerHeight} />
              {axisValues(range).map((value) => (
                <text key={value} x={x(value)} y={innerHeight + 18} textAnchor="middle">
                  {value}
                </text>
              ))}
              <text x={innerWidth / 2} y={innerHeight + 36} textAnchor="middle">
                {label} {symbol}
              </text>
              {pending.map((value) => (
                <circle key={value} className={styles.pending} cx={x(value)} cy={innerHeight} r={3} />
              ))}
              <line className={chart.current} x1={x(current)} x2={x(current)} y2={innerHeight} />
              {isError(baseline) && (
                <line className={lines.baseline} x2={innerWidth} y1={y(baseline)} y2={y(baseline)} />
              )}
              <path className={lines.heldOut} d={path(({ heldOut }) => heldOut)} />
              <path className={lines.training} d={path(({ training }) => training)} />
              {points.map(({ value, training, heldOut }) => (
                <g key={value} data-shown={value === shown?.value}>
                  {isError(heldOut) && <circle className={chart.dot} cx={x(value)} cy={y(heldOut)} r={3} />}
                  <circle className={styles.hollowDot} cx={x(value)} cy={y(training)} r={3} />
                </g>
              ))}
              <ErrorLabels
                {...{ heldOut: shown?.heldOut, training: shown?.training, baseline, y, narrow }}
                x={innerWidth}
                height={innerHeight}
              />
            </g>
            <rect
              className={styles.surface}
              x={-EDGE}
              width={innerWidth + 2 * EDGE}
              height={innerHeight}
              onPointerMove={(event) => setInspected(nearestTo(event)?.value)}
              onPointerLeave={() => setInspected(undefined)}
              onClick={(event) => {
                const nearest = nearestTo(event);
                if (nearest !== undefined) onChange(nearest.value);
              }}
            />
            <g onKeyDown={roving.onKeyDown}>
              {points.map((point, index) => {
                const { value } = point;
                const from = index === 0 ? -EDGE : x(Math.sqrt(value * points[index - 1]!.value));
                const to =
                  index === points.length - 1 ? innerWidth + EDGE : x(Math.sqrt(value * points[index + 1]!.value));
                const item = roving.item(index);
                return (
                  <rect
                    key={value}
                    role="button"
                    {...item}
                    className={styles.target}
                    x={from}
                    width={to - from}
                    height={innerHeight}
                    aria-label={`${label} ${value}: ${describeErrors(point)}`}
                    aria-pressed={value === current}
                    onFocus={() => {
                      item.onFocus();
                      setInspected(value);
                    }}
                    onBlur={() => setInspected(undefined)}
                    onClick={() => onChange(value)}
                    onKeyDown={(event) => {
                      choose(event, value);
                    }}
                  />
                );
              })}
            </g>
          </g>
        </svg>
      )}
      <p className={chart.readout}>{describe(label, shown, pending.length)}</p>
    </div>
  );
}

function describe(label: string, point: SweepPoint | undefined, pending: number): string {
  const rest = pending === 0 ? '' : ` ${pending === 1 ? 'One training' : `${pending} trainings`} still to come.`;
  if (point === undefined) return `The points come while the page is at rest.${rest}`;
  return `${label} ${point.value}: ${describeErrors(point)}.${rest}`;
}

/** 1, 2, 5 and 10 times each power of ten; on more than two decades the powers alone. */
function axisValues([least, most]: readonly [number, number]): number[] {
  const steps = most / least > 100 ? [1] : [1, 2, 5];
  const decades = Array.from({ length: 7 }, (_, index) => index - 3);
  return decades
    .flatMap((exponent) => steps.map((step) => Number(`${step}e${exponent}`)))
    .filter((value) => value >= least && value <= most);
}
