import { type Factors, otherSide, type Side } from '../../als/matrix';
import type { Frame } from '../shared/protocol';

export function sideOf(halfStep: number): Side {
  return halfStep % 2 === 1 ? 'users' : 'movies';
}

/** Whether a reader who drags is waiting for this. */
export function endsFirstIteration({ halfStep }: { readonly halfStep: number }): boolean {
  return halfStep === 2;
}

/**
 * The path of one model from its random start, half-step by half-step: what was measured, and the factors that each
 * half-step solved, as the engine keeps them. From it a run continues, or goes back, without starting again.
 */
export class Trajectory {
  readonly frames: Frame[] = [];
  private readonly solved = new Map<number, Factors>();
  private stride = 1;
  private kept = 0;

  /** @param memoryBudget in bytes of factors; past it only every second iteration is kept, then every fourth … */
  constructor(private readonly memoryBudget: number) {}

  /** Bytes of the factors that are kept. */
  get bytes(): number {
    return this.kept;
  }

  /** Records the factors that a half-step solved; the array must not change afterwards. */
  record(halfStep: number, factors: Factors): void {
    if (this.solved.has(halfStep)) return;
    this.solved.set(halfStep, factors);
    this.kept += factors.byteLength;
    while (this.kept > this.memoryBudget && this.solved.size > 4) this.thin(halfStep);
  }

  /** The state after a half-step, or the nearest kept one before it. A side it lacks is still at the random start. */
  nearest(halfStep: number): { readonly halfStep: number; readonly factors: Partial<Record<Side, Factors>> } {
    for (let at = halfStep; at > 0; at--) {
      const newest = this.solved.get(at);
      const before = this.solved.get(at - 1);
      if (newest === undefined || (before === undefined && at > 1)) continue;
      const factors: Partial<Record<Side, Factors>> = { [sideOf(at)]: newest };
      if (before !== undefined) factors[otherSide(sideOf(at))] = before;
      return { halfStep: at, factors };
    }
    return { halfStep: 0, factors: {} };
  }

  /** Doubles the stride between kept iterations; the newest one stays whatever its number. */
  private thin(newest: number): void {
    this.stride *= 2;
    for (const [halfStep, factors] of this.solved) {
      const iteration = Math.ceil(halfStep / 2);
      if (iteration % this.stride === 0 || halfStep >= newest - 1) continue;
      this.solved.delete(halfStep);
      this.kept -= factors.byteLength;
    }
  }
}
