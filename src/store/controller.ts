import { capitalised } from '../ratings/nouns';
import { indexOfId } from '../ratings/ratings';
import type { Reading } from '../ratings/reading/reading';
import { TrainerConnection, WorkerDiedError } from '../trainer/client/connection';
import type { DataInfo, DataSource, Explored, Frame, Preview, RunEvent } from '../trainer/shared/protocol';
import type {
  DataQuestion,
  DataQuestions,
  ModelAnswer,
  ModelQuestion,
  ModelQuestions,
} from '../trainer/shared/questions';
import { DEFAULT_SETTINGS, type Settings } from '../trainer/shared/settings';
import { correctAddress } from './history';
import type { OpenedSource } from './ownFile';
import { iterationsDone, loadedData, modelMoment, msPerIteration } from './select';
import { stopWhereSettled } from './settle';
import { type AppStore, changeSettings, INITIAL_STATE, type Loading, notify, type Run, type State } from './state';

/** A drag sends new settings faster than a slow engine answers: it gets this long to show its first iteration, in ms. */
const FIRST_ITERATION_PATIENCE = 100;
/** Drawing takes the processor from training: the first iteration, then this often, in ms, and the end. */
const FLUSH_EVERY = 80;
/** A worker that dies again and again is not restarted for ever. */
const MAX_RESTARTS = 3;

/** Ties the store to a trainer: what the reader chooses goes there, what it answers comes back. */
export class Controller {
  private connection: TrainerConnection;
  private run = 0;
  private sentAt = 0;
  private sentSettings: Settings = DEFAULT_SETTINGS;
  private hasIteration = false;
  private started: Omit<Run, 'frames' | 'evaluation'> | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private pendingFrames: Frame[] = [];
  private flushing = 0;
  private flushedAt = 0;
  private restarts = 0;
  private readonly unanswered = new Map<string, Promise<unknown>>();

  constructor(
    private readonly store: AppStore,
    /** What the page shows, or will. */
    private opened: OpenedSource,
  ) {
    this.connection = this.connect();
    store.subscribe((state, before) => {
      if (state.data.status !== 'ready' || state.data !== before.data) return;
      if (state.settings !== before.settings) this.trainSoon();
      if (state.selection !== before.selection) this.checkSelection();
    });
  }

  /** Loads what was opened last once more, and trains. Failures become the store's words. */
  async load(): Promise<void> {
    try {
      await this.open(this.opened, () => ({}));
    } catch (error) {
      if (loadedData(this.store.getState()) !== undefined) notify(this.store, messageOf(error));
    }
  }

  /**
   * Loads a source and trains on it. Until it is whole, the data and the model before it stay, and so they do where it
   * cannot be read.
   * @param arrive what else there is to set in the moment when the data are there
   * @returns whether it is the data now: not where another one was opened meanwhile
   * @throws Error in words; where there are no data before it, the store says so, too
   */
  async open({ source, reading }: OpenedSource, arrive: (info: DataInfo) => Partial<State>): Promise<boolean> {
    const { store } = this;
    if (this.connection.isClosed) this.connection = this.connect();
    let latest: Loading = { name: source.name, phaseMs: 0, progress: undefined };
    let phaseSince = performance.now();
    store.setState({ loading: latest });
    const isLatest = (): boolean => store.getState().loading === latest;
    try {
      const info = await this.connection.load(source, reading, (progress) => {
        if (!isLatest()) return;
        const now = performance.now();
        if (progress.phase !== latest.progress?.phase) phaseSince = now;
        latest = { ...latest, phaseMs: now - phaseSince, progress };
        store.setState({ loading: latest });
      });
      if (!isLatest()) return false;
      clearTimeout(this.waiting);
      this.unanswered.clear();
      this.opened = { source, reading };
      store.setState({
        ...NOTHING_KNOWN,
        run: undefined,
        previousRun: undefined,
        data: { status: 'ready', info },
        loading: undefined,
        ...arrive(info),
      });
      this.checkSelection();
      this.train();
      return true;
    } catch (error) {
      if (error instanceof WorkerDiedError || !isLatest()) return false;
      store.setState({ loading: undefined });
      if (loadedData(store.getState()) === undefined) {
        store.setState({ data: { status: 'failed', message: messageOf(error) } });
      }
      throw error;
    }
  }

