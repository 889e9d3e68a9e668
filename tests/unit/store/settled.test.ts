import { describe, expect, it } from 'vitest';
import { createSettledStore } from '../../../src/store/settled';
import { createAppStore, NOTHING_SELECTED, type Run } from '../../../src/store/state';
import type { DataInfo } from '../../../src/trainer/shared/protocol';
import { DEFAULT_SETTINGS } from '../../../src/trainer/shared/settings';

const ready = { status: 'ready', info: {} as DataInfo } as const;
const training = { run: 1, settings: DEFAULT_SETTINGS, evaluation: undefined } as Run;
const finished = { run: 1, settings: DEFAULT_SETTINGS, evaluation: {} } as Run;

describe('the settled store', () => {
  it('keeps still while a model trains, and follows when it has finished', () => {
    const store = createAppStore({ data: ready, run: { ...finished, run: 0 } });
    const settled = createSettledStore(store);
    store.setState({ run: training });
    store.setState({ selection: { ...NOTHING_SELECTED, userId: 4 } });
    expect(settled.getState().run!.run).toBe(0);
    expect(settled.getState().selection.userId).toBeUndefined();
    store.setState({ run: finished });
    expect(settled.getState()).toEqual(store.getState());
  });

  it('keeps still from the moment that other settings are asked for', () => {
    const store = createAppStore({ data: ready, run: finished });
    const settled = createSettledStore(store);
    store.setState({ settings: { ...DEFAULT_SETTINGS, rank: 3 } });
    expect(settled.getState().settings.rank).toBe(DEFAULT_SETTINGS.rank);
  });

  it('keeps still while the same settings are trained again, as after a restart', () => {
    const store = createAppStore({ data: ready, run: finished });
    const settled = createSettledStore(store);
    store.setState({ training: { run: 2, share: 0 } });
    store.setState({ selection: { ...NOTHING_SELECTED, userId: 4 } });
    expect(settled.getState().selection.userId).toBeUndefined();
  });

  it('follows at once when nothing trains, and when the data is loading or lost', () => {
    const store = createAppStore({ data: ready, run: finished });
    const settled = createSettledStore(store);
    store.setState({ selection: { ...NOTHING_SELECTED, userId: 4 } });
    expect(settled.getState().selection.userId).toBe(4);
    store.setState({ run: training, data: { status: 'failed', message: 'gone' } });
    expect(settled.getState().data.status).toBe('failed');
  });
});
