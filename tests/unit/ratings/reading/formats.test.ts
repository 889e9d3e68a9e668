import { describe, expect, it } from 'vitest';
import { Collector } from '../../../../src/ratings/reading/collector';
import type { MatrixLayout } from '../../../../src/ratings/reading/reading';
import { parse, refusalOf, separated } from '../../../fixtures/parsing';
import { columnsOf, parsedOf } from '../../../fixtures/ratingColumns';
import { sizedChunks, textBytes } from '../../../fixtures/streams';

const NETFLIX = { kind: 'netflix' } as const;
const JESTER: MatrixLayout = { kind: 'matrix', separator: ',', hasHeader: false, leading: 1, noRating: 99 };
const TEXT = separated({ separator: ';', ids: { users: 'text', movies: 'text' } });

describe('ids that are text', () => {
  it('are numbered as they first come, and kept as the file writes them', () => {
    const { columns, texts } = parse(TEXT, 'ann;007;3\nBob;"X;1";4\nann;X;5\n"Bob";"say ""hi""";1\nÄnn; 007 ;2\n');
    expect(texts).toEqual({ users: ['ann', 'Bob', 'Änn'], movies: ['007', 'X;1', 'X', 'say "hi"'] });
    expect(columns).toEqual(columnsOf([1, 1, 3], [2, 2, 4], [1, 3, 5], [2, 4, 1], [3, 1, 2]));
  });

  it('may be those of one side only', () => {
    const layout = separated({ ids: { users: 'integers', movies: 'text' } });
    const { columns, texts } = parse(layout, '70::b::3\n60::a::4\n');
    expect(texts).toEqual({ users: undefined, movies: ['b', 'a'] });
    expect(columns).toEqual(columnsOf([70, 1, 3], [60, 2, 4]));
  });

  it('of lines that are no ratings do not count', () => {
    const { texts, malformedCount, noRatings } = parse(
      { ...TEXT, noRating: 0 },
      `${'ann;a;1\n'.repeat(200)}zoe;z;x\nyan;"y"z;3\nwim;w;0\n"vic";"v";"0"\n`,
    );
    expect(texts).toEqual({ users: ['ann'], movies: ['a'] });
    expect([malformedCount, noRatings]).toEqual([2, 2]);
  });

  it.each([
    ['that is empty', '""', /user id is missing/],
    ['that is too long', 'x'.repeat(257), /user id is longer than 256 bytes/],
    ['that is too long and quoted', `"${'x'.repeat(257)}"`, /user id is longer than 256 bytes/],
    ['with a line break inside', '"a\nb"', /user id has a line break/],
  ])('make a line malformed with one %s', (_, id, reason) => {
    const { malformed } = parse(TEXT, `${'ann;a;1\n'.repeat(200)}${id};a;3\n`);
    expect(malformed[0]!.reason).toMatch(reason);
    expect(malformed[0]!.number).toBe(201);
  });
});

describe('a header', () => {
  it('is skipped, after blank lines and a byte order mark, over several lines', () => {
    const layout = separated({ separator: ',', hasHeader: true });
    for (const header of ['user,movie,rating', '\uFEFFuser,movie,rating', '\r\n\nu,m,r', '"u\nser",movie,"r"']) {
      expect(parse(layout, `${header}\n1,2,3\n`)).toEqual(parsedOf(columnsOf([1, 2, 3])));
    }
  });

  it('alone is an empty file', () => {
    expect(refusalOf(() => parse(separated({ hasHeader: true }), 'a::b::c\n'))).toMatch(/my\.file is empty/);
  });
});

describe('values that say that there is no rating', () => {
  it('are skipped and counted, however they are written', () => {
    const layout = separated({ separator: ',', noRating: 0 });
    const parsed = parse(layout, '1,1,0\n2,2,3\n3,3,"0"\n4,4,0.0\n5,5,-0\n6,6,5\n');
    expect(parsed).toEqual({ ...parsedOf(columnsOf([2, 2, 3], [6, 6, 5])), noRatings: 4 });
  });

  it('alone are no ratings file', () => {
    const layout = separated({ noRating: -1 });
    expect(refusalOf(() => parse(layout, '1::1::-1\n2::2::-1\n'))).toMatch(/rates nothing.*2 times/);
  });
});

describe('a record over several lines', () => {
  const layout = separated({ separator: ',' });

  it('counts all of them: what is malformed after it has its own number', () => {
    const text = `${'1,2,3,"a\nb\n\nc"\n'.repeat(50)}oops\n`;
    expect(parse(layout, text).malformed).toEqual([
      { number: 201, content: 'oops', reason: 'expected user,movie,rating' },
    ]);
  });

  it('that is never closed is one malformed line, and the lines after it are read', () => {
    const good = '1,2,3\n'.repeat(20_000);
    const { columns, malformed, malformedCount } = parse(layout, `${good}4,5,3,"open\n${good}`, 100_000, 50_000);
    expect(columns.values).toHaveLength(40_000);
    expect(malformedCount).toBe(1);
    expect(malformed[0]).toEqual({ number: 20_001, content: '4,5,3,"open', reason: 'a quotation mark is not closed' });
  });

  it('is refused when it is longer than a line may be', () => {
    const text = `1,2,3\n1,2,3,"${'x\n'.repeat(40_000)}"\n`;
    const whole = refusalOf(() => parse(layout, text));
    expect(whole).toMatch(/line 2 is longer/);
  });
});