  /**
   * How a source would be read, and the source with what was fetched for that in the place of addresses.
   * @param given what the reader has decided; the rest is recognised
   * @throws RatingsFileError in words
   */
  async inspect(source: DataSource, given?: Partial<Reading>): Promise<{ preview: Preview; source: DataSource }> {
    if (this.connection.isClosed) this.connection = this.connect();
    const preview = await this.connection.call((trainer) => trainer.inspect(source, given));
    return { preview, source: await this.connection.call((trainer) => trainer.withFetched(source)) };
  }

  askData<Q extends DataQuestion>(
    question: Q,
    request: DataQuestions[Q]['request'],
  ): Promise<DataQuestions[Q]['answer'] | undefined> {
    return this.ask([question, request], () => this.connection.askData(question, request));
  }

  /** Undefined before there is a model. */
  askModel<Q extends ModelQuestion>(
    question: Q,
    request: ModelQuestions[Q]['request'],
    halfStep?: number,
  ): Promise<ModelAnswer<ModelQuestions[Q]['answer']> | undefined> {
    const asked = [question, request, halfStep, modelMoment(this.store.getState())];
    return this.ask(asked, () => this.connection.askModel(question, request, halfStep));
  }

  /** Where a training with these settings would end; undefined when the reader's own run came between. */
  explore(settings: Settings): Promise<Explored | undefined> {
    return this.ask(['explore', settings], () => this.connection.call((trainer) => trainer.explore(settings)));
  }

  /** Ends the exploration under way. */
  stopExploring(): void {
    this.connection.call((trainer) => trainer.stopExploring()).catch(() => undefined);
  }

  /**
   * Who asks the same while it is not answered waits for the same answer. What cannot be answered is said, except where
   * a worker that died says so itself.
   */
  private ask<T>(asked: unknown, call: () => Promise<T>): Promise<T | undefined> {
    const key = JSON.stringify(asked);
    const waiting = this.unanswered.get(key) as Promise<T | undefined> | undefined;
    if (waiting !== undefined) return waiting;
    const answer = call()
      .catch((error: unknown) => {
        if (!(error instanceof WorkerDiedError)) notify(this.store, messageOf(error));
        return undefined;
      })
      .finally(() => this.unanswered.delete(key));
    this.unanswered.set(key, answer);
    return answer;
  }

  private connect(): TrainerConnection {
    return new TrainerConnection(
      (event) => {
        this.receive(event);
      },
      (error) => {
        this.recover(error);
      },
    );
  }

  /** The worker that died took the data and the model with it. */
  private recover(error: WorkerDiedError): void {
    clearTimeout(this.waiting);
    this.unanswered.clear();
    this.store.setState({ ...NOTHING_KNOWN, data: { status: 'none' }, loading: undefined });
    if (this.restarts++ >= MAX_RESTARTS) {
      this.restarts = 0;
      this.store.setState({
        data: { status: 'failed', message: `${error.message} It stopped ${MAX_RESTARTS + 1} times in a row.` },
      });
      return;
    }
    void this.load().then(() => {
      if (this.store.getState().data.status !== 'ready') return;
      notify(this.store, `${error.message} It was started again with the same data and settings.`);
    });
  }

  /** Newest settings win, but a run that has not shown anything yet may finish its first iteration, for a moment. */
  private trainSoon(): void {
    clearTimeout(this.waiting);
    const patience = this.sentAt + FIRST_ITERATION_PATIENCE - performance.now();
    if (this.hasIteration || patience <= 0) this.train();
    else
      this.waiting = setTimeout(() => {
        this.train();
      }, patience);
  }

  /** Ends the reading of a file that is under way; what was there before it stays. */
  cancelLoad(): void {
    this.connection.call((trainer) => trainer.cancelLoad()).catch(() => undefined);
  }

  /** The same without a word, for one that nobody waits for any more. */
  abandonLoad(): void {
    if (this.store.getState().loading === undefined) return;
    this.store.setState({ loading: undefined });
    this.cancelLoad();
  }

  /** Ends the training under way where it is: the iterations that are done become those that are asked for. */
  stop(): void {
    const state = this.store.getState();
    const { run, training } = state;
    const done = run?.run === training?.run ? iterationsDone(state) : 0;
    changeSettings(this.store, { iterations: Math.max(1, done) });
  }

  private train(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    const { settings } = this.store.getState();
    const run = ++this.run;
    this.sentSettings = settings;
    this.sentAt = performance.now();
    this.hasIteration = false;
    this.started = undefined;
    this.pendingFrames = [];
    this.store.setState({ training: { run, share: 0 } });
    this.connection
      .call((trainer) => trainer.train(run, settings))
      .catch((error: unknown) => {
        if (error instanceof WorkerDiedError) return;
        this.store.setState(({ training }) => (training?.run === run ? { training: undefined } : {}));
        notify(this.store, messageOf(error));
      });
  }

