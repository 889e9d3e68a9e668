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
