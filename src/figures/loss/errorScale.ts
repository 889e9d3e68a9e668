import { precisionFixed, type ScaleLinear, scaleLinear, tickStep } from 'd3';

/** Tops of the axis: it keeps its range while a slider moves or points come in, unless they leave it. */
const TOPS = [0.05, 0.1, 0.2, 0.35, 0.7, 1.4, 2, 3, 5];
/** Before there is any error. */
const FIRST_TOP = 1.4;

/** Whether there is such an error: over no rating at all it is NaN. */
export function isError(error: number | undefined): error is number {
  return Number.isFinite(error);
}

/** Errors in stars upward from 0, on so many pixels. What is no number is left out. */
export function errorScale(errors: readonly number[], height: number): ScaleLinear<number, number> {
  const largest = Math.max(0, ...errors.filter(isError));
  const top = largest === 0 ? FIRST_TOP : TOPS.find((candidate) => largest <= candidate);
  const scale = scaleLinear([0, top ?? largest], [height, 0]);
  return top === undefined ? scale.nice(5) : scale;
}

/** About so many errors to name along an axis from 0, as texts with one decimal, or more of small errors, or none of large. */
export function errorTicks(y: ScaleLinear<number, number>, count: number): readonly { value: number; text: string }[] {
  const [, top = 0] = y.domain();
  const decimals =
    top > 10 ? precisionFixed(tickStep(0, top, count)) : Math.max(1, precisionFixed(tickStep(0, top, count)));
  return y.ticks(count).map((value) => ({ value, text: value.toFixed(decimals) }));
}