  private receive(event: RunEvent): void {
    if (event.run !== this.run) return;
    switch (event.kind) {
      case 'started':
        this.started = { run: event.run, settings: this.sentSettings, split: event.split, engine: event.engine };
        break;
      case 'frames':
        this.pendingFrames.push(...event.frames);
        if (!this.hasIteration && (event.frames.at(-1)?.halfStep ?? 0) >= 2) {
          this.hasIteration = true;
          this.measure('first iteration');
        }
        this.flushing ||= requestAnimationFrame(this.flushWhenDue);
        if (this.hasIteration && this.waiting !== undefined) this.train();
        break;
      case 'progress':
        this.store.setState({ training: { run: event.run, share: event.share } });
        break;
      case 'finished':
        this.measure('run');
        this.restarts = 0;
        this.flush();
        this.store.setState(({ run }) => ({
          training: undefined,
          ...(run === undefined ? {} : { run: { ...run, evaluation: event.evaluation } }),
        }));
        this.stopWhereSettled();
    }
  }

  /** Since the settings were sent, in the browser's own timeline: for its developer tools, and for the benchmarks. */
  private measure(name: string): void {
    performance.clearMeasures(name);
    performance.measure(name, { start: this.sentAt });
  }

  private readonly flushWhenDue = (now: number): void => {
    if (now - this.flushedAt >= FLUSH_EVERY) this.flush();
    else this.flushing = requestAnimationFrame(this.flushWhenDue);
  };

  /** Hands all frames that have come in to the store at once; a run shows from its first iteration on. */
  private flush(): void {
    cancelAnimationFrame(this.flushing);
    this.flushing = 0;
    this.flushedAt = performance.now();
    const { started, pendingFrames } = this;
    // Half an iteration on random factors predicts nothing: until a whole one is there, the run before stays on display.
    if (pendingFrames.length === 0 || !this.hasIteration) return;
    this.started = undefined;
    this.pendingFrames = [];
    this.store.setState(({ run, previousRun, engineTimes }) => {
      if (started !== undefined) {
        const begun = { ...started, frames: pendingFrames, evaluation: undefined };
        return {
          run: begun,
          previousRun: run?.evaluation === undefined ? previousRun : run,
          engineTimes: withTimeOf(begun, engineTimes),
        };
      }
      if (run === undefined) return {};
      const longer = { ...run, frames: [...run.frames, ...pendingFrames] };
      return { run: longer, engineTimes: withTimeOf(longer, engineTimes) };
    });
    this.stopWhereSettled();
  }

  private stopWhereSettled(): void {
    const { run } = this.store.getState();
    if (run?.run === this.run) stopWhereSettled(this.store, run);
  }

  /** A selection that the file does not have is said and dropped. */
  private checkSelection(): void {
    const { data, selection, noun } = this.store.getState();
    if (data.status !== 'ready') return;
    const { userIds, movieIds, names, name } = data.info;
    const { userId, movieId } = selection;
    const userMissing = userId !== undefined && indexOfId(userIds, userId) === undefined;
    const movieMissing = movieId !== undefined && indexOfId(movieIds, movieId) === undefined;
    if (userMissing)
      notify(
        this.store,
        `User ${userId} has no rating in ${name}. You see user ${names.users.ids?.[0] ?? userIds[0]!} instead.`,
      );
    if (movieMissing) notify(this.store, `${capitalised(noun)} ${movieId} has no rating in ${name}. It is left out.`);
    if (!userMissing && !movieMissing) return;
    this.store.setState({
      selection: {
        ...selection,
        userId: userMissing ? undefined : userId,
        movieId: movieMissing ? undefined : movieId,
      },
    });
    correctAddress(this.store);
  }
}

/** What was found out about the data before. */
const NOTHING_KNOWN = {
  training: undefined,
  engineTimes: INITIAL_STATE.engineTimes,
  explorationTimes: INITIAL_STATE.explorationTimes,
  explored: INITIAL_STATE.explored,
} satisfies Partial<State>;

function withTimeOf(run: Run, times: State['engineTimes']): State['engineTimes'] {
  const { name } = run.engine;
  return { ...times, [name]: { ...times[name], [run.settings.rank]: msPerIteration(run) } };
}

export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // What the browser would not allocate, here or in a worker, whose errors arrive with their names alone.
  return error.name === 'RangeError' ? `There is not enough memory for this: ${error.message}.` : error.message;
}
