import { line, range, type ScaleLinear, scaleLinear } from 'd3';
import { formatRated } from '../../ui/format';
import { useNaming } from '../naming';
import styles from './HabitAxes.module.css';

export interface HabitScales {
  readonly lowest: number;
  readonly highest: number;
  readonly width: number;
  readonly height: number;
  /** Mean in stars to px. */
  readonly x: ScaleLinear<number, number>;
  /** Standard deviation in stars to px. */
  readonly y: ScaleLinear<number, number>;
}

/** Room below the lowest and above the highest value, as a share of the ratings' range. */
const PAD = 1 / 40;
const NARROW = 400;

export function habitScales(lowest: number, highest: number, width: number, height: number): HabitScales {
  const extent = highest - lowest || 1;
  const pad = extent * PAD;
  return {
    ...{ lowest, highest, width, height },
    x: scaleLinear([lowest - pad, highest + pad], [0, width]),
    y: scaleLinear([-pad, extent / 2 + pad], [height, 0]),
  };
}

/** Axes of mean and spread, and the arc above which no user can lie. */
export function HabitAxes({ lowest, highest, width, height, x, y }: HabitScales) {
  const { stars } = useNaming();
  const means = range(0, 101).map((step) => lowest + ((highest - lowest) * step) / 100);
  // With a given mean, half the ratings at each end of the scale lie furthest apart.
  const mostSpread = (mean: number): number => Math.sqrt(Math.max(0, (mean - lowest) * (highest - mean)));
  const middle = (lowest + highest) / 2;
  return (
    <g className={styles.axes}>
      <path className={styles.limit} d={line<number>(x, (mean) => y(mostSpread(mean)))(means) ?? ''} />
      {highest > lowest && (
        <text className={styles.limitLabel} x={x(middle)} y={y(mostSpread(middle)) + 18} textAnchor="middle">
          no user can lie above this arc
        </text>
      )}
      <line className={styles.base} x2={width} y1={height} y2={height} />
      {x.ticks(width < NARROW ? 5 : 9).map((mean) => (
        <text key={mean} x={x(mean)} y={height + 18} textAnchor="middle">
          {formatRated(mean)}
        </text>
      ))}
      {y.ticks(4).map((spread) => (
        <text key={spread} x={-8} y={y(spread)} dy="0.35em" textAnchor="end">
          {highest - lowest < 20 ? spread.toFixed(1) : spread}
        </text>
      ))}
      <text x={width / 2} y={height + 37} textAnchor="middle">
        {`Mean of a user’s ratings, ${stars}`}
      </text>
      <text transform={`translate(-35,${height / 2}) rotate(-90)`} textAnchor="middle">
        {`Spread, ${stars}`}
      </text>
    </g>
  );
}
