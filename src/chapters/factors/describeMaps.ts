import { VISIBLE_ROWS } from '../../figures/heatmap/geometry';
import { describeSort } from '../../figures/heatmap/sort';
import { formatCount, formatStars } from '../../ui/format';
import type { FactorMap } from './useFactorMap';

/** Both maps in a sentence, for those who do not see them. */
export function describeMaps(users: FactorMap, movies: FactorMap): string {
  const order = describeSort(users.sort).toLowerCase();
  const factors = users.rank === 1 ? '1 factor' : `${users.rank} factors`;
  return `Two maps of ${factors}, ${order}: ${sideOf(users)}; ${sideOf(movies)}.`;
}

function sideOf({ side, ids, rank, view, sort, first }: FactorMap): string {
  const [noun, nouns] = side === 'users' ? ['user', 'users'] : ['movie', 'movies'];
  const last = Math.min(first + VISIBLE_ROWS, view.total);
  const place = first - view.from;
  const row = view.rows[place];
  const value = sort === undefined ? undefined : view.values[place * rank + sort.factor];
  const top =
    row === undefined || value === undefined ? '' : `, beginning with ${noun} ${ids[row]} at ${formatStars(value)}`;
  return `${formatCount(view.total)} ${nouns} with no value larger than ${formatStars(view.limit)} either way, of which rows ${formatCount(first + 1)} to ${formatCount(last)} are in sight${top}`;
}
