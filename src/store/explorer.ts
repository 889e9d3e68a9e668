import type { Explored } from '../trainer/shared/protocol';
import { explorationKey, type Settings } from '../trainer/shared/settings';
import { isQuick, PATIENCE } from './patience';
import { isTrained, loadedData } from './select';
import type { AppStore, Run, State } from './state';

/** The reader may be about to go on: so long nothing has happened, in ms. */
const REST = 400;
/** What keeps a training aside from being made, other than a run, is over soon; so many rests it is waited for. */
const MOST_TRIES = 20;

/** Trainings whose ends are wished for. */
export interface Wish {
  /** The most wanted first. */
  readonly settings: readonly Settings[];
  /** Those that would take longer than this are left out, in ms. */
  readonly patience?: number;
  /** Comes after all wishes that can not wait. */
  readonly canWait?: boolean;
}

/** What trains aside. */
export interface ExploringTrainer {
  /** Where a training ends; undefined where it gave way. */
  explore(settings: Settings): Promise<Explored | undefined>;
  /** Ends the exploration under way. */
  stopExploring(): void;
}

/** Where the ends of trainings outlast a visit, by the file that is loaded. */
export interface ExplorationArchive {
  restore(): Promise<State['explored']>;
  keep(explored: State['explored']): void;
}

/**
 * Trains aside, with settings that figures wish to know the end of, while the reader's own run is at rest. The wish
 * that was made first comes first, unless it can wait.
 */
export class Explorer {
  private readonly wishes = new Set<Wish>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underWay: { settings: Settings | undefined } | undefined;
  private tries = 0;
  /** Resolves when what is known from an earlier visit has been taken up. */
  private restored: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: AppStore,
    private readonly trainer: ExploringTrainer,
    private readonly archive?: ExplorationArchive,
  ) {
    store.subscribe((state, before) => {
      const data = loadedData(state);
      if (data !== undefined && data !== loadedData(before)) this.restored = this.restore();
      if (state.run?.evaluation !== undefined && state.run !== before.run) this.keep(state.run);
      if (isTrained(state) !== isTrained(before)) this.restAnew();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.trainer.stopExploring();
      this.restAnew();
    });
  }

  /** Asks for the ends of trainings. Returns how to take the wish back. */
  wish(wish: Wish): () => void {
    this.wishes.add(wish);
    this.restAnew();
    return () => {
      this.wishes.delete(wish);
      // Often it is made again at once, a bit changed.
      queueMicrotask(() => {
        this.stopUnwanted();
      });
    };
  }

  private restAnew(): void {
    this.tries = 0;
    this.rest();
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.work();
    }, REST);
  }

  private async work(): Promise<void> {
    if (this.underWay !== undefined) return;
    this.underWay = { settings: undefined };
    try {
      await this.restored;
      for (let next = this.next(); next !== undefined; next = this.next()) {
        this.underWay.settings = next;
        const start = performance.now();
        const explored = await this.trainer.explore(next);
        if (explored === undefined) {
          if (this.tries++ < MOST_TRIES) this.rest();
          return;
        }
        this.tries = 0;
        this.time(next, performance.now() - start);
        this.record(next, explored);
      }
    } finally {
      this.underWay = undefined;
    }
  }

  private next(): Settings | undefined {
    const state = this.store.getState();
    if (!isTrained(state) || document.hidden) return undefined;
    const all = [...this.wishes];
    for (const { settings, patience = PATIENCE } of [
      ...all.filter((wish) => !wish.canWait),
      ...all.filter((wish) => wish.canWait),
    ]) {
      const wanted = settings.find(
        (each) => !(explorationKey(each) in state.explored) && isQuick(each, state, patience),
      );
      if (wanted !== undefined) return wanted;
    }
    return undefined;
  }

  private stopUnwanted(): void {
    const settings = this.underWay?.settings;
    if (settings === undefined) return;
    const key = explorationKey(settings);
    const isWanted = [...this.wishes].some((wish) => wish.settings.some((each) => explorationKey(each) === key));
    if (!isWanted) this.trainer.stopExploring();
  }

  private async restore(): Promise<void> {
    const about = loadedData(this.store.getState());
    const known = await this.archive?.restore();
    if (known === undefined || loadedData(this.store.getState()) !== about) return;
    this.store.setState(({ explored }) => ({ explored: { ...known, ...explored } }));
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
    this.archive?.keep(this.store.getState().explored);
  }

  private time({ engine, rank, iterations }: Settings, ms: number): void {
    this.store.setState(({ explorationTimes }) => ({
      explorationTimes: { ...explorationTimes, [engine]: { ...explorationTimes[engine], [rank]: ms / iterations } },
    }));
  }
}
