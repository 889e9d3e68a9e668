/** Right ends of an axis of errors, and the distance of its ticks, both times a power of ten. */
const ENDS = [
  { top: 1.5, step: 0.5 },
  { top: 2, step: 1 },
  { top: 3, step: 1 },
  { top: 5, step: 1 },
  { top: 10, step: 2 },
] as const;

/** An axis from 0 that holds all errors. It keeps its range while they change a little; ticks leave its end free. */
export function errorAxis(errors: readonly number[]): { readonly top: number; readonly ticks: readonly number[] } {
  const largest = Math.max(0, ...errors.filter(Number.isFinite)) || 1;
  const exponent = Math.floor(Math.log10(largest));
  const power = Number(`1e${exponent}`);
  const { top, step } = ENDS.find((end) => largest <= round(end.top * power)) ?? ENDS.at(-1)!;
  const count = Math.ceil(top / step - 1e-9);
  return { top: round(top * power), ticks: Array.from({ length: count }, (_, tick) => round(tick * step * power)) };
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
