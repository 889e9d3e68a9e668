import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RatingsFileError } from '../../../../src/ratings/errors';
import { formatRatings } from '../../../../src/ratings/law';
import type { ParsedRatings } from '../../../../src/ratings/reading/parser';
import { parserOf } from '../../../../src/ratings/reading/parserOf';
import { TUTORIAL_LAYOUT } from '../../../../src/ratings/reading/reading';
import { parse as parseIn, refusalOf } from '../../../fixtures/parsing';
import { tried } from '../../../fixtures/properties';
import { anyColumns, columnsOf, parsedOf } from '../../../fixtures/ratingColumns';
import { sizedChunks, textBytes } from '../../../fixtures/streams';

function parse(text: string | Uint8Array, ...sizes: readonly number[]): ParsedRatings {
  return parseIn(TUTORIAL_LAYOUT, text, ...sizes);
}

function refusal(text: string | Uint8Array, ...sizes: readonly number[]): string {
  return refusalOf(() => parse(text, ...sizes));
}

/** `count` good lines; line n is `n::n::4`. */
function goodLines(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${i + 1}::${i + 1}::4`);
}

const TWO_ROWS = columnsOf([1, 832, 2], [2, 7, 3.5]);

describe('parsing', () => {
  it.each([
    ['newlines', '1::832::2::N/A\n2::7::3.5::N/A\n'],
    ['carriage returns and newlines', '1::832::2::N/A\r\n2::7::3.5::N/A\r\n'],
    ['no timestamp column', '1::832::2\r\n2::7::3.5\r\n'],
    ['no newline at the end', '1::832::2::N/A\n2::7::3.5::N/A'],
    ['a carriage return at the end', '1::832::2\r\n2::7::3.5\r'],
  ])('reads lines with %s', (_, text) => {
    expect(parse(text)).toEqual(parsedOf(TWO_ROWS));
  });

  it.each([1, 2, 3, 5, 7, 11])('reads the same from chunks of %i bytes', (size) => {
    const text = '1::832::2::N/A\r\n2::7::3.5::N/A\r\n';
    expect(parse(text, ...sizedChunks(textBytes(text), size)).columns).toEqual(TWO_ROWS);
  });

  it('reads the same wherever the chunks end', () => {
    fc.assert(
      fc.property(anyColumns, fc.array(fc.nat(40), { maxLength: 40 }), fc.boolean(), (columns, sizes, windows) => {
        const text = formatRatings(columns);
        expect(parse(windows ? text.replaceAll('\n', '\r\n') : text, ...sizes).columns).toEqual(columns);
      }),
      tried(200),
    );
  });

  it('does not touch the chunks it is given', () => {
    const chunk = textBytes('1::2::3\n4::5');
    const parser = parserOf(TUTORIAL_LAYOUT, 'my.file');
    parser.push(chunk);
    chunk.fill(0x39);
    parser.push(textBytes('::1\n'));
    expect(parser.finish().columns).toEqual(columnsOf([1, 2, 3], [4, 5, 1]));
  });
});

describe('malformed lines', () => {
  const lines = goodLines(1000);
  for (const [number, content] of [
    [3, 'what is this'],
    [10, '1::x::3'],
    [500, '1::2'],
    [501, '1::2::five'],
    [999, '99999999999::1::2'],
    [1000, 'seventh::1::2'],
  ] as const) {
    lines[number - 1] = content;
  }

  it('are skipped and counted, the first five with number, content and reason', () => {
    const { columns, malformedCount, malformed } = parse(lines.join('\n'), 100, 1000, 1);
    expect(columns.values).toHaveLength(994);
    expect(Array.from(columns.userIds.slice(0, 4))).toEqual([1, 2, 4, 5]);
    expect(malformedCount).toBe(6);
    expect(malformed.map(({ number, content }) => [number, content])).toEqual([
      [3, 'what is this'],
      [10, '1::x::3'],
      [500, '1::2'],
      [501, '1::2::five'],
      [999, '99999999999::1::2'],
    ]);
    for (const { reason } of malformed) expect(reason).toMatch(/\w+ \w+/);
  });

  it('are not what blank lines are, nor a byte order mark before the first line', () => {
    const { columns, malformedCount } = parse('\uFEFF1::2::3\n\n4::5::1\r\n\r\n\n');
    expect(malformedCount).toBe(0);
    expect(Array.from(columns.userIds)).toEqual([1, 4]);
    expect(refusal('\n\n')).toContain('is empty');
  });

  it('load with the file up to 1 % of its lines', () => {
    expect(parse(['oops', ...goodLines(99)].join('\n')).malformedCount).toBe(1);
  });

  it('over 1 % are refused in a sentence that names file, line, content and expectation', () => {
    const message = refusal(['1::1::4', 'oops', ...goodLines(97)].join('\n'));
    expect(message).toContain('my.file');
    expect(message).toContain('line 2 ');
    expect(message).toContain('oops');
    expect(message).toContain('1 of 99');
    expect(message).toMatch(/expected.*user::movie::rating/i);
  });

  it('are quoted in part when they are long', () => {
    const [line] = parse([...goodLines(200), 'x'.repeat(5000)].join('\n')).malformed;
    expect(line!.number).toBe(201);
    expect(line!.content.length).toBeLessThan(200);
    expect(line!.content).toMatch(/^x+…$/);
  });
});

describe('a file that is something else', () => {
  const page = `<!doctype html>\n<html lang="en">\n<head><title>404</title></head>\n<body>Not found</body>\n</html>\n`;
  const binary = Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 0xff);

  it.each([
    ['empty', ''],
    ['a web page', page],
    ['one newline', '\n'],
    ['binary', binary],
    ['comma-separated', 'userId,movieId,rating\n1,2,3\n4,5,6\n'],
    ['another prose', 'Call me Ishmael.\n'.repeat(3)],
  ])('%s is refused by name, with what was expected', (_, content) => {
    const message = refusal(content);
    expect(message).toContain('my.file');
    expect(message).toMatch(/expected.*user::movie::rating/i);
  });

  it.each([
    ['a web page', page],
    ['binary', binary],
  ])('%s is refused with the first line that is wrong', (_, content) => {
    expect(refusal(content)).toMatch(/line 1\b/);
  });

  it('is refused before its end once that is clear', () => {
    const parser = parserOf(TUTORIAL_LAYOUT, 'my.file');
    expect(() => {
      for (let chunk = 0; chunk < 100; chunk++) parser.push(textBytes('not a rating\n'.repeat(1000)));
    }).toThrow(RatingsFileError);
    expect(parser.lineCount).toBeLessThan(20_000);
  });
});

describe('a line that never ends', () => {
  const text = `1::2::3\n4::5::1::${'x'.repeat(200_000)}`;

  it('is refused by file and line, with what was expected', () => {
    const message = refusal(text, ...sizedChunks(textBytes(text), 4096));
    expect(message).toContain('my.file');
    expect(message).toMatch(/line 2 .*longer/);
    expect(message).toMatch(/expected/i);
  });

  it('is refused before it has filled the memory', () => {
    const parser = parserOf(TUTORIAL_LAYOUT, 'my.file');
    let pushed = 0;
    expect(() => {
      for (; pushed < 1000; pushed++) parser.push(new Uint8Array(4096).fill(0x31));
    }).toThrow(RatingsFileError);
    expect(pushed).toBeLessThan(64);
  });

  it('is refused just the same when it comes in one chunk with its end', () => {
    const whole = [...goodLines(500), `4::5::1::${'x'.repeat(200_000)}`, ...goodLines(500), ''].join('\n');
    const inPieces = refusal(whole, ...sizedChunks(textBytes(whole), 4096));
    expect(refusal(whole)).toBe(inPieces);
  });
});
