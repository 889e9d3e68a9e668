import { type Baselines, fitBaselines } from '../../als/baselines';
import type { EngineData } from '../../als/engine';
import { entryCount, type Side } from '../../als/matrix';
import { measure } from '../../als/metrics';
import { describe, type Facts } from '../../ratings/facts';
import { type Kinds, kindsBehind } from '../../ratings/kinds';
import { placed } from '../../ratings/places';
import type { ParsedRatings } from '../../ratings/reading/parser';
import { indexRatings, type Ratings } from '../../ratings/ratings';
import { rowsOfUser } from '../../ratings/rowsByUser';
import { split } from '../../ratings/split';
import { type GroupStatistics, StatisticsByGroup } from '../../ratings/statistics';
import type { BaselineName, SplitInfo } from '../shared/protocol';
import { type Settings, splitKey } from '../shared/settings';
import { inSlices } from './pacing';

/** What stays of a split when its ratings have been handed out. */
interface Parted {
  readonly key: string;
  readonly info: SplitInfo;
  /** By row of the file. */
  readonly isHeldOut: Uint8Array;
  /** The mean over the training cells: μ. */
  readonly mean: number;
  /** Of each side the training cells, without their columns and values: offsets[row] ≤ cell < offsets[row + 1]. */
  readonly offsets: Readonly<Record<Side, Int32Array>>;
}

/** A loaded file and the split in use. It stays in the worker; the page gets numbers from it. */
export class Dataset {
  readonly ratings: Ratings;
  /** The same with places in the plane for ids. */
  readonly placed: Ratings;
  readonly facts: Facts;
  private parted: Parted | undefined;
  private behind: { readonly kinds: Kinds | undefined } | undefined;
  private readonly grouped: Partial<Record<Side, Promise<GroupStatistics>>> = {};

  /** Takes the columns over. */
  constructor(parsed: ParsedRatings) {
    this.ratings = indexRatings(parsed.columns);
    this.placed = placed(this.ratings);
    this.facts = describe(this.ratings);
  }

  /** Row numbers of the file, in its order. */
  rowsOfUser(user: number): Int32Array {
    return rowsOfUser(this.ratings.rowsByUser, user);
  }

  /** How each user rates, or how each movie is rated, over all rows of the file; found out when first asked for. */
  statistics(side: Side): Promise<GroupStatistics> {
    return (this.grouped[side] ??= groupStatistics(this.ratings, side));
  }

  /** What lies behind the file, where the page has drawn it itself; found out when first asked for. */
  get kinds(): Kinds | undefined {
    this.behind ??= { kinds: kindsBehind(this.ratings) };
    return this.behind.kinds;
  }

  /**
   * The ratings parted as these settings ask. They are large and the workers keep what they need of them, so they are
   * made anew each time.
   */
  split(settings: Settings): EngineData {
    const { isHeldOut, unpredictable, ...data } = split(this.ratings, settings);
    const key = splitKey(settings);
    if (this.parted?.key !== key) this.parted = { key, isHeldOut, ...describeSplit(data, unpredictable) };
    return data;
  }

  /** What is known of the split that was made last. */
  get lastSplit(): Omit<Parted, 'key'> {
    if (this.parted === undefined) throw new Error('The ratings have not been parted.');
    return this.parted;
  }
}

async function groupStatistics(ratings: Ratings, side: Side): Promise<GroupStatistics> {
  const ids = side === 'users' ? ratings.userIds : ratings.movieIds;
  const statistics = new StatisticsByGroup(ids.length);
  await inSlices(ratings.values.length, (from, to) => {
    statistics.add(ratings[side], ratings.values, from, to);
  });
  return statistics.statistics();
}

function describeSplit(
  { training, superseded, heldOut }: EngineData,
  unpredictable: number,
): Pick<Parted, 'info' | 'mean' | 'offsets'> {
  const baselines: Baselines = fitBaselines(training);
  const names: BaselineName[] = ['globalMean', 'userMean', 'movieMean', 'bias'];
  const info = {
    trainingRows: entryCount(training.byUser) + entryCount(superseded.byUser),
    trainingCells: entryCount(training.byUser),
    heldOutRows: entryCount(heldOut.byUser) + unpredictable,
    unpredictable,
    baselines: Object.fromEntries(
      names.map((name) => [name, measure(heldOut.byUser, baselines[name])]),
    ) as SplitInfo['baselines'],
  };
  // Copies: the arrays themselves go to the workers.
  const offsets = { users: training.byUser.offsets.slice(), movies: training.byMovie.offsets.slice() };
  return { info, mean: baselines.globalMean(0, 0), offsets };
}
