import type { Reading } from '../../ratings/reading/reading';
import type {
  DataInfo,
  DataSource,
  Evaluation,
  Explored,
  Frame,
  LoadProgress,
  Preview,
  RunEvent,
} from '../shared/protocol';
import type { DataQuestion, DataQuestions, ModelAnswer, ModelQuestion, ModelQuestions } from '../shared/questions';
import { DEFAULT_SETTINGS, type Settings } from '../shared/settings';
import { dataAnswers, modelAnswers } from './answers';
import { Batch } from './batch';
import type { Dataset } from './dataset';
import { describeErrors, describeEvaluation, describeHalfStep } from './describe';
import { type HandedOut, handOut, handOutKey } from './handedOut';
import { isAtEnd, Keeper } from './keeper';
import type { ModelState } from './model';
import { optionsOf, squaredLengthAtStart, stateOf, withFactors } from './modelStates';
import type { HalfStep } from './pool/gathering';
import type { FactorState, RunOrder } from './pool/member';
import { Pool, poolSize, type RunListener } from './pool/pool';
import { Sources } from './sources';
import type { SplitSummary } from './splitSummary';
import { endsFirstIteration, sideOf, type Trajectory } from './trajectory';
import { TrajectoryCache } from './trajectoryCache';

/** A screen shows no more than this. */
const FRAMES_EVERY_MS = 16;

/** Holds the data and trains on it. One run at a time: a new one makes the one before it stale. */
export class Trainer {
  private listener: ((event: RunEvent) => void) | undefined;
  private data: Dataset | undefined;
  private readonly pool = new Pool(poolSize(0));
  private handedOut: HandedOut | undefined;
  private readonly trajectories: TrajectoryCache;
  private readonly sources = new Sources();
  private latestRun = 0;
  private isTraining = false;
  /** They are made again one after the other: figures ask for several at a time. Resolves when the last one is there. */
  private recalling: Promise<unknown> = Promise.resolve();
  /** The half-step that was made again last. */
  private recalled: { readonly trajectory: Trajectory; readonly state: ModelState } | undefined;
  /** How many explorations, and half-steps made again, are under way. */
  private explorations = 0;
  private recalls = 0;
  /** Runs and explorations are all runs to the pool, which lets the newest win. */
  private poolRuns = 0;
  private model: Model | undefined;

  /** @param memoryBudget in bytes: of the factors that are kept of all half-steps */
  constructor(memoryBudget?: number) {
    this.trajectories = new TrajectoryCache(memoryBudget);
  }

  /** All run events go to this one listener. */
  subscribe(listener: (event: RunEvent) => void): void {
    this.listener = listener;
  }