describe('a matrix', () => {
  it('is read by user and movie from 1, without what is not rated', () => {
    const parsed = parse(JESTER, '2,-7.82,99,3.5\n0,99,99,99\n\n1,99.0,,"1e0"\n');
    expect(parsed).toEqual({ ...parsedOf(columnsOf([1, 1, -7.82], [1, 3, 3.5], [3, 3, 1])), noRatings: 6 });
  });

  it('may have a header, and no fields before the ratings', () => {
    const layout: MatrixLayout = { ...JESTER, separator: ' ', hasHeader: true, leading: 0, noRating: undefined };
    expect(parse(layout, 'a b\n1 99\n3 4\n').columns).toEqual(columnsOf([1, 1, 1], [1, 2, 99], [2, 1, 3], [2, 2, 4]));
  });

  it.each([
    ['with too few fields', '2,1', /expected 4 fields, found 2/],
    ['with too many fields', '2,1,2,3,4', /expected 4 fields, found 5/],
    ['with a field that is no number', '2,1,x,3', /field 3 is not a rating/],
    ['with a field that no number holds', '2,1,1e99,3', /field 3 is not a rating/],
    ['with an open quotation mark', '2,1,3,"4', /not closed/],
  ])('skips a line %s, all of it', (_, line, reason) => {
    const { columns, malformed } = parse(JESTER, `${'2,1,2,99\n'.repeat(200)}${line}\n`);
    expect(malformed[0]!.reason).toMatch(reason);
    expect(columns.values).toHaveLength(400);
  });

  it('is refused in its own words', () => {
    expect(refusalOf(() => parse(JESTER, 'a,b,c\n'))).toMatch(/Expected one user to a line and one movie to a column/);
  });
});

describe('blocks of the Netflix Prize', () => {
  it('are read in chunks of any size', () => {
    const text = '1:\r\n1488844,3,2005-09-06\r\n822109,5,2005-05-13\n\n10000:\n885013,4\n7,2.5,2004-01-01';
    const columns = columnsOf([1_488_844, 1, 3], [822_109, 1, 5], [885_013, 10_000, 4], [7, 10_000, 2.5]);
    for (const size of [1, 2, 3, 7, 100]) {
      expect(parse(NETFLIX, text, ...sizedChunks(textBytes(text), size))).toEqual(parsedOf(columns));
    }
  });

  it.each([
    ['that is no rating', 'hello', /expected user,rating/],
    ['whose user is no number', 'a,3,2005-09-06', /user id/],
    ['whose user is too large', '2147483648,3', /user id/],
    ['whose rating is no number', '1,x,2005-09-06', /rating is not/],
    ['whose rating is missing', '1,,2005-09-06', /rating is not/],
    ['whose rating no number holds', '1,1e39', /rating is not/],
  ])('skip a line %s', (_, line, reason) => {
    const { columns, malformed } = parse(NETFLIX, `8:\n${'1,3\n'.repeat(200)}${line}\n2,4\n`);
    expect(malformed[0]!.reason).toMatch(reason);
    expect(columns.values).toHaveLength(201);
  });

  it('skip all lines of a movie that cannot be told', () => {
    const { columns, malformed } = parse(NETFLIX, `8:\n${'1,3\n'.repeat(300)}x:\n2,4\n9:\n3,5\n`);
    expect(malformed.map(({ number, content }) => [number, content])).toEqual([
      [302, 'x:'],
      [303, '2,4'],
    ]);
    expect(columns.movieIds.at(-1)).toBe(9);
    expect(refusalOf(() => parse(NETFLIX, '1,3,2005-09-06\n'))).toMatch(/line like movie: before it.*Expected blocks/);
  });
});

describe('a layout that takes one column for two', () => {
  it('is refused in words', () => {
    expect(refusalOf(() => parse(separated({ columns: { user: 0, movie: 2, rating: 2 } }), '1::2::3'))).toMatch(
      /cannot be in the same column.*Expected/,
    );
  });
});

describe('more ratings than the page can hold', () => {
  it('are refused with a way out', () => {
    const collector = new Collector(
      'my.file',
      'Expected anything.',
      { users: 'integers', movies: 'integers' },
      { limit: 3 },
    );
    for (let row = 0; row < 3; row++) collector.add(1, row, 3);
    expect(refusalOf(() => collector.add(1, 3, 3))).toMatch(/my\.file holds more than 3 ratings.*sample/);
  });
});
