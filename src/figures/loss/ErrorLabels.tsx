import { formatError } from '../../ui/format';
import chart from '../chart.module.css';
import { useNaming } from '../naming';
import { isError } from './errorScale';
import { spreadLabels } from '../spreadLabels';

/** A chart this narrow, in px, has less room to the right of its lines, and shorter names there. */
export const NARROW = 480;

/** Room for the labels to the right of a chart of so many pixels. */
export function labelRoom(width: number): number {
  return width < NARROW ? 96 : 150;
}

const GAP = 16;
/** Characters that the room has for a name, its value aside. */
const LONGEST = 17;

interface ErrorLabelsProps {
  readonly heldOut: number | undefined;
  readonly training: number | undefined;
  readonly baseline?: number | undefined;
  readonly floor?: number | undefined;
  readonly y: (error: number) => number;
  /** Where the lines end, and how high the chart is, in px. */
  readonly x: number;
  readonly height: number;
  readonly narrow: boolean;
}

/** The names of error lines and their values, at the lines' ends. */
export function ErrorLabels({ heldOut, training, baseline, floor, y, x, height, narrow }: ErrorLabelsProps) {
  const { movie } = useNaming();
  const biases = `user + ${movie} bias`;
  const labels = spreadLabels(
    [
      { key: 'heldOut', text: 'held-out', value: heldOut },
      { key: 'training', text: 'training', value: training },
      { key: 'baseline', text: narrow || biases.length > LONGEST ? 'biases' : biases, value: baseline },
      { key: 'floor', text: narrow ? 'floor' : 'noise floor', value: floor },
    ].filter(({ value }) => isError(value)),
    (value) => Math.max(0, y(value)),
    GAP,
    height,
  );
  return labels.map(({ key, text, value, at }) => (
    <text key={key} className={chart.label} data-line={key} x={x + 10} y={at} dy="0.35em">
      {text} <tspan className={chart.value}>{formatError(value)}</tspan>
    </text>
  ));
}