  /**
   * Reads a source and makes it the data. Until it is whole, the data before it stays, and so it does when reading is
   * cancelled.
   * @param reading how to read it; where it is left out, as it is recognised
   */
  async load(
    source: DataSource,
    reading: Reading | undefined,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<DataInfo> {
    const { data, info } = await this.sources.load(source, reading, onProgress);
    this.latestRun = 0;
    this.isTraining = false;
    this.data = data;
    this.handedOut = undefined;
    this.model = undefined;
    this.trajectories.clear();
    return info;
  }

  /**
   * What is in a source, and how it would be read. Nothing is loaded; a load that is under way goes on.
   * @param given what the reader has decided of the reading; the rest is recognised
   */
  async inspect(source: DataSource, given?: Partial<Reading>): Promise<Preview> {
    return this.sources.inspect(source, given);
  }

  /** The source that was inspected last, with what was fetched for that in the place of addresses. */
  withFetched(source: DataSource): DataSource {
    return this.sources.withFetched(source);
  }

  /** Ends the loading and the inspection that are under way. */
  cancelLoad(): void {
    this.sources.cancel();
  }

  /**
   * Trains until the settings' iterations are reached or a newer run starts. Half-steps that an earlier run with the
   * same settings, iterations apart, has already made are taken from it.
   */
  async train(run: number, settings: Settings): Promise<void> {
    this.latestRun = run;
    this.isTraining = true;
    let evaluation: Evaluation | undefined;
    try {
      evaluation = await this.trainLatest(run, settings);
    } finally {
      if (this.latestRun === run) this.isTraining = false;
    }
    // Not before: who hears it asks at once for half-steps that are made again, and gets others while a run is under way.
    if (evaluation !== undefined) this.emit({ kind: 'finished', run, evaluation });
  }

  /** Undefined where a newer run has begun. */
  private async trainLatest(run: number, settings: Settings): Promise<Evaluation | undefined> {
    const isStale = (): boolean => this.latestRun !== run;
    const ready = await this.handOut(settings);
    if (ready === undefined || isStale()) return undefined;
    const { engine, split } = ready;
    this.emit({ kind: 'started', run, split: split.info, engine });

    const trajectory = this.trajectories.for(settings);
    const to = 2 * settings.iterations;
    const { halfStep: from, factors } = trajectory.nearest(Math.min(to, trajectory.frames.length));
    let state = stateOf(this.requireData(), settings, { run, halfStep: from, split }, factors);
    let otherLength = trajectory.frames[from - 1]?.squaredLength ?? squaredLengthAtStart(state);
    this.model = { state, settings, trajectory };
    const stream = new Batch<Frame>(FRAMES_EVERY_MS, endsFirstIteration, (frames) => {
      this.emit({ kind: 'frames', run, frames });
    });
    stream.push(...trajectory.frames.slice(0, from));
    const keeper = new Keeper(to);
    let evaluation: Evaluation | undefined;

    await this.pool.train(
      { run: ++this.poolRuns, options: optionsOf(settings, split), state: factors, from, to },
      {
        keeps: (halfStep, solveMs) => keeper.keeps(halfStep, solveMs),
        onHalfStep: (done, solved) => {
          if (isStale()) return;
          if (solved !== undefined) {
            trajectory.record(done.halfStep, solved);
            this.trajectories.trim();
          }
          const kept = trajectory.nearest(done.halfStep);
          if (kept.halfStep === done.halfStep) {
            state = withFactors({ ...state, halfStep: done.halfStep }, kept.factors);
            this.model = { state, settings, trajectory };
          }
          const penalty = settings.lambda * (done.squaredLength + otherLength);
          otherLength = done.squaredLength;
          stream.push((trajectory.frames[done.halfStep - 1] ??= describeHalfStep(done, penalty, split.info)));
        },
        onProgress: (halfStep, share) => {
          this.emit({ kind: 'progress', run, share: (halfStep - 1 + share) / to });
        },
        onEvaluation: (result) => {
          stream.flush();
          evaluation = describeEvaluation(result, split.info);
        },
      },
    );
    return evaluation;
  }

  /**
   * Where a training with other settings on the same split ends. It gives way to any run, and to half-steps that are
   * made again: undefined where one is under way or begins meanwhile.
   */
  async explore(settings: Settings): Promise<Explored | undefined> {
    const { handedOut } = this;
    if (handedOut?.key !== handOutKey(settings) || this.recalls > 0) return undefined;
    this.explorations++;
    const path = { state: {}, from: 0, to: 2 * settings.iterations };
    const aside = await this.runAside(handedOut, settings, path).finally(() => this.explorations--);
    return aside && describeErrors(aside.end.training, aside.end.heldOut, aside.split.info);
  }

  /** Makes the exploration under way give way: to a run of no half-steps, unless the reader's is under way. */
  async stopExploring(): Promise<void> {
    // It waits for the workers, too, and so has begun by then.
    await this.handedOut?.ready;
    if (this.explorations > 0 && !this.isTraining) await this.pool.train(nothing(++this.poolRuns), IGNORE);
  }

  async askData<Q extends DataQuestion>(
    question: Q,
    request: DataQuestions[Q]['request'],
  ): Promise<DataQuestions[Q]['answer']> {
    return dataAnswers[question](this.requireData(), request);
  }

  /**
   * Answers for the model after a half-step; without a half-step, as the model is now. Undefined before there is a
   * model, and where an answer takes so long that a newer run begins or other data is loaded.
   */
  async askModel<Q extends ModelQuestion>(
    question: Q,
    request: ModelQuestions[Q]['request'],
    halfStep?: number,
  ): Promise<ModelAnswer<ModelQuestions[Q]['answer']> | undefined> {
    const asked = this.latestRun;
    const isStale = (): boolean => this.latestRun !== asked;
    const { data } = this;
    const state = await this.modelAt(halfStep);
    if (state === undefined || data === undefined || this.data !== data) return undefined;
    const value = await modelAnswers[question](state, data, request, isStale);
    if (value === undefined) return undefined;
    return { run: state.run, halfStep: state.halfStep, rank: state.rank, value };
  }

  /** Answers when all workers that train have answered: those that are alive do. */
  async ping(): Promise<void> {
    await this.pool.ping();
  }

  /**
   * Trains on what the workers were handed, without telling anyone, and gives way: undefined where they have other data
   * by now, and where a run is under way or begins meanwhile.
   */
  private async runAside(
    handedOut: HandedOut,
    settings: Settings,
    { state, from, to }: Pick<RunOrder, 'state' | 'from' | 'to'>,
  ): Promise<{ readonly end: HalfStep; readonly factors: FactorState; readonly split: SplitSummary } | undefined> {
    const ready = await handedOut.ready;
    if (ready === undefined || this.isTraining || this.handedOut !== handedOut) return undefined;
    const { split } = ready;
    let factors = state;
    let end: HalfStep | undefined;
    await this.pool.train(
      { run: ++this.poolRuns, options: optionsOf(settings, split), state, from, to },
      {
        ...IGNORE,
        keeps: (halfStep) => isAtEnd(halfStep, to),
        onHalfStep: (done, solved) => {
          if (solved !== undefined) factors = { ...factors, [sideOf(done.halfStep)]: solved };
          if (done.halfStep === to) end = done;
        },
      },
    );
    return end && { end, factors, split };
  }

  /**
   * The model after a half-step. One that is not kept is made again from the last kept one before it, bit for bit;
   * while a run is under way there is only the latter. Undefined once there is another model.
   */
  private async modelAt(halfStep: number | undefined): Promise<ModelState | undefined> {
    const { model } = this;
    if (model === undefined || halfStep === undefined) return model?.state;
    if (halfStep >= model.state.halfStep) return model.state;
    const recalled = this.recalling.then(() => this.recall(model, halfStep));
    this.recalling = recalled.catch(() => undefined);
    return recalled;
  }

  private async recall(
    { state: { run, split }, settings, trajectory }: Model,
    halfStep: number,
  ): Promise<ModelState | undefined> {
    if (this.model?.trajectory !== trajectory) return undefined;
    const { recalled, handedOut } = this;
    if (recalled?.trajectory === trajectory && recalled.state.halfStep === halfStep) return { ...recalled.state, run };
    const data = this.requireData();
    const kept = trajectory.nearest(halfStep);
    const stateAt = (at: number, factors: FactorState): ModelState =>
      stateOf(data, settings, { run, halfStep: at, split }, factors);
    if (kept.halfStep === halfStep || handedOut?.key !== handOutKey(settings))
      return stateAt(kept.halfStep, kept.factors);
    this.recalls++;
    const path = { state: kept.factors, from: kept.halfStep, to: halfStep };
    const aside = await this.runAside(handedOut, settings, path).finally(() => this.recalls--);
    if (aside === undefined) return stateAt(kept.halfStep, kept.factors);
    this.recalled = { trajectory, state: stateAt(halfStep, aside.factors) };
    return this.recalled.state;
  }

  /** Parts the data as the settings ask and hands it to the workers, unless they have it already. */
  private handOut(settings: Settings): HandedOut['ready'] {
    if (this.handedOut?.key === handOutKey(settings)) return this.handedOut.ready;
    const handedOut = handOut(this.pool, this.requireData(), settings);
    this.handedOut = handedOut;
    // Where it has failed, the next attempt begins anew.
    handedOut.ready.catch(() => {
      if (this.handedOut === handedOut) this.handedOut = undefined;
    });
    return handedOut.ready;
  }

  private emit(event: RunEvent): void {
    if (event.run === this.latestRun) this.listener?.(event);
  }

  private requireData(): Dataset {
    if (this.data === undefined) throw new Error('No ratings are loaded.');
    return this.data;
  }
}

/** The model on display, and the path that has led there. */
interface Model {
  readonly state: ModelState;
  readonly settings: Settings;
  readonly trajectory: Trajectory;
}

const IGNORE: RunListener = {
  keeps: () => false,
  onHalfStep: () => undefined,
  onProgress: () => undefined,
  onEvaluation: () => undefined,
};

/** A run of no half-steps. */
function nothing(run: number): RunOrder {
  return { run, options: { ...DEFAULT_SETTINGS, rank: 1 }, state: {}, from: 0, to: 0 };
}
