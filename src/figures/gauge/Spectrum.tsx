import { max, scaleBand, scaleLinear } from 'd3';
import { useState } from 'react';
import { formatCount } from '../../ui/format';
import { useRovingFocus } from '../../ui/useRovingFocus';
import { useWidth } from '../../ui/useSize';
import chart from '../chart.module.css';
import styles from './Spectrum.module.css';

interface SpectrumProps {
  /** The singular values of U Mᵀ, largest first. */
  readonly values: ArrayLike<number>;
}

const HEIGHT = 200;
const MARGIN = { top: 12, right: 8, bottom: 40, left: 54 };

/** How much of the predictions lies along each of the model's own axes. */
export function Spectrum({ values }: SpectrumProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const [inspected, setInspected] = useState<number>();
  const bars = Array.from(values);
  const roving = useRovingFocus(bars.length);
  const innerWidth = Math.max(0, width - MARGIN.left - MARGIN.right);
  const innerHeight = HEIGHT - MARGIN.top - MARGIN.bottom;
  const x = scaleBand(bars.keys(), [0, innerWidth]).padding(0.2);
  const y = scaleLinear([0, max(bars) ?? 1], [innerHeight, 0]).nice(4);
  const shown = Math.min(inspected ?? 0, bars.length - 1);
  const every = Math.ceil(bars.length / (width < 480 ? 6 : 12));
  return (
    <div ref={ref} style={{ minHeight: HEIGHT }}>
      {innerWidth > 0 && (
        <svg width={width} height={HEIGHT} className={chart.chart} role="group" aria-label="Singular values">
          <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
            <g aria-hidden="true">
              {y.ticks(4).map((value) => (
                <g key={value} transform={`translate(0,${y(value)})`}>
                  <line className={chart.grid} x2={innerWidth} />
                  <text x={-8} dy="0.35em" textAnchor="end">
                    {formatCount(value)}
                  </text>
                </g>
              ))}
              {bars.map((_, axis) =>
                axis % every === 0 ? (
                  <text key={axis} x={x(axis)! + x.bandwidth() / 2} y={innerHeight + 18} textAnchor="middle">
                    {axis + 1}
                  </text>
                ) : null,
              )}
              <text x={innerWidth / 2} y={innerHeight + 36} textAnchor="middle">
                Axis
              </text>
            </g>
            <g onKeyDown={roving.onKeyDown}>
              {bars.map((value, axis) => {
                const item = roving.item(axis);
                return (
                  <g
                    key={axis}
                    role="img"
                    {...item}
                    className={styles.bar}
                    aria-label={describe(axis, value)}
                    data-shown={axis === shown}
                    onFocus={() => {
                      item.onFocus();
                      setInspected(axis);
                    }}
                    onPointerEnter={() => {
                      setInspected(axis);
                    }}
                  >
                    <rect className={styles.target} x={x(axis)} width={x.bandwidth()} height={innerHeight} />
                    <rect x={x(axis)} y={y(value)} width={x.bandwidth()} height={innerHeight - y(value)} />
                  </g>
                );
              })}
            </g>
          </g>
        </svg>
      )}
      <p className={chart.readout}>{describe(shown, bars[shown] ?? 0)}</p>
    </div>
  );
}

function describe(axis: number, value: number): string {
  return `Axis ${axis + 1}: singular value ${formatCount(value)}.`;
}
