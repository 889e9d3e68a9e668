import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ExplorationArchive, Explorer } from '../../../src/store/explorer';
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

function explorerOf(
  explore: (settings: Settings) => Promise<Explored | undefined>,
  { stopExploring = (): void => undefined, archive }: { stopExploring?: () => void; archive?: ExplorationArchive } = {},
) {
  const store = createAppStore({ data: ready, run: finished });
  return { store, explorer: new Explorer(store, { explore, stopExploring }, archive) };
}

describe('the explorer', () => {
  it('finds out what is wished for, in its order, once', async () => {
    const asked: number[] = [];
    const { store, explorer } = explorerOf((settings) => {
      asked.push(settings.rank);
      return Promise.resolve(end);
    });
    explorer.wish({ settings: ranks(7, 2, 50) });
    explorer.wish({ settings: ranks(2, 3) });
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
    explorer.wish({ settings: ranks(7, 2) });
    await vi.runAllTimersAsync();
    expect(asked).toEqual([7]);
    store.setState({ training: undefined });
    await vi.runAllTimersAsync();
    expect(asked).toEqual([7, 7, 2]);
  });

  it('asks for nothing that was taken back, or would take long, or while nobody looks', async () => {
    const explore = vi.fn(() => Promise.resolve(end));
    const { explorer } = explorerOf(explore);
    explorer.wish({ settings: ranks(7) })();
    explorer.wish({ settings: [{ ...DEFAULT_SETTINGS, rank: 100, iterations: 1e6 }] });
    await vi.runAllTimersAsync();
    Object.assign(document, { hidden: true });
    explorer.wish({ settings: ranks(3) });
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
    explorer.wish({ settings: [DEFAULT_SETTINGS] });
    await vi.runAllTimersAsync();
    expect(explore).not.toHaveBeenCalled();
    expect(store.getState().explored[explorationKey(DEFAULT_SETTINGS)]).toEqual({ trainingRmse: 1, heldOutRmse: 1.5 });
  });

  it('works on what can wait when nothing else is wished for', async () => {
    const asked: number[] = [];
    const { explorer } = explorerOf((settings) => {
      asked.push(settings.rank);
      if (asked.length === 2) explorer.wish({ settings: ranks(4) });
      return Promise.resolve(end);
    });
    explorer.wish({ settings: ranks(50, 60, 70), canWait: true });
    explorer.wish({ settings: ranks(2) });
    await vi.runAllTimersAsync();
    expect(asked).toEqual([2, 50, 4, 60, 70]);
  });

  it('leaves out what takes longer than a wish has patience for, by the time of a rank nearby', async () => {
    const asked: number[] = [];
    const { explorer } = explorerOf((settings) => {
      asked.push(settings.rank);
      return new Promise((resolve) => setTimeout(resolve, settings.rank === 9 ? 300 : 1, end));
    });
    explorer.wish({ settings: ranks(9, 8, 1), patience: 100 });
    await vi.runAllTimersAsync();
    expect(asked).toEqual([9, 1]);
  });

  it('tries again where a training gave way to something other than a run, but not for ever', async () => {
    const explore = vi.fn(() => Promise.resolve(explore.mock.calls.length === 3 ? end : undefined));
    const { store, explorer } = explorerOf(explore);
    explorer.wish({ settings: ranks(7) });
    await vi.runAllTimersAsync();
    expect(explore).toHaveBeenCalledTimes(3);
    expect(store.getState().explored).toHaveProperty([explorationKey(ranks(7)[0]!)]);
    explorer.wish({ settings: ranks(8) });
    await vi.runAllTimersAsync();
    expect(explore).toHaveBeenCalledTimes(3 + 21);
  });

  it('stops the training under way when its wish is taken back, not when it is made again, and when the page is hidden', async () => {
    const stopExploring = vi.fn();
    const { explorer } = explorerOf(() => new Promise(() => undefined), { stopExploring });
    const takeBack = explorer.wish({ settings: ranks(7, 8) });
    await vi.runAllTimersAsync();
    takeBack();
    const takeBackAgain = explorer.wish({ settings: ranks(6, 7) });
    await vi.runAllTimersAsync();
    expect(stopExploring).not.toHaveBeenCalled();
    takeBackAgain();
    await vi.runAllTimersAsync();
    expect(stopExploring).toHaveBeenCalledOnce();
    Object.assign(document, { hidden: true });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(stopExploring).toHaveBeenCalledTimes(2);
  });

  it('waits for what an earlier visit has found out, and does not find it out again', async () => {
    const [known, unknown] = ranks(7, 8) as [Settings, Settings];
    const explore = vi.fn((_: Settings) => Promise.resolve(end));
    const keep = vi.fn();
    const restore = () =>
      new Promise<Record<string, Explored>>((resolve) => {
        setTimeout(resolve, 5000, { [explorationKey(known)]: { trainingRmse: 3, heldOutRmse: 4 } });
      });
    const { store, explorer } = explorerOf(explore, { archive: { restore, keep } });
    store.setState({ data: { status: 'none' } });
    store.setState({ data: { ...ready } });
    explorer.wish({ settings: [known, unknown] });
    await vi.runAllTimersAsync();
    expect(explore).toHaveBeenCalledExactlyOnceWith(unknown);
    expect(store.getState().explored[explorationKey(known)]).toEqual({ trainingRmse: 3, heldOutRmse: 4 });
    expect(keep).toHaveBeenLastCalledWith(store.getState().explored);
  });
});
