import { type Baselines, fitBaselines } from '../../als/baselines';
import { entryCount } from '../../als/matrix';
import { measure } from '../../als/metrics';
import { describe, type Facts } from '../../ratings/facts';
import { groupRows } from '../../ratings/matrix';
import type { ParsedRatings } from '../../ratings/parser';
import { indexRatings, type Ratings } from '../../ratings/ratings';
import { split, type Split } from '../../ratings/split';
import type { BaselineName, SplitInfo } from '../shared/protocol';
import { type Settings, splitKey } from '../shared/settings';

/** A loaded file and the split in use. It stays in the worker; the page gets numbers from it. */
export class Dataset {
  readonly ratings: Ratings;
  readonly facts: Facts;
  private readonly userRows: ReturnType<typeof groupRows>;
  private current: { key: string; split: Split; info: SplitInfo } | undefined;

  constructor(parsed: ParsedRatings) {
    this.ratings = indexRatings(parsed.columns);
    this.facts = describe(this.ratings);
    const { users, userIds } = this.ratings;
    this.userRows = groupRows(Int32Array.from(users.keys()), users, userIds.length);
  }

  /** Row numbers of the file, in its order. */
  rowsOfUser(user: number): Int32Array {
    return this.userRows.rows.subarray(this.userRows.offsets[user], this.userRows.offsets[user + 1]);
  }

  /** The split that these settings ask for, made anew only when they ask for another one. */
  splitFor(settings: Settings): { split: Split; info: SplitInfo; key: string } {
    const key = splitKey(settings);
    if (this.current?.key !== key) {
      const made = split(this.ratings, settings);
      this.current = { key, split: made, info: describeSplit(made) };
    }
    return this.current;
  }
}

function describeSplit(made: Split): SplitInfo {
  const baselines: Baselines = fitBaselines(made.training);
  const names: BaselineName[] = ['globalMean', 'userMean', 'movieMean', 'bias'];
  return {
    trainingRows: entryCount(made.trainingRows),
    trainingCells: entryCount(made.training.byUser),
    heldOutRows: entryCount(made.heldOut) + made.unpredictable,
    unpredictable: made.unpredictable,
    baselines: Object.fromEntries(
      names.map((name) => [name, measure(made.heldOut, baselines[name])]),
    ) as SplitInfo['baselines'],
  };
}
