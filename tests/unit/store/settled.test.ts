import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSettledStore } from '../../../src/store/settled';
import { createAppStore, NOTHING_SELECTED, type Run } from '../../../src/store/state';
import type { DataInfo } from '../../../src/trainer/shared/protocol';
import { DEFAULT_SETTINGS } from '../../../src/trainer/shared/settings';

const ready = { status: 'ready', info: {} as DataInfo } as const;
const training = { run: 1, settings: DEFAULT_SETTINGS, evaluation: undefined } as Run;
const finished = { run: 1, settings: DEFAULT_SETTINGS, evaluation: {} } as Run;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Lets so much time pass that the page is at rest, if nothing is under way. */
function rest(): void {
  vi.advanceTimersByTime(1000);
}

describe('the settled store', () => {
  it('keeps still while a model trains, and follows when it has finished', () => {
    const store = createAppStore({ data: ready, run: { ...finished, run: 0 } });
    const settled = createSettledStore(store);
    store.setState({ run: training });
    store.setState({ selection: { ...NOTHING_SELECTED, userId: 4 } });
    rest();
    expect(settled.getState().run!.run).toBe(0);
    expect(settled.getState().selection.userId).toBeUndefined();
    store.setState({ run: finished });
    rest();
    expect(settled.getState()).toEqual(store.getState());
  });

  it('keeps still while short trainings follow one another, as in a drag, and has the last at rest', () => {
    const store = createAppStore({ data: ready, run: { ...finished, run: 0 } });
    const settled = createSettledStore(store);
    for (let run = 1; run <= 100; run++) {
      store.setState({ run: { ...training, run } });
      vi.advanceTimersByTime(40);
      store.setState({ run: { ...finished, run } });
      vi.advanceTimersByTime(20);
    }
    expect(settled.getState().run!.run).toBe(0);
    rest();
    expect(settled.getState()).toEqual(store.getState());
  });

  it('keeps still from the moment that other settings are asked for', () => {
    const store = createAppStore({ data: ready, run: finished });
    const settled = createSettledStore(store);
    store.setState({ settings: { ...DEFAULT_SETTINGS, rank: 3 } });
    rest();
    expect(settled.getState().settings.rank).toBe(DEFAULT_SETTINGS.rank);
  });

  it('keeps still while the same settings are trained again, as after a restart', () => {
    const store = createAppStore({ data: ready, run: finished });
    const settled = createSettledStore(store);
    store.setState({ training: { run: 2, share: 0 } });
    store.setState({ selection: { ...NOTHING_SELECTED, userId: 4 } });
    rest();
    expect(settled.getState().selection.userId).toBeUndefined();
  });

  it('follows in time where changes come one after the other but nothing trains', () => {
    const store = createAppStore({ data: ready, run: finished });
    const settled = createSettledStore(store);
    for (let userId = 0; userId < 20; userId++) {
      store.setState({ selection: { ...NOTHING_SELECTED, userId } });
      vi.advanceTimersByTime(50);
    }
    expect(settled.getState().selection.userId).toBeGreaterThan(10);
  });

  it('follows at once when the data is loading or lost', () => {
    const store = createAppStore({ data: ready, run: finished });
    const settled = createSettledStore(store);
    store.setState({ run: training, data: { status: 'failed', message: 'gone' } });
    expect(settled.getState().data.status).toBe('failed');
  });
});
