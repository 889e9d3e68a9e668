import { describe, expect, it } from 'vitest';
import { objectiveGains, settledAt, stopWhereSettled, trainUntilSettled } from '../../../src/store/settle';
import { changeSettings, createAppStore, type Run } from '../../../src/store/state';
import type { Evaluation, Frame } from '../../../src/trainer/shared/protocol';

function framesOf(...objectives: number[]): Frame[] {
  return objectives.flatMap((objective, index) =>
    (['users', 'movies'] as const).map(
      (side, half) =>
        ({ halfStep: 2 * index + 1 + half, side, dataTerm: 0.75 * objective, penalty: 0.25 * objective }) as Frame,
    ),
  );
}

const runOf = (frames: readonly Frame[], evaluation?: Evaluation): Run => ({ frames, evaluation }) as Run;

describe('the rule to stop by', () => {
  it('is the first iteration that lowers the objective by less than a thousandth', () => {
    expect(objectiveGains(framesOf(100, 50, 49))).toEqual([0.5, expect.closeTo(0.02, 12)]);
    expect(settledAt(framesOf(100, 50, 49.9, 49.87, 49.86))).toBe(4);
    expect(settledAt(framesOf(100, 50))).toBeUndefined();
  });
});

describe('a training that stops by itself', () => {
  it('is asked for as long as there may be, and becomes as long as it needs', () => {
    const store = createAppStore();
    trainUntilSettled(store);
    expect(store.getState().settings.iterations).toBe(100);
    stopWhereSettled(store, runOf(framesOf(100, 50)));
    expect(store.getState().settings.iterations).toBe(100);
    stopWhereSettled(store, runOf(framesOf(100, 50, 49.99)));
    expect(store.getState()).toMatchObject({ settings: { iterations: 3 }, untilSettled: undefined, notices: [] });
  });

  it('says so where it reaches the most iterations first', () => {
    const store = createAppStore();
    trainUntilSettled(store);
    stopWhereSettled(store, runOf(framesOf(100, 50), {} as Evaluation));
    expect(store.getState().settings.iterations).toBe(100);
    expect(store.getState().notices).toEqual([expect.stringContaining('100 iterations')]);
  });

  it('is given up when the reader changes a setting', () => {
    const store = createAppStore();
    trainUntilSettled(store);
    changeSettings(store, { rank: 3 });
    stopWhereSettled(store, runOf(framesOf(100, 99.99)));
    expect(store.getState().settings.iterations).toBe(100);
  });
});
