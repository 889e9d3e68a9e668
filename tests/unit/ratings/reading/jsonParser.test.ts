import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RatingsFileError } from '../../../../src/ratings/errors';
import { JsonParser } from '../../../../src/ratings/reading/jsonParser';
import type { IdKind, JsonLayout } from '../../../../src/ratings/reading/reading';
import { tried } from '../../../fixtures/properties';
import { columnsOf } from '../../../fixtures/ratingColumns';
import { chunksOf, sizedChunks, textBytes } from '../../../fixtures/streams';

function layoutOf(ids: IdKind, fields = { user: 'user', movie: 'item', rating: 'score' }): JsonLayout {
  return { kind: 'json', fields, ids: { users: ids, movies: ids } };
}

const IN_ARRAYS = layoutOf('integers', { user: '0', movie: '1', rating: '2' });

function parse(text: string, layout = layoutOf('integers'), ...sizes: number[]) {
  const parser = new JsonParser(layout, 'my.json');
  for (const chunk of chunksOf(textBytes(text), sizes)) parser.push(chunk);
  return parser.finish();
}

function refusal(text: string, layout = layoutOf('integers')): string {
  try {
    parse(text, layout);
  } catch (error) {
    expect(error).toBeInstanceOf(RatingsFileError);
    return (error as RatingsFileError).message;
  }
  throw new Error('It was read.');
}

const ROWS = [
  { user: 1, item: 20, score: 3 },
  { user: 0, item: 3, score: -4.5 },
  { user: 1, item: 3, score: 1e2 },
];
const COLUMNS = columnsOf([1, 20, 3], [0, 3, -4.5], [1, 3, 100]);
/** A rating to a line, so that few are a small share of them. */
const MANY = Array.from({ length: 1000 }, (_, row) => JSON.stringify({ user: row, item: 7, score: 2 }));

