import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Explorer } from '../../../src/store/explorer';
import { createAppStore, type Run } from '../../../src/store/state';
import type { DataInfo, Explored } from '../../../src/trainer/shared/protocol';
import { DEFAULT_SETTINGS, explorationKey, type Settings } from '../../../src/trainer/shared/settings';

const ready = { status: 'ready', info: { facts: { users: 10, movies: 10 } } as DataInfo } as const;
const frames = [
  { halfStep: 1, side: 'users', solveMs: 1, trainingRmse: 2, heldOutRmse: 2 },
  { halfStep: 2, side: 'movies', solveMs: 1, trainingRmse: 1, heldOutRmse: 1.5 },
];
const finished = {
  ...{ run: 1, settings: DEFAULT_SETTINGS, frames, split: { trainingCells: 100 }, evaluation: {} },
} as unknown as Run;
const end: Explored = { trainingRmse: 0.5, heldOutRmse: 0.9 };
const ranks = (...values: number[]): Settings[] => values.map((rank) => ({ ...DEFAULT_SETTINGS, rank }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function explorerOf(explore: (settings: Settings) => Promise<Explored | undefined>) {
  const store = createAppStore({ data: ready, run: finished });
  return { store, explorer: new Explorer(store, explore) };
}

describe('the explorer', () => {
  it('finds out what is wished for, in its order, once', async () => {
    const asked: number[] = [];
    const { store, explorer } = explorerOf((settings) => {
      asked.push(settings.rank);
      return Promise.resolve(end);
    });
    explorer.wish(ranks(7, 2, 50));
    explorer.wish(ranks(2, 3));
    await vi.runAllTimersAsync();
    expect(asked).toEqual([7, 2, 50, 3]);
    expect(store.getState().explored[explorationKey(ranks(50)[0]!)]).toEqual(end);
  });

  it('waits while a run is under way, and goes on where it was overtaken', async () => {
    const asked: number[] = [];
    const { store, explorer } = explorerOf((settings) => {
      asked.push(settings.rank);
      if (asked.length > 1) return Promise.resolve(end);
      store.setState({ training: { run: 2, share: 0 } });
      return Promise.resolve(undefined);
    });
    explorer.wish(ranks(7, 2));
    await vi.runAllTimersAsync();
    expect(asked).toEqual([7]);
    store.setState({ training: undefined });
    await vi.runAllTimersAsync();
    expect(asked).toEqual([7, 7, 2]);
  });

  it('asks for nothing that was taken back, or would take long, or while nobody looks', async () => {
    const explore = vi.fn(() => Promise.resolve(end));
    const { explorer } = explorerOf(explore);
    explorer.wish(ranks(7))();
    explorer.wish([{ ...DEFAULT_SETTINGS, rank: 100, iterations: 1e6 }]);
    await vi.runAllTimersAsync();
    Object.assign(document, { hidden: true });
    explorer.wish(ranks(3));
    await vi.runAllTimersAsync();
    expect(explore).not.toHaveBeenCalled();
    Object.assign(document, { hidden: false });
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.runAllTimersAsync();
    expect(explore).toHaveBeenCalledExactlyOnceWith(ranks(3)[0]);
  });

  it('takes the end of the reader’s own run for granted', async () => {
    const explore = vi.fn(() => Promise.resolve(end));
    const { store, explorer } = explorerOf(explore);
    store.setState({ run: { ...finished } });
    explorer.wish([DEFAULT_SETTINGS]);
    await vi.runAllTimersAsync();
    expect(explore).not.toHaveBeenCalled();
    expect(store.getState().explored[explorationKey(DEFAULT_SETTINGS)]).toEqual({ trainingRmse: 1, heldOutRmse: 1.5 });
  });
});
