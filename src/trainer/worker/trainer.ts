import { entryCount } from '../../als/matrix';
import { ErrorSums } from '../../als/metrics';
import { penalty } from '../../als/objective';
import { predict } from '../../als/predict';
import type { Split } from '../../ratings/split';
import type {
  DataInfo,
  DataSource,
  EngineInfo,
  Evaluation,
  Frame,
  LoadProgress,
  ModelView,
  PlaneRequest,
  RatedRow,
  RunEvent,
  ViewRequest,
} from '../shared/protocol';
import { type Settings, trajectoryKey } from '../shared/settings';
import { Dataset } from './dataset';
import { loadSource } from './loadSource';
import { Pacer, rowRanges } from './pacing';
import { drawPlane } from './plane';
import { type HalfStep, Pool, poolSize } from './pool/pool';
import { sideOf, Trajectory } from './trajectory';
import { type ModelState, viewModel } from './view';

/** How many trajectories are kept, so that going back to an earlier setting takes no time. */
const KEPT_TRAJECTORIES = 4;

/** Holds the data and trains on it. One run at a time: a new one makes the one before it stale. */
export class Trainer {
  private listener: ((event: RunEvent) => void) | undefined;
  private data: Dataset | undefined;
  private readonly pool = new Pool();
  private loaded: { readonly key: string; readonly info: Promise<EngineInfo> } | undefined;
  private readonly trajectories = new Map<string, Trajectory>();
  private latestRun = 0;
  private model: ModelState | undefined;
  private modelSplit: Split | undefined;

  /** All run events go to this one listener. */
  subscribe(listener: (event: RunEvent) => void): void {
    this.listener = listener;
  }

  /** Reads a file and makes it the data. Until it is whole, the data before it stays. */
  async load(source: DataSource, onProgress: (progress: LoadProgress) => void): Promise<DataInfo> {
    const start = performance.now();
    const parsed = await loadSource(source, onProgress);
    const data = new Dataset(parsed);
    this.latestRun = 0;
    this.data = data;
    this.loaded = undefined;
    this.model = undefined;
    this.trajectories.clear();
    return {
      name: source.name,
      facts: data.facts,
      userIds: data.ratings.userIds,
      movieIds: data.ratings.movieIds,
      malformedCount: parsed.malformedCount,
      malformed: parsed.malformed,
      loadMs: performance.now() - start,
    };
  }

  /**
   * Trains until the settings' iterations are reached or a newer run starts. Half-steps that an earlier run with the
   * same settings, iterations apart, has already made are taken from it.
   */
  async train(run: number, settings: Settings): Promise<void> {
    this.latestRun = run;
    const isStale = (): boolean => this.latestRun !== run;
    const data = this.requireData();
    const { split, info: splitInfo, key: splitKey } = data.splitFor(settings);
    const engine = await this.loadPool(`${splitKey}|${settings.engine}|${settings.workers}`, settings, split);
    if (isStale()) return;
    this.emit({ kind: 'started', run, split: splitInfo, engine });

    const trajectory = this.trajectoryFor(settings);
    const target = 2 * settings.iterations;
    let halfStep = this.pool.begin(run, trajectory, Math.min(target, trajectory.frames.length));
    this.modelSplit = split;
    this.model = this.currentModel(run, halfStep, settings.rank);
    if (halfStep > 0) this.emit({ kind: 'frames', run, frames: trajectory.frames.slice(0, halfStep) });

    while (halfStep < target) {
      const solved = await this.pool.solve(run, halfStep + 1);
      if (isStale()) return;
      if (solved === undefined)
        throw new Error('The workers lost track of each other. Change a setting to train again.');
      halfStep++;
      const side = sideOf(halfStep);
      const factors = this.pool.factors(side).slice();
      trajectory.record(halfStep, factors);
      this.model = { ...this.model, halfStep, [side]: factors };
      const frame = trajectory.frames[halfStep - 1] ?? describeHalfStep(this.model, split, settings.lambda, solved);
      trajectory.frames[halfStep - 1] = frame;
      this.emit({ kind: 'frames', run, frames: [frame] });
    }

    const evaluation = await evaluate(this.model, split, isStale);
    if (evaluation !== undefined) this.emit({ kind: 'finished', run, evaluation });
  }