describe('ratings in JSON', () => {
  it.each([
    ['an array of objects', JSON.stringify(ROWS)],
    ['an array of objects, spread out', JSON.stringify(ROWS, undefined, 2)],
    ['an array in an object', JSON.stringify({ user: 'me', made: { by: [1, 2] }, ratings: ROWS, count: 3 })],
    ['one object to a line', ROWS.map((row) => JSON.stringify(row)).join('\n')],
    ['one object to a line, CRLF, blank lines', ROWS.map((row) => `${JSON.stringify(row)}\r\n\r\n`).join('')],
    ['with a mark at the beginning', `\ufeff${JSON.stringify(ROWS)}`],
    [
      'with other fields',
      JSON.stringify(ROWS.map((row) => ({ text: 'a "b" {[', helpful: [0, 1], ...row, at: { x: 1 } }))),
    ],
    [
      'with numbers in quotation marks',
      JSON.stringify(ROWS.map((row) => ({ user: `${row.user}`, item: `${row.item}`, score: `${row.score}` }))),
    ],
  ])('are read from %s, in chunks of any size', (_, text) => {
    for (const size of [1, 7, text.length]) {
      const parsed = parse(text, layoutOf('integers'), ...sizedChunks(textBytes(text), size));
      expect(parsed).toMatchObject({ columns: COLUMNS, malformedCount: 0, noRatings: 0 });
    }
  });

  it.each([
    ['an array of arrays', '[[1,20,3,"x"],[0,3,-4.5],[1,3,1e2]]'],
    ['one array to a line', '[1,20,3]\n[0,3,-4.5]\n[1,3,1e2]\n'],
  ])('are read from %s', (_, text) => {
    expect(parse(text, IN_ARRAYS)).toMatchObject({ columns: COLUMNS, malformedCount: 0 });
  });

  it('keep ids that are text, and numbers too large to be numbers', () => {
    const text =
      '[{"user":"ann","item":90071992547409931,"score":1},{"user":"Zoë","item":90071992547409932,"score":2},{"user":"ann","item":5,"score":3}]';
    const { columns, texts } = parse(text, layoutOf('text'));
    expect(columns).toEqual(columnsOf([1, 1, 1], [2, 2, 2], [1, 3, 3]));
    expect(texts).toEqual({ users: ['ann', 'Zoë'], movies: ['90071992547409931', '90071992547409932', '5'] });
  });

  it('may say null where there is none', () => {
    const { columns, noRatings, malformedCount } = parse(
      '[{"user":1,"item":2,"score":null},{"user":1,"item":3,"score":4}]',
    );
    expect(columns).toEqual(columnsOf([1, 3, 4]));
    expect([noRatings, malformedCount]).toEqual([1, 0]);
  });

  it.each([
    ['{"user":1,"item":2}', '“score” is missing'],
    ['{}', '“user” is missing'],
    ['{"user":1,"item":2,"score":"good"}', 'the rating is not a number'],
    ['{"user":1,"item":2,"score":1e300}', 'the rating is not a number'],
    ['{"user":1.5,"item":2,"score":3}', 'the user id is not a whole number'],
    ['{"user":1,"item":"B00","score":3}', 'the movie id is not a whole number'],
    [
      '{"user":1,"item":3000000000,"score":3}',
      'the movie id is larger than 2147483647: such ids can only be read as text',
    ],
    ['{"user":null,"item":3,"score":3}', 'the user id is missing'],
  ])('skip %s, with its line and a reason', (record, reason) => {
    const { malformed, malformedCount } = parse([...MANY, record].join('\n'));
    expect(malformedCount).toBe(1);
    expect(malformed[0]).toMatchObject({ number: 1001, reason });
  });

  it('give back any rows that were written', () => {
    const id = fc.integer({ min: 0, max: 2 ** 31 - 1 });
    const row = fc.record({ user: id, item: id, score: fc.double({ min: -100, max: 100, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.array(fc.integer({ min: 1, max: 40 })), (rows, sizes) => {
        const expected = columnsOf(...rows.map(({ user, item, score }) => [user, item, score + 0] as const));
        expect(parse(JSON.stringify(rows), layoutOf('integers'), ...sizes).columns).toEqual(expected);
        expect(
          parse(rows.map((one) => JSON.stringify(one)).join('\n'), layoutOf('integers'), ...sizes).columns,
        ).toEqual(expected);
      }),
      tried(60),
    );
  });
});

describe('JSON that is no file of ratings', () => {
  it.each([
    [
      'damaged',
      '[\n{"user":1,"item":2,"score":3},\n{"user":1,,}]',
      /my\.json is not JSON throughout: it breaks in line 3, near “,/,
    ],
    ['damaged in its grammar', '[{"user" 1}]', /it breaks in line 1, near “1/],
    [
      'cut off',
      '[{"user":1,"item":2,"score":3},\n{"user":1',
      /my\.json ends within a value after line 1: the file is cut off/,
    ],
    ['cut off between values', '[{"user":1,"item":2,"score":3},', /ends within a value/],
    ['nested without end', '['.repeat(1000), /is not a ratings file: it is nested more than 32 deep/],
    ['one long text', `["${'x'.repeat(5 << 20)}`, /is not a ratings file: a value is too long/],
    ['without ratings', '{"a":[1,2,3]}', /is empty\. Expected objects with the fields “user”, “item” and “score”/],
    ['empty', '', /is empty/],
    ['mostly something else', JSON.stringify([...ROWS, { user: 1 }]), /was not loaded: 1 of 4/],
  ])('is refused in words: %s', (_, text, message) => {
    expect(refusal(text)).toMatch(message);
  });

  it('made of any bytes gives ratings or words', () => {
    const text = JSON.stringify(ROWS);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(text.length - 1), fc.nat(255)), { maxLength: 4 }), (edits) => {
        const bytes = textBytes(text);
        for (const [at, byte] of edits) bytes[at] = byte;
        try {
          const parser = new JsonParser(layoutOf('integers'), 'my.json');
          parser.push(bytes);
          parser.finish();
        } catch (error) {
          expect(error).toBeInstanceOf(RatingsFileError);
        }
      }),
      tried(300),
    );
  });
});
