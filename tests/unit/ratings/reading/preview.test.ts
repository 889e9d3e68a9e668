import { describe, expect, it } from 'vitest';
import { previewOf } from '../../../../src/ratings/reading/preview';
import { recordsOf } from '../../../../src/ratings/reading/records';
import { FORMATS } from '../../../fixtures/formats';
import { parse, refusalOf, separated } from '../../../fixtures/parsing';
import { textBytes } from '../../../fixtures/streams';

const CSV = separated({ separator: ',', hasHeader: true });

describe('the beginning of a file', () => {
  it('is shown by its header, its first eight records and their ratings', () => {
    const rows = Array.from({ length: 20 }, (_, i) => [String(i), `00${i}`, '3.7', 'a,"b"']);
    const text = rows.map(([user, movie, rating]) => `${user},${movie},${rating},"a,""b"""\n`).join('');
    const ids = { users: 'integers', movies: 'text' } as const;
    expect(previewOf(textBytes(`\uFEFFuserId,movieId,rating,\n${text}`), { ...CSV, ids })).toEqual({
      columns: ['userId', 'movieId', 'rating', '4'],
      rows: rows.slice(0, 8),
      ratings: rows.slice(0, 8).map(([user, movie]) => ({ user, movie, rating: 3.7 })),
    });
  });

  it('is shown with numbers for columns that have no names', () => {
    const { columns, rows } = previewOf(textBytes('1::2::3\n4::5::1::N/A'), separated());
    expect(columns).toEqual(['1', '2', '3', '4']);
    expect(rows).toEqual([
      ['1', '2', '3'],
      ['4', '5', '1', 'N/A'],
    ]);
  });

  it('is shown as it would be read in a layout that is wrong, with the reasons', () => {
    const { ratings } = previewOf(textBytes('a,1,x\n2,b,3\n"c,1,1\n1,2,3\n1,2\n7,8,9\n1,1,0\n'), {
      ...CSV,
      hasHeader: false,
      noRating: 0,
    });
    expect(ratings).toEqual([
      'the user id is not a whole number',
      'the movie id is not a whole number',
      'a quotation mark is not closed',
      { user: '1', movie: '2', rating: 3 },
      'expected user,movie,rating',
      { user: '7', movie: '8', rating: 9 },
      'there is no rating',
    ]);
  });

  it('gives a reason for each record when none is a rating', () => {
    const { ratings } = previewOf(textBytes('a,1,x\n'.repeat(20)), { ...CSV, hasHeader: false });
    expect(ratings).toEqual(Array(8).fill('the user id is not a whole number'));
  });

  it('of a matrix or of blocks is shown by its first ratings', () => {
    const matrix = { kind: 'matrix', separator: ',', hasHeader: false, leading: 1, noRating: 99 } as const;
    expect(previewOf(textBytes('2,99,1.5,-3\n1,4,99,99\n'), matrix)).toEqual({
      columns: ['1', '2', '3', '4'],
      rows: [
        ['2', '99', '1.5', '-3'],
        ['1', '4', '99', '99'],
      ],
      ratings: [
        { user: '1', movie: '2', rating: 1.5 },
        { user: '1', movie: '3', rating: -3 },
        { user: '2', movie: '1', rating: 4 },
      ],
    });
    const { rows, ratings } = previewOf(textBytes('7:\n1488844,3,2005-09-06\n'), { kind: 'netflix' });
    expect(rows).toEqual([['7:'], ['1488844', '3', '2005-09-06']]);
    expect(ratings).toEqual([{ user: '1488844', movie: '7', rating: 3 }]);
  });

  it('shows no more of long records than fits', () => {
    const { columns, rows } = previewOf(textBytes(`${'1,'.repeat(5000)}1\n`.repeat(3)), { ...CSV, hasHeader: false });
    expect(columns.length).toBeLessThan(50);
    expect(rows[0]).toHaveLength(columns.length);
  });

  it('of an empty file is empty', () => {
    expect(previewOf(new Uint8Array(), CSV)).toEqual({ columns: [], rows: [], ratings: [] });
  });

  it('is refused in words in a layout that no file has', () => {
    const layout = { ...CSV, columns: { user: 1, movie: 1, rating: 2 } };
    expect(refusalOf(() => previewOf(textBytes('1,2,3\n'), layout))).toMatch(/same column/);
  });

  it.each(FORMATS)('$name: shows the ratings that are read', ({ text, layout }) => {
    const { columns, texts } = parse(layout, text);
    const shown = previewOf(textBytes(text), layout).ratings.filter((rating) => typeof rating !== 'string');
    expect(shown.length).toBeGreaterThan(3);
    shown.forEach(({ user, movie, rating }, row) => {
      expect([user, movie]).toEqual([
        texts.users?.[columns.userIds[row]! - 1] ?? String(columns.userIds[row]),
        texts.movies?.[columns.movieIds[row]! - 1] ?? String(columns.movieIds[row]),
      ]);
      expect(Math.fround(rating)).toBe(columns.values[row]);
    });
  });
});

describe('records', () => {
  it('are the fields of all lines that are not blank', () => {
    const text = '\uFEFF1,"Toy ""Story"" (1995)",a|b\r\n\r\n2,"Heat,\nthe film"\n  3 , x ,';
    expect(recordsOf(textBytes(text), ',')).toEqual([
      ['1', 'Toy "Story" (1995)', 'a|b'],
      ['2', 'Heat,\nthe film'],
      ['3', 'x', ''],
    ]);
  });

  it('are single fields where quotation marks are not sound', () => {
    expect(recordsOf(textBytes('1,"a"b,2\n"x,1\n3,4'), ',')).toEqual([['1,"a"b,2'], ['"x,1'], ['3', '4']]);
  });

  it('are no more than asked for', () => {
    expect(recordsOf(textBytes('1\n2\n3\n'), ',', 2)).toEqual([['1'], ['2']]);
  });
});
