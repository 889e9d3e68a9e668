import type { EngineData } from '../../als/engine';
import type { Side } from '../../als/matrix';
import { describe, type Facts } from '../../ratings/facts';
import { type Kinds, kindsBehind } from '../../ratings/kinds';
import { placed } from '../../ratings/places';
import type { ParsedRatings } from '../../ratings/reading/parser';
import { indexRatings, type Ratings } from '../../ratings/ratings';
import { rowsOfUser } from '../../ratings/rowsByUser';
import { heldOutRows, split, type SplitOptions } from '../../ratings/split';
import { type GroupStatistics, StatisticsByGroup } from '../../ratings/statistics';
import { splitKey } from '../shared/settings';
import { inSlices } from './pacing';
import { summarise, type SplitSummary } from './splitSummary';

/** A loaded file. It stays in the worker; the page gets numbers from it. */
export class Dataset {
  readonly ratings: Ratings;
  /** The same with places in the plane for ids. */
  readonly placed: Ratings;
  readonly facts: Facts;
  /** Of the split that was made last: it is often made again, for other workers or another engine. */
  private summarised: { readonly key: string; readonly summary: SplitSummary } | undefined;
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
   * The ratings parted as these settings ask. The parts are large and the workers keep what they need of them, so they
   * are made anew each time; the summary of the same split is the same.
   */
  split(options: SplitOptions): { readonly parts: EngineData; readonly summary: SplitSummary } {
    const parted = split(this.ratings, options);
    const { training, superseded, heldOut } = parted;
    const key = splitKey(options);
    if (this.summarised?.key !== key) this.summarised = { key, summary: summarise(parted) };
    return { parts: { training, superseded, heldOut }, summary: this.summarised.summary };
  }

  /** For each row of the file, 1 where such a split holds it out. */
  heldOutRows(options: SplitOptions): Uint8Array {
    const known = this.summarised?.key === splitKey(options) ? this.summarised.summary : undefined;
    return known?.isHeldOut ?? heldOutRows(this.ratings, options);
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
