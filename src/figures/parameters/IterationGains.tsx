import { format, scaleBand, scaleLog } from 'd3';
import { useState } from 'react';
import { useRovingFocus } from '../../ui/useRovingFocus';
import { useWidth } from '../../ui/useSize';
import type { LossPoint } from '../loss/LossLines';
import { useNaming } from '../naming';
import { isError } from '../loss/errorScale';
import { formatGain, type Gain, gainsOf } from './gains';
import chart from '../chart.module.css';
import styles from './IterationGains.module.css';

interface IterationGainsProps {
  /** From the first iteration on, without gaps. */
  readonly points: readonly LossPoint[];
  /** Where the run will end. */
  readonly iterations: number;
  /** What counts as one star, a power of ten. */
  readonly unit: number;
}

const HEIGHT = 230;
const MARGIN = { top: 12, right: 16, bottom: 40, left: 58 };
/** Decades of the axis, downward from one star; smaller changes are drawn at its end. */
const DECADES = 5;

/** What each iteration took off the errors, on a logarithmic axis: bars for training, triangles for held-out. */
export function IterationGains({ points, iterations, unit }: IterationGainsProps) {
  const { stars } = useNaming();
  const decades = Array.from({ length: DECADES + 1 }, (_, decade) => unit / 10 ** decade);
  const [ref, width] = useWidth<HTMLDivElement>();
  const [inspected, setInspected] = useState<number>();
  const gains = gainsOf(points);
  const roving = useRovingFocus(gains.length);
  const innerWidth = Math.max(0, width - MARGIN.left - MARGIN.right);
  const innerHeight = HEIGHT - MARGIN.top - MARGIN.bottom;
  const places = Array.from({ length: Math.max(1, iterations - 1) }, (_, index) => index + 2);
  const x = scaleBand(places, [0, innerWidth]).padding(0.2);
  const y = scaleLog([decades.at(-1)!, unit], [innerHeight, 0]).clamp(true);
  const shown = gains.find(({ iteration }) => iteration === inspected) ?? gains.at(-1);
  const every = Math.ceil(places.length / (width < 480 ? 6 : 12));

  return (
    <div ref={ref} style={{ minHeight: HEIGHT }}>
      {innerWidth > 0 && (
        <svg width={width} height={HEIGHT} className={chart.chart} role="group" aria-label="Change in each iteration">
          <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
            <g aria-hidden="true">
              {decades.map((value) => (
                <g key={value} transform={`translate(0,${y(value)})`}>
                  <line className={chart.grid} x2={innerWidth} />
                  <text x={-8} dy="0.35em" textAnchor="end">
                    {writeDecade(value)}
                  </text>
                </g>
              ))}
              {places
                .filter((_, index) => index % every === 0)
                .map((iteration) => (
                  <text key={iteration} x={x(iteration)! + x.bandwidth() / 2} y={innerHeight + 18} textAnchor="middle">
                    {iteration}
                  </text>
                ))}
              <text x={innerWidth / 2} y={innerHeight + 36} textAnchor="middle">
                Iteration
              </text>
              <text transform={`translate(-50,${innerHeight / 2}) rotate(-90)`} textAnchor="middle">
                {`change, ${stars}`}
              </text>
            </g>
            <g onKeyDown={roving.onKeyDown}>
              {gains.map((gain, index) => {
                const { iteration, training, heldOut } = gain;
                const left = x(iteration);
                if (left === undefined) return null;
                const item = roving.item(index);
                return (
                  <g
                    key={iteration}
                    role="img"
                    {...item}
                    className={styles.gain}
                    aria-label={describe(gain, unit)}
                    data-shown={iteration === shown?.iteration}
                    onFocus={() => {
                      item.onFocus();
                      setInspected(iteration);
                    }}
                    onBlur={() => setInspected(undefined)}
                    onPointerEnter={() => setInspected(iteration)}
                    onPointerLeave={() => setInspected(undefined)}
                  >
                    <rect className={styles.target} x={left} width={x.bandwidth()} height={innerHeight} />
                    {training > 0 && (
                      <rect
                        className={styles.bar}
                        x={left}
                        y={y(training)}
                        width={x.bandwidth()}
                        height={innerHeight - y(training)}
                      />
                    )}
                    {isError(heldOut) && (
                      <path
                        className={heldOut > 0 ? styles.falls : styles.rises}
                        d={heldOut > 0 ? 'M-5,-4L5,-4L0,5Z' : 'M-5,4L5,4L0,-5Z'}
                        transform={`translate(${left + x.bandwidth() / 2},${y(Math.abs(heldOut))}) scale(${Math.min(1, x.bandwidth() / 8)})`}
                      />
                    )}
                  </g>
                );
              })}
            </g>
          </g>
        </svg>
      )}
      <p className={chart.readout}>
        {shown === undefined ? 'The first iteration has none before it.' : describe(shown, unit)}
      </p>
    </div>
  );
}

/** 10, 1, 0.1 … */
const writeDecade = format('~r');

function describe({ iteration, training, heldOut }: Gain, unit: number): string {
  const tell = (name: string, gain: number): string =>
    `${name} RMSE ${gain > 0 ? 'falls' : 'rises'} by ${formatGain(Math.abs(gain), unit)}`;
  return `Iteration ${iteration}: ${tell('training', training)}${isError(heldOut) ? `, ${tell('held-out', heldOut)}` : ''}.`;
}
