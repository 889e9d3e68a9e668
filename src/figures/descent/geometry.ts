import type { ScaleLinear } from 'd3';
import type { ObjectiveStep } from './descent';

/** Heights in px: of the objective, of the row of checks, of the held-out error. */
export const OBJECTIVE = 170;
export const CHECKS = 26;
export const HELD_OUT = 110;

/** What the parts of the chart share. */
export interface DescentPart {
  readonly steps: readonly ObjectiveStep[];
  /** The steps that scales are made for: the first one answers random movies, and beside it all others look alike. */
  readonly scaled: readonly ObjectiveStep[];
  /** Half-step to px. */
  readonly x: ScaleLinear<number, number>;
  readonly width: number;
  /** The step on display. */
  readonly shown: ObjectiveStep | undefined;
  /** Whether there is no room for numbers beside the names. */
  readonly narrow: boolean;
}
