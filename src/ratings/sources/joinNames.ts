import type { Names } from '../names';
import { indexOfId, type Ratings } from '../ratings';
import { collectGenres } from './genres';
import type { TitleRow } from './titlesTable';

/** The ids that are text, in the order of their numbers 1, 2, 3 …; undefined where ids are numbers themselves. */
export interface Texts {
  readonly users: readonly string[] | undefined;
  readonly movies: readonly string[] | undefined;
}

/** What the file calls its users and movies, and what a list of titles says of the movies, by row number. */
export function joinNames(
  { userIds, movieIds }: Pick<Ratings, 'userIds' | 'movieIds'>,
  texts: Texts,
  titles: readonly TitleRow[],
): Names {
  const users = textsByRow(userIds, texts.users);
  const movies = textsByRow(movieIds, texts.movies);
  const rows = bestMatch(titles, rowFinder(movieIds, movies));
  const byRow = <T>(read: (row: TitleRow) => T): (T | undefined)[] =>
    Array.from(movieIds, (_, row) => {
      const title = rows.get(row);
      return title && read(title);
    });
  return {
    users: { ids: users, titles: undefined },
    movies: {
      ids: movies,
      titles: rows.size === 0 ? undefined : byRow(({ title }) => title).map((title) => title ?? ''),
    },
    genres: collectGenres(byRow(({ genres }) => genres)),
  };
}

function textsByRow(ids: Int32Array, texts: readonly string[] | undefined): readonly string[] | undefined {
  return texts && Array.from(ids, (id) => texts[id - 1]!);
}

type RowFinder = (id: string) => number | undefined;

function rowFinder(movieIds: Int32Array, texts: readonly string[] | undefined): RowFinder {
  if (texts === undefined) return (id) => (/^\d+$/.test(id) ? indexOfId(movieIds, Number(id)) : undefined);
  const rowOf = new Map(texts.map((text, row) => [text, row]));
  return (id) => rowOf.get(id);
}

/** By movie, its line in the list of titles: joined by that of its columns of ids that finds the most movies. */
function bestMatch(titles: readonly TitleRow[], find: RowFinder): ReadonlyMap<number, TitleRow> {
  let best = new Map<number, TitleRow>();
  const columns = titles[0]?.ids.length ?? 0;
  for (let column = 0; column < columns; column++) {
    const found = new Map<number, TitleRow>();
    for (const title of titles) {
      const row = find(title.ids[column]!);
      if (row !== undefined && !found.has(row)) found.set(row, title);
    }
    if (found.size > best.size) best = found;
  }
  return best;
}
