import type { Naming } from '../figures/naming';
import type { SideNames } from '../ratings/names';
import { capitalised, type Noun } from '../ratings/nouns';
import { indexOfId } from '../ratings/ratings';
import type { DataInfo } from '../trainer/shared/protocol';

/** How to call what a file holds; without a file, what one would hold. */
export function namingOf(data: DataInfo | undefined, noun: Noun): Naming {
  const Movie = capitalised(noun);
  const star = data === undefined || isScaleOfStars(data) ? 'star' : 'point';
  const sides = {
    users: { ids: data?.userIds, names: data?.names.users, word: 'user', Word: 'User' },
    movies: { ids: data?.movieIds, names: data?.names.movies, word: noun, Word: Movie },
  };
  const entry = (side: 'users' | 'movies', id: number, kind: keyof SideNames): string | undefined => {
    const { ids, names } = sides[side];
    const row = ids && names?.[kind] && indexOfId(ids, id);
    return row === undefined ? undefined : names![kind]![row];
  };
  const idOf: Naming['idOf'] = (side, id) => entry(side, id, 'ids') ?? String(id);
  const titleOf: Naming['titleOf'] = (side, id) => {
    const title = entry(side, id, 'titles');
    return title === '' ? undefined : title;
  };
  return {
    movie: noun,
    movies: `${noun}s`,
    Movie,
    Movies: `${Movie}s`,
    star,
    stars: `${star}s`,
    idOf,
    titleOf,
    nameOf: (side, id) => titleOf(side, id) ?? `${sides[side].word} ${idOf(side, id)}`,
    headOf: (side, id) => titleOf(side, id) ?? `${sides[side].Word} ${idOf(side, id)}`,
  };
}

/** Half a star to five, or to ten: what is rated on a scale like this is given stars. */
function isScaleOfStars({ facts: { counts } }: DataInfo): boolean {
  const lowest = counts[0]?.rating ?? 1;
  const highest = counts.at(-1)?.rating ?? 5;
  return lowest >= 0 && highest <= 10 && counts.every(({ rating }) => Number.isInteger(2 * rating));
}
