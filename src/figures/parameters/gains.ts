import { pairs } from 'd3';
import type { LossPoint } from '../loss/LossLines';

/** How far each error fell in one iteration, in stars; negative where it rose. */
export interface Gain {
  readonly iteration: number;
  readonly training: number;
  readonly heldOut: number;
}

/** Of every iteration but the first, which has none before it. */
export function gainsOf(points: readonly LossPoint[]): Gain[] {
  return pairs(points).map(([before, after]) => ({
    iteration: after.iteration,
    training: before.training - after.training,
    heldOut: before.heldOut - after.heldOut,
  }));
}

/** To a hundred-thousandth of what counts as one star; – where there is none. */
export function formatGain(gain: number, unit: number): string {
  return Number.isFinite(gain) ? gain.toFixed(Math.max(0, 5 - Math.round(Math.log10(unit)))) : '–';
}
