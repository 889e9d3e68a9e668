import { describe, expect, it } from 'vitest';
import { joinNames } from '../../../../src/ratings/sources/joinNames';
import type { TitleRow } from '../../../../src/ratings/sources/titlesTable';

const NO_TEXTS = { users: undefined, movies: undefined };

function ids(users: number[], movies: number[]) {
  return { userIds: Int32Array.from(users), movieIds: Int32Array.from(movies) };
}

function title(id: string | string[], text: string, ...genres: string[]): TitleRow {
  return { ids: [id].flat(), title: text, genres };
}

/** Of each movie, the names of its genres. */
function genresOf({ genres }: ReturnType<typeof joinNames>): string[][] {
  return Array.from(genres!.ofMovie, (bits) => genres!.names.filter((_, place) => (bits >>> place) & 1));
}

describe('titles', () => {
  it('join by whole numbers, however they are written', () => {
    const titles = [title('7', 'Seven'), title('0003', 'Three'), title('4', 'Four'), title('x', 'No id')];
    expect(joinNames(ids([1], [3, 5, 7]), NO_TEXTS, titles).movies).toEqual({
      ids: undefined,
      titles: ['Three', '', 'Seven'],
    });
  });

  it('join by texts as they are written', () => {
    const texts = { users: undefined, movies: ['0003', '3', 'B00'] };
    const titles = [title('3', 'Three'), title('B00', 'Kettle')];
    expect(joinNames(ids([1], [1, 2, 3]), texts, titles).movies).toEqual({
      ids: ['0003', '3', 'B00'],
      titles: ['', 'Three', 'Kettle'],
    });
  });

  it('join by that column of ids that finds most', () => {
    const titles = [title(['1', '70'], 'A'), title(['70', '71'], 'B'), title(['9', '72'], 'C')];
    expect(joinNames(ids([1], [70, 71, 72]), NO_TEXTS, titles).movies.titles).toEqual(['A', 'B', 'C']);
  });

  it('join by the likeliest column where several find as many', () => {
    const titles = [title(['1', '2'], 'A'), title(['2', '1'], 'B')];
    expect(joinNames(ids([1], [1, 2]), NO_TEXTS, titles).movies.titles).toEqual(['A', 'B']);
  });

  it('are the first where an id comes twice', () => {
    expect(joinNames(ids([1], [1]), NO_TEXTS, [title('1', 'A'), title('1', 'B')]).movies.titles).toEqual(['A']);
  });

  it('are not there where none joins', () => {
    const names = joinNames(ids([1], [1]), NO_TEXTS, [title('2', 'A', 'Drama')]);
    expect(names.movies.titles).toBeUndefined();
    expect(names.genres).toBeUndefined();
  });
});

describe('ids that are text', () => {
  it('stand by row, those that rate nothing left out', () => {
    const texts = { users: ['ann', 'none', 'bob'], movies: undefined };
    expect(joinNames(ids([1, 3], [1]), texts, []).users.ids).toEqual(['ann', 'bob']);
  });
});

describe('genres', () => {
  it('come with the titles, the most frequent first', () => {
    const titles = [title('1', 'A', 'Drama'), title('2', 'B', 'Comedy', 'Drama'), title('3', 'C', 'War')];
    const names = joinNames(ids([1], [1, 2, 4]), NO_TEXTS, titles);
    expect(names.genres!.names).toEqual(['Drama', 'Comedy']);
    expect(genresOf(names)).toEqual([['Drama'], ['Drama', 'Comedy'], []]);
  });

  it('are 32 at most, each with a bit of its own', () => {
    const titles = Array.from({ length: 40 }, (_, at) => title(String(at), 'T', `G${at}`));
    titles.push(title('40', 'T', 'G39', 'G38'));
    const names = joinNames(ids([1], [...Array(41).keys()]), NO_TEXTS, titles);
    expect(names.genres!.names).toHaveLength(32);
    expect(names.genres!.names.slice(0, 2)).toEqual(['G38', 'G39']);
    const known = genresOf(names);
    expect(known[40]).toEqual(['G38', 'G39']);
    expect(known.filter((genres) => genres.length > 0)).toHaveLength(33);
  });

  it('are none where a list says that there are none', () => {
    expect(joinNames(ids([1], [1]), NO_TEXTS, [title('1', 'A')]).genres).toBeUndefined();
  });
});
