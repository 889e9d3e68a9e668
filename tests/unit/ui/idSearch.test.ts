import { describe, expect, it } from 'vitest';
import { nearestIds, type Pickable, search } from '../../../src/ui/idSearch';

const FILMS: Pickable = {
  ids: Int32Array.of(1, 13, 25, 101, 1984, 2571),
  texts: undefined,
  titles: ['Toy Story (1995)', 'Amélie (2001)', '', 'The Animatrix (2003)', 'Brazil 13 (1985)', 'Matrix, The (1999)'],
};

describe('a search among ids and titles', () => {
  it('finds titles by their words, in any order, case and accents aside', () => {
    expect(search(FILMS, 'the matrix', 9).ids).toEqual([101, 2571]);
    expect(search(FILMS, 'AMELIE', 9)).toEqual({ exact: undefined, ids: [13], count: 1 });
    expect(search(FILMS, '1999 matrix', 9).ids).toEqual([2571]);
    expect(search(FILMS, 'godfather', 9)).toEqual({ exact: undefined, ids: [], count: 0 });
  });

  it('puts ids first, then beginnings of titles, then beginnings of words', () => {
    expect(search(FILMS, 'matrix', 9).ids).toEqual([2571, 101]);
    expect(search(FILMS, '13', 9)).toEqual({ exact: 13, ids: [13, 1984], count: 2 });
    expect(search(FILMS, 'story', 9).ids).toEqual([1]);
  });

  it('knows what is typed whole', () => {
    expect(search(FILMS, '2571', 9).exact).toBe(2571);
    expect(search(FILMS, 'toy story (1995)', 9).exact).toBe(1);
    expect(search(FILMS, 'toy', 9).exact).toBeUndefined();
    expect(search(FILMS, '', 9)).toMatchObject({ exact: undefined, count: 6 });
  });

  it('counts all and lists as many as are wanted', () => {
    expect(search(FILMS, '1', 2)).toMatchObject({ exact: 1, count: 5, ids: [1, 13] });
  });

  it('finds ids that are text', () => {
    const books: Pickable = {
      ids: Int32Array.of(1, 2, 3),
      texts: ['B000FA64PK', '0439785960', 'B00X'],
      titles: undefined,
    };
    expect(search(books, 'b000', 9)).toEqual({ exact: undefined, ids: [1], count: 1 });
    expect(search(books, 'b00x', 9).exact).toBe(3);
    expect(search(books, '2', 9).ids).toEqual([]);
  });

  it('tells the neighbours of an id that is missing', () => {
    expect(nearestIds(FILMS.ids, 20)).toEqual([13, 25]);
    expect(nearestIds(FILMS.ids, 0)).toEqual([1]);
    expect(nearestIds(FILMS.ids, 9999)).toEqual([2571]);
  });
});
