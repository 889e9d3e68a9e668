import { type ScaleLinear, scaleLinear } from 'd3';

/** Tops of the axis: it keeps its range while a slider moves or points come in, unless they leave it. */
const TOPS = [1.4, 2, 3, 5];

/** Errors in stars upward from 0, on so many pixels. */
export function errorScale(errors: readonly number[], height: number): ScaleLinear<number, number> {
  const largest = Math.max(0, ...errors);
  const top = TOPS.find((candidate) => largest <= candidate);
  const scale = scaleLinear([0, top ?? largest], [height, 0]);
  return top === undefined ? scale.nice(5) : scale;
}