  /** What the figures show of the current model; undefined before the first one. */
  view(request: ViewRequest): ModelView | undefined {
    if (this.model === undefined || this.modelSplit === undefined) return undefined;
    return viewModel(this.model, this.requireData(), this.modelSplit.isHeldOut, request);
  }

  /** All rows with a user id and a movie id below these. */
  corner(userIdsBelow: number, movieIdsBelow: number): RatedRow[] {
    const { users, movies, values, userIds, movieIds } = this.requireData().ratings;
    const rows: RatedRow[] = [];
    for (let row = 0; row < values.length; row++) {
      const userId = userIds[users[row]!]!;
      const movieId = movieIds[movies[row]!]!;
      if (userId < userIdsBelow && movieId < movieIdsBelow) rows.push({ userId, movieId, rating: values[row]! });
    }
    return rows;
  }

  plane(request: PlaneRequest): Uint8ClampedArray<ArrayBuffer> {
    return drawPlane(this.requireData().ratings, request);
  }

  /** Answers when all workers that train have answered: those that are alive do. */
  async ping(): Promise<void> {
    await this.pool.ping();
  }

  private async loadPool(key: string, settings: Settings, split: Split): Promise<EngineInfo> {
    if (this.loaded?.key !== key) {
      this.loaded = { key, info: this.pool.load(settings.engine, split, poolSize(settings.workers)) };
    }
    return this.loaded.info;
  }

  private currentModel(run: number, halfStep: number, rank: number): ModelState {
    return {
      ...{ run, halfStep, rank },
      users: this.pool.factors('users').slice(),
      movies: this.pool.factors('movies').slice(),
    };
  }

  private trajectoryFor(settings: Settings): Trajectory {
    const key = trajectoryKey(settings);
    const trajectory = this.trajectories.get(key) ?? new Trajectory(settings);
    this.trajectories.delete(key);
    this.trajectories.set(key, trajectory);
    const [oldest] = this.trajectories.keys();
    if (this.trajectories.size > KEPT_TRAJECTORIES && oldest !== undefined) this.trajectories.delete(oldest);
    return trajectory;
  }

  private emit(event: RunEvent): void {
    if (event.run === this.latestRun) this.listener?.(event);
  }

  private requireData(): Dataset {
    if (this.data === undefined) throw new Error('No ratings are loaded.');
    return this.data;
  }
}

function describeHalfStep(
  { halfStep, users, movies }: ModelState,
  split: Split,
  lambda: number,
  { solveMs, training, heldOut }: HalfStep,
): Frame {
  return {
    halfStep,
    side: sideOf(halfStep),
    dataTerm: training,
    penalty: penalty(users, movies, lambda),
    trainingRmse: Math.sqrt(training / entryCount(split.training.byUser)),
    heldOutRmse: Math.sqrt(heldOut / entryCount(split.heldOut)),
    solveMs,
  };
}

/** Errors over rows, or undefined when the run has become stale meanwhile. */
async function evaluate(
  { users, movies, rank }: ModelState,
  split: Split,
  isStale: () => boolean,
): Promise<Evaluation | undefined> {
  const pacer = new Pacer();
  const training = new ErrorSums();
  const heldOut = new ErrorSums();
  const predictRating = (user: number, movie: number): number => predict(users, movies, rank, user, movie);
  for (const [from, to] of rowRanges(split.trainingRows, rank)) {
    training.add(split.trainingRows, predictRating, from, to);
    heldOut.add(split.heldOut, predictRating, from, to);
    await pacer.breathe();
    if (isStale()) return undefined;
  }
  return { training: training.measures(), heldOut: heldOut.measures() };
}
