import type { ScaleLinear } from 'd3';
import chart from '../chart.module.css';
import { useNaming } from '../naming';
import { errorTicks } from './errorScale';

interface ErrorAxisProps {
  readonly y: ScaleLinear<number, number>;
  /** About how many values it names. */
  readonly ticks: number;
  /** px */
  readonly width: number;
  readonly height: number;
}

/** Lines across a chart at errors in stars, with their values to its left. */
export function ErrorAxis({ y, ticks, width, height }: ErrorAxisProps) {
  const { stars } = useNaming();
  return (
    <>
      {errorTicks(y, ticks).map(({ value, text }) => (
        <g key={value} transform={`translate(0,${y(value)})`}>
          <line className={chart.grid} x2={width} />
          <text x={-8} dy="0.35em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      <text transform={`translate(-34,${height / 2}) rotate(-90)`} textAnchor="middle">
        {`RMSE, ${stars}`}
      </text>
    </>
  );
}
