import { describe, expect, it } from 'vitest';
import { PROBE_BYTES, recognise } from '../../../../src/ratings/reading/recognise';
import { FORMATS } from '../../../fixtures/formats';
import { parse, refusalOf } from '../../../fixtures/parsing';
import { textBytes } from '../../../fixtures/streams';

function refusal(content: string | Uint8Array): string {
  return refusalOf(() => recognise(typeof content === 'string' ? textBytes(content) : content, 'my.file'));
}

function recognised(text: string, fileName = 'my.file') {
  const { layout, ...rest } = recognise(textBytes(text), fileName);
  if (layout.kind !== 'separated') throw new Error(`The layout is ${layout.kind}.`);
  return { ...layout, ...rest };
}

describe('files as people have them', () => {
  it.each(FORMATS)('$name: recognised without doubt', ({ text, fileName, layout, noun }) => {
    expect(recognise(textBytes(text), fileName)).toEqual({ layout, doubt: undefined, noun });
  });

  it.each(FORMATS)('$name: read without a malformed line', ({ text, layout, ratings, noRatings }) => {
    const parsed = parse(layout, text);
    expect(parsed.malformed).toEqual([]);
    expect([parsed.columns.values.length, parsed.noRatings]).toEqual([ratings, noRatings]);
  });
});

describe('what a file does not tell', () => {
  it('is doubted: a header whose names say nothing', () => {
    const { columns, hasHeader, doubt } = recognised('a,b,c\n' + '17,230,4\n18,231,5\n19,18,1\n'.repeat(9));
    expect({ columns, hasHeader }).toEqual({ columns: { user: 0, movie: 1, rating: 2 }, hasHeader: true });
    expect(doubt).toMatch(/names of the columns.*guess/);
  });

  it('is doubted: no header and ratings in an unusual place', () => {
    const rows = Array.from(
      { length: 60 },
      (_, i) => `${(i * 7) % 23}.5,${1 + ((i * 13) % 57)},${500 + ((i * 31) % 59)}`,
    );
    const { columns, hasHeader, doubt } = recognised(rows.join('\n'));
    expect({ columns, hasHeader }).toEqual({ columns: { user: 1, movie: 2, rating: 0 }, hasHeader: false });
    expect(doubt).toMatch(/no header.*guess/);
  });

  it('is doubted: two columns on the scale of ratings', () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${i},${1 + ((i * 3) % 5)},${1 + ((i * 2) % 5)}`);
    expect(recognised(rows.join('\n')).doubt).toMatch(/no header/);
  });

  it('is doubted: a matrix that does not say how many ratings a user has', () => {
    const rows = Array.from({ length: 20 }, (_, i) =>
      Array.from({ length: 15 }, (_, j) => 1 + ((i * j + i) % 5)).join(' '),
    );
    const { layout, doubt } = recognise(textBytes(rows.join('\n')), 'my.file');
    expect(layout).toEqual({ kind: 'matrix', separator: ' ', hasHeader: false, leading: 0, noRating: undefined });
    expect(doubt).toMatch(/one user to a line/);
  });
});

describe('columns', () => {
  it('that hold points in time are never ids or ratings', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${964982703 + i},${i % 7},${i % 11},${1 + (i % 5)}.5`);
    expect(recognised(rows.join('\n')).columns).toEqual({ user: 1, movie: 2, rating: 3 });
  });

  it.each([
    ['leading zeros', '007'],
    ['letters', 'u7'],
    ['more than 2³¹ − 1', '2147483648'],
    ['fractions', '7.5'],
    ['a sign', '-7'],
  ])('of ids with %s are text', (_, id) => {
    const { ids } = recognised(`userId,movieId,rating\n1,1,4\n${id},2,3\n5,${id},2\n`);
    expect(ids).toEqual({ users: 'text', movies: 'text' });
  });

  it('are what they are in spite of a malformed line, at the start or later', () => {
    for (const { text, fileName, layout } of FORMATS.filter(({ layout: { kind } }) => kind === 'separated')) {
      const lines = text.split('\n');
      for (const at of [2, 150]) {
        const damaged = lines.with(at, lines[at]!.replaceAll(/\d+/g, 'x'));
        expect(recognise(textBytes(damaged.join('\n')), fileName)).toMatchObject({ layout, doubt: undefined });
      }
    }
  });

  it('of ids are integers up to 2³¹ − 1, 0 among them', () => {
    expect(recognised('userId,movieId,rating\n0,2147483647,4\n').ids).toEqual({
      users: 'integers',
      movies: 'integers',
    });
  });

  it('hold no rating for 0 only where the format says so', () => {
    expect(recognised('userId,movieId,rating\n1,1,0\n2,1,10\n').noRating).toBeUndefined();
    expect(recognised('User-ID;ISBN;Book-Rating\n1;1;0\n2;1;10\n').noRating).toBe(0);
    expect(recognised('User-ID;ISBN;Book-Rating\n1;1;0\n2;1;5\n').noRating).toBeUndefined();
  });

  it('are told by names in any case and order, whatever joins their words', () => {
    const { columns, doubt } = recognised('Time\tOVERALL\tParent ASIN\tReviewer-ID\n5\t1\tB1\tA1\n7\t2\tB2\tA2\n');
    expect({ columns, doubt }).toEqual({ columns: { user: 3, movie: 2, rating: 1 }, doubt: undefined });
  });
});

