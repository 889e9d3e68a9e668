import { flopPerIteration } from '../als/work';
import type { Explored } from '../trainer/shared/protocol';
import { explorationKey, type Settings } from '../trainer/shared/settings';
import { gflops, isTrained, loadedData, unknowns } from './select';
import type { AppStore, Run, State } from './state';

/** The reader may be about to go on: so long nothing has happened, in ms. */
const REST = 400;
/** A training that would take longer is not made unasked, in ms. */
const PATIENCE = 60_000;

/**
 * Trains aside, with settings that figures wish to know the end of, while the reader's own run is at rest. The wish
 * that was made first comes first.
 */
export class Explorer {
  private readonly wishes = new Set<readonly Settings[]>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underWay = false;

  constructor(
    private readonly store: AppStore,
    private readonly explore: (settings: Settings) => Promise<Explored | undefined>,
  ) {
    store.subscribe((state, before) => {
      if (state.run?.evaluation !== undefined && state.run !== before.run) this.keep(state.run);
      if (isTrained(state) !== isTrained(before)) this.rest();
    });
    document.addEventListener('visibilitychange', () => {
      this.rest();
    });
  }

  /** Asks for the ends of trainings, the most wanted first. Returns how to take the wish back. */
  wish(settings: readonly Settings[]): () => void {
    this.wishes.add(settings);
    this.rest();
    return () => {
      this.wishes.delete(settings);
    };
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.work();
    }, REST);
  }

  private async work(): Promise<void> {
    if (this.underWay) return;
    this.underWay = true;
    try {
      for (let next = this.next(); next !== undefined; next = this.next()) {
        const explored = await this.explore(next);
        if (explored === undefined) return;
        this.record(next, explored);
      }
    } finally {
      this.underWay = false;
    }
  }

  private next(): Settings | undefined {
    const state = this.store.getState();
    if (!isTrained(state) || document.hidden) return undefined;
    for (const wish of this.wishes) {
      const wanted = wish.find((settings) => !(explorationKey(settings) in state.explored) && isQuick(settings, state));
      if (wanted !== undefined) return wanted;
    }
    return undefined;
  }

  /** The reader's own run has found out the same. */
  private keep({ settings, frames }: Run): void {
    const last = frames.at(-1);
    if (last !== undefined) this.record(settings, last);
  }

  private record(settings: Settings, { trainingRmse, heldOutRmse }: Explored): void {
    this.store.setState(({ explored }) => ({
      explored: { ...explored, [explorationKey(settings)]: { trainingRmse, heldOutRmse } },
    }));
  }
}

/** Whether a training may be made unasked, by the speed of the reader's own run. */
export function isQuick(settings: Settings, state: State): boolean {
  const facts = loadedData(state)?.facts;
  const { run } = state;
  if (facts === undefined || run === undefined) return false;
  const size = { users: facts.users, movies: facts.movies, cells: run.split.trainingCells };
  const flop = settings.iterations * flopPerIteration(size, unknowns(settings));
  const ms = flop / gflops(run, facts) / 1e6;
  return ms <= PATIENCE;
}
