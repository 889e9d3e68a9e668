import { type Baselines, fitBaselines } from '../../als/baselines';
import { entryCount } from '../../als/matrix';
import { measure } from '../../als/metrics';
import { describe, type Facts } from '../../ratings/facts';
import type { ParsedRatings } from '../../ratings/parser';
import { indexRatings, type Ratings } from '../../ratings/ratings';
import { rowsOfUser } from '../../ratings/rowsByUser';
import { split, type Split } from '../../ratings/split';
import type { BaselineName, SplitInfo } from '../shared/protocol';
import { type Settings, splitKey } from '../shared/settings';

/** A loaded file and the split in use. It stays in the worker; the page gets numbers from it. */
export class Dataset {
  readonly ratings: Ratings;
  readonly facts: Facts;
  private current: { key: string; split: Split; info: SplitInfo } | undefined;

  /** Takes the columns over. */
  constructor(parsed: ParsedRatings) {
    this.ratings = indexRatings(parsed.columns);
    this.facts = describe(this.ratings);
  }

  /** Row numbers of the file, in its order. */
  rowsOfUser(user: number): Int32Array {
    return rowsOfUser(this.ratings.rowsByUser, user);
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

function describeSplit({ training, superseded, heldOut, unpredictable }: Split): SplitInfo {
  const baselines: Baselines = fitBaselines(training);
  const names: BaselineName[] = ['globalMean', 'userMean', 'movieMean', 'bias'];
  return {
    trainingRows: entryCount(training.byUser) + entryCount(superseded.byUser),
    trainingCells: entryCount(training.byUser),
    heldOutRows: entryCount(heldOut.byUser) + unpredictable,
    unpredictable,
    baselines: Object.fromEntries(
      names.map((name) => [name, measure(heldOut.byUser, baselines[name])]),
    ) as SplitInfo['baselines'],
  };
}
