import { type Bounds, clampToBounds } from '../trainer/shared/settings';

export type StepSize = 'fine' | 'normal' | 'coarse';

/** Steps that read well on a logarithmic track: 0.1, 0.12, 0.15, 0.2 … */
const NORMAL_MANTISSAS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];
const COARSE_MANTISSAS = [1, 2, 5];
const FINE_STEP = 0.01;
const COARSE_WHOLE_STEP = 5;

/** Where a value lies on its track, from 0 to 1. */
export function positionOf(value: number, { min, max, scale }: Bounds): number {
  return scale === 'linear' ? (value - min) / (max - min) : Math.log(value / min) / Math.log(max / min);
}

/** The value at a position of the track, rounded to what a hand can mean: whole numbers or two digits. */
export function valueAt(position: number, bounds: Bounds): number {
  const { min, max, scale, whole } = bounds;
  const value = scale === 'linear' ? min + position * (max - min) : min * (max / min) ** position;
  return clampToBounds(whole ? value : Number(value.toPrecision(2)), bounds);
}

/** The next value in a direction, as the arrow keys go: Alt fine, Shift coarse. */
export function stepValue(value: number, bounds: Bounds, direction: 1 | -1, size: StepSize): number {
  if (bounds.whole) return clampToBounds(value + direction * (size === 'coarse' ? COARSE_WHOLE_STEP : 1), bounds);
  if (size === 'fine') return clampToBounds(value * (1 + FINE_STEP) ** direction, bounds);
  return clampToBounds(nextOnLadder(value, direction, size === 'coarse' ? COARSE_MANTISSAS : NORMAL_MANTISSAS), bounds);
}

function nextOnLadder(value: number, direction: 1 | -1, mantissas: readonly number[]): number {
  const decade = Math.floor(Math.log10(value) + 1e-9);
  const rungs = [decade - 1, decade, decade + 1].flatMap((exponent) =>
    mantissas.map((mantissa) => Number(`${mantissa}e${exponent}`)),
  );
  const tolerance = value * 1e-6;
  const next =
    direction > 0 ? rungs.find((rung) => rung > value + tolerance) : rungs.findLast((rung) => rung < value - tolerance);
  return next ?? value;
}
