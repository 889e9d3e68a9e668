import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Keeper } from '../../../src/trainer/worker/keeper';

/** The half-steps that are kept where each takes so long. */
function kept(times: readonly number[]): number[] {
  const keeper = new Keeper(times.length);
  return times.flatMap((solveMs, index) => (keeper.keeps(index + 1, solveMs) ? [index + 1] : []));
}

describe('of the half-steps of a run', () => {
  it('all are kept that take long', () => {
    expect(kept([16, 16, 16, 16, 16, 16])).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('some iterations are kept where they are short, the first and the last among them', () => {
    expect(kept(Array<number>(20).fill(1.5))).toEqual([1, 2, 13, 14, 19, 20]);
  });

  it('those that are not kept take little to make again', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 2, maxLength: 60 }), (times) => {
        const steps = kept(times);
        const isState = (step: number): boolean =>
          step === 0 || (steps.includes(step) && steps.includes(step - 1)) || step === 1;
        for (let step = 1; step <= times.length; step++) {
          let from = step;
          while (!isState(from)) from--;
          const before = times.slice(from, step - 1).reduce((sum, time) => sum + time, 0);
          expect(before).toBeLessThan(16 + 2 * 20);
        }
        expect(steps.slice(-2)).toEqual([times.length - 1, times.length]);
      }),
    );
  });
});
