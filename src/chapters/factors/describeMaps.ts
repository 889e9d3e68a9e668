import { type Naming, wordsOf } from '../../figures/naming';
import { VISIBLE_ROWS } from '../../figures/heatmap/geometry';
import { describeSort } from '../../figures/heatmap/sort';
import { formatCount, formatStars } from '../../ui/format';
import type { FactorMap } from './useFactorMap';

/** Both maps in a sentence, for those who do not see them. */
export function describeMaps(users: FactorMap, movies: FactorMap, naming: Naming): string {
  const order = describeSort(users.sort).toLowerCase();
  const factors = users.rank === 1 ? '1 factor' : `${users.rank} factors`;
  return `Two maps of ${factors}, ${order}: ${sideOf(users, naming)}; ${sideOf(movies, naming)}.`;
}

function sideOf({ side, ids, rank, view, sort, first }: FactorMap, naming: Naming): string {
  const last = Math.min(first + VISIBLE_ROWS, view.total);
  const place = first - view.from;
  const row = view.rows[place];
  const value = sort === undefined ? undefined : view.values[place * rank + sort.factor];
  const top =
    row === undefined || value === undefined
      ? ''
      : `, beginning with ${naming.nameOf(side, ids[row]!)} at ${formatStars(value)}`;
  return `${formatCount(view.total)} ${wordsOf(side, naming).many} with no value larger than ${formatStars(view.limit)} either way, of which rows ${formatCount(first + 1)} to ${formatCount(last)} are in sight${top}`;
}
