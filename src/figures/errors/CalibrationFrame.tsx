import { type ScaleLinear, scaleLinear } from 'd3';
import { type ReactNode, useState } from 'react';
import { useWidth } from '../../ui/useSize';
import chart from '../chart.module.css';
import styles from './errorCharts.module.css';
import { ReadingSurface } from './ReadingSurface';
import { type ErrorPart, PART_NAMES } from './errorParts';
import { spreadLabels } from '../spreadLabels';

export interface CalibrationScales {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

interface CalibrationFrameProps {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
  /** Where each part ends at the right, for its name there. */
  readonly ends: Readonly<Record<ErrorPart, number | undefined>>;
  /** What the arrow keys walk through: a place on the x axis, and what is to be told of it. */
  readonly readings: readonly { readonly at: number; readonly text: string }[];
  readonly readingLabel: string;
  readonly hint: string;
  readonly children: (scales: CalibrationScales) => ReactNode;
}

const HEIGHT = 300;
const MARGIN = { top: 10, right: 62, bottom: 44, left: 42 };
const LABEL_GAP = 15;
const CURSOR_WIDTH = 22;

/** Stars against stars, with the diagonal where a prediction equals its rating. */
export function CalibrationFrame(props: CalibrationFrameProps) {
  const { title, xLabel, yLabel, xDomain, yDomain, ends, readings, readingLabel, hint, children } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const [read, setRead] = useState<number>();
  const innerWidth = Math.max(0, width - MARGIN.left - MARGIN.right);
  const innerHeight = HEIGHT - MARGIN.top - MARGIN.bottom;
  const x = scaleLinear(xDomain, [0, innerWidth]);
  const y = scaleLinear(yDomain, [innerHeight, 0]);
  const from = Math.max(xDomain[0], yDomain[0]);
  const to = Math.min(xDomain[1], yDomain[1]);
  const reading = read === undefined ? undefined : readings[read];
  const told = reading?.text ?? hint;
  const labels = spreadLabels(
    [
      { key: 'heldOut', text: PART_NAMES.heldOut, value: ends.heldOut },
      { key: 'training', text: PART_NAMES.training, value: ends.training },
      { key: 'perfect', text: 'perfect', value: to },
    ],
    y,
    LABEL_GAP,
    innerHeight,
  );
  return (
    <div ref={ref} className={styles.calibration} style={{ minHeight: HEIGHT + 68 }}>
      <p className={styles.title}>{title}</p>
      {innerWidth > 0 && (
        <svg width={width} height={HEIGHT} className={chart.chart}>
          <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
            <g aria-hidden="true">
              {y.ticks(6).map((stars) => (
                <g key={stars} transform={`translate(0,${y(stars)})`}>
                  <line className={chart.grid} x2={innerWidth} />
                  <text x={-8} dy="0.35em" textAnchor="end">
                    {y.tickFormat(6)(stars)}
                  </text>
                </g>
              ))}
              {x.ticks(6).map((stars) => (
                <text key={stars} x={x(stars)} y={innerHeight + 18} textAnchor="middle">
                  {x.tickFormat(6)(stars)}
                </text>
              ))}
              <text x={innerWidth / 2} y={innerHeight + 38} textAnchor="middle">
                {xLabel}
              </text>
              <text transform={`translate(-31,${innerHeight / 2}) rotate(-90)`} textAnchor="middle">
                {yLabel}
              </text>
              <line className={styles.perfect} x1={x(from)} y1={y(from)} x2={x(to)} y2={y(to)} />
              {reading !== undefined && (
                <rect
                  className={styles.cursor}
                  x={x(reading.at) - CURSOR_WIDTH / 2}
                  width={CURSOR_WIDTH}
                  height={innerHeight}
                />
              )}
              {children({ x, y })}
              {labels.map(({ key, text, at }) => (
                <text
                  key={key}
                  className={key === 'perfect' ? undefined : `${chart.label} ${styles.label}`}
                  x={innerWidth + 8}
                  y={at}
                  dy="0.35em"
                >
                  {text}
                </text>
              ))}
            </g>
            <ReadingSurface
              label={readingLabel}
              width={innerWidth}
              height={innerHeight}
              count={readings.length}
              index={read}
              valueText={told}
              indexAt={(px) => nearest(readings, x.invert(px))}
              onRead={setRead}
            />
          </g>
        </svg>
      )}
      <p className={`${chart.readout} ${styles.readout}`}>{told}</p>
    </div>
  );
}

function nearest(readings: readonly { readonly at: number }[], stars: number): number {
  const distance = (index: number): number => Math.abs(readings[index]!.at - stars);
  return readings.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0);
}

/** An axis that holds the rating scale and a bit, and stretches in whole steps where the data go beyond. */
export function starsDomain(
  [lowest, highest]: readonly [lowest: number, highest: number],
  values: readonly number[],
): [number, number] {
  const step = (highest - lowest || 1) / 4;
  const below = Math.min(lowest - step / 2, ...values);
  const above = Math.max(highest + step / 2, ...values);
  const snap = (stars: number, round: (steps: number) => number): number =>
    lowest + (round((2 * (stars - lowest)) / step) * step) / 2;
  return [snap(below, Math.floor), snap(above, Math.ceil)];
}