describe('separators', () => {
  it('inside fields do not part them', () => {
    const genres = 'userId,movieId,rating,genres\n' + '1,2,5,Action|Comedy|Drama\n2,3,4,War|Crime|Drama\n'.repeat(9);
    expect(recognised(genres).separator).toBe(',');
    const commas = 'user;item;rating\n' + '1;2;"3,5,7"\n'.replace('"3,5,7"', '3.5').repeat(9);
    expect(recognised(commas).separator).toBe(';');
    const quoted = 'user,item,rating,text\n' + '1,2,3,"a;b;4\nc;d;5"\n'.repeat(9);
    expect(recognised(quoted).separator).toBe(',');
  });

  it('are told in spite of some lines that are something else', () => {
    expect(recognised('# my ratings\n' + '1\t2\t3\n4\t5\t5\n'.repeat(10)).separator).toBe('\t');
  });
});

describe('the beginning of a large file', () => {
  it('tells as much as the file, wherever it is cut', () => {
    const whole = FORMATS[4]!;
    const text = whole.text + whole.text.slice(whole.text.indexOf('\n') + 1).repeat(100);
    expect(text.length).toBeGreaterThan(PROBE_BYTES + 100);
    for (let shift = 0; shift < 12; shift++) {
      const start = textBytes(`${' '.repeat(shift)}${text}`).subarray(0, PROBE_BYTES);
      expect(recognise(start, whole.fileName).layout).toEqual(whole.layout);
    }
  });

  it('may be marked as UTF-8', () => {
    const { text, layout } = FORMATS[4]!;
    expect(recognise(textBytes(`\uFEFF${text}`), 'ratings.csv').layout).toEqual(layout);
  });
});

describe('what is rated', () => {
  it.each([
    ['userId,trackId,rating', 'my.csv', 'song'],
    ['user,item,rating', 'steam-games.csv', 'game'],
    ['user_id,recipe_id,rating', 'my.csv', 'recipe'],
    ['user,title,rating', 'my.csv', 'movie'],
    ['user,item,rating', 'restaurants.tsv', 'place'],
    ['user,isbn,rating', 'movies.csv', 'book'],
  ])('is told by the names of columns (%s), then of the file (%s): %s', (header, fileName, noun) => {
    expect(recognised(`${header}\n1,2,3\n`, fileName).noun).toBe(noun);
  });
});

describe('a file that cannot be read is refused by name, in words:', () => {
  it.each([
    ['an empty file', '', /empty/],
    ['blank lines', ' \n\r\n\t\n', /empty/],
    ['a web page', '\n<!DOCTYPE html>\n<html><body>404</body></html>', /web page/],
    ['XML', '<?xml version="1.0"?><ratings/>', /web page/],
    ['a single column', '1\n2\n3\n', /single column/],
    ['two columns', 'user,item\n1,2\n3,4\n', /only 2 columns/],
    ['prose', 'Call me Ishmael.\n'.repeat(5), /no column of numbers/],
    ['columns that name nobody', '1.5,2.5,3.5\n2.5,1.5,0.5\n', /no columns that could be these/],
    ['NUL bytes', new Uint8Array(500), /not a text file/],
    [
      'a binary file',
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 0xff),
      /not a text file/,
    ],
    ['control characters', Uint8Array.from({ length: 500 }, (_, i) => 1 + (i % 40)), /not a text file/],
  ])('%s', (_, content, reason) => {
    const message = refusal(content);
    expect(message).toMatch(reason);
    expect(message).toMatch(/^my\.file .*Expected .*user.*movie.*rating/);
  });
});
