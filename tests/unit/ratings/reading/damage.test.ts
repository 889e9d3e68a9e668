import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RatingsFileError } from '../../../../src/ratings/errors';
import { previewOf } from '../../../../src/ratings/reading/preview';
import { recognise } from '../../../../src/ratings/reading/recognise';
import { FORMATS } from '../../../fixtures/formats';
import { parse } from '../../../fixtures/parsing';
import { tried } from '../../../fixtures/properties';
import { sizedChunks, textBytes } from '../../../fixtures/streams';

type Layout = Parameters<typeof parse>[0];

/** What came of it, or why it was refused in words; no other error passes. */
function outcome<T>(act: () => T): T | string {
  try {
    return act();
  } catch (error) {
    expect(error).toBeInstanceOf(RatingsFileError);
    expect((error as RatingsFileError).message).toMatch(/ .*\.$/);
    return (error as RatingsFileError).message;
  }
}

/** Reads a file in all ways there are; chunks must not matter. */
function tryToRead(bytes: Uint8Array, layout: Layout, chunk: number): void {
  const recognised = outcome(() => recognise(bytes, 'my.file'));
  for (const reading of typeof recognised === 'string' ? [layout] : [layout, recognised.layout]) {
    outcome(() => previewOf(bytes, reading));
    const parsed = outcome(() => parse(reading, bytes));
    expect(outcome(() => parse(reading, bytes, ...sizedChunks(bytes, chunk)))).toEqual(parsed);
    if (typeof parsed === 'string') continue;
    const { userIds, movieIds, values } = parsed.columns;
    expect(values.every(Number.isFinite)).toBe(true);
    expect(userIds.every((id) => id >= 0)).toBe(true);
    expect(movieIds.every((id) => id >= 0)).toBe(true);
  }
}

/** Bytes that mean something in some format come more often than others. */
const byte = fc.oneof(
  fc.constantFrom(...textBytes('"\\\n\r\t :;|,0919.-+eE')),
  fc.constantFrom(0, 0x80, 0xc3, 0xef, 0xff),
  fc.nat(255),
);

/** A stretch of the file in whose place something else comes: overwritten, left out or inserted. */
const edit = fc.record({ at: fc.nat(), length: fc.nat(3), bytes: fc.array(byte, { maxLength: 4 }) });
const move = fc.record({ from: fc.nat(), length: fc.nat(200), to: fc.nat() });

function edited(
  file: Uint8Array,
  edits: readonly { at: number; length: number; bytes: number[] }[],
  moves: readonly { from: number; length: number; to: number }[],
): Uint8Array {
  const bytes = Array.from(file);
  for (const { at, length, bytes: others } of edits) bytes.splice(at % bytes.length, length, ...others);
  for (const { from, length, to } of moves) {
    const start = from % bytes.length;
    bytes.splice(to % bytes.length, 0, ...bytes.slice(start, start + length));
  }
  return Uint8Array.from(bytes);
}

describe('a file with damaged bytes', () => {
  it.each(FORMATS)('$name: gives ratings or words', ({ text, layout }) => {
    const file = textBytes(text);
    fc.assert(
      fc.property(
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        fc.array(move, { maxLength: 2 }),
        fc.integer({ min: 1, max: 600 }),
        (edits, moves, chunk) => {
          tryToRead(edited(file, edits, moves), layout, chunk);
        },
      ),
      tried(25),
    );
  });

  it('gives ratings or words wherever it is cut off', () => {
    for (const { text, layout } of FORMATS) {
      const file = textBytes(text);
      for (let length = 0; length < file.length; length = 1 + Math.floor(1.7 * length)) {
        tryToRead(file.subarray(0, length), layout, 50);
      }
    }
  });

  it('gives ratings or words when it is nothing but damage', () => {
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 400 }), fc.constantFrom(...FORMATS), (bytes, { layout }) => {
        tryToRead(Uint8Array.from(bytes), layout, 37);
      }),
      tried(150),
    );
  });
});

describe('a file that would fill the memory', () => {
  it.each([
    ['a line that never ends', '1'],
    ['a quotation mark that is never closed', '"' + 'x'.repeat(1000)],
    ['a quotation mark that is never closed, over lines', '"' + 'x\n'.repeat(1000)],
    ['quotation marks that are never closed', '"x\n'],
    ['separators without end', '::,;|\t '],
  ])('is refused: %s', (_, start) => {
    const file = textBytes(
      start + start.slice(1).repeat(300_000 / start.length) + start.repeat(300_000 / start.length),
    );
    for (const { layout } of FORMATS)
      expect(outcome(() => parse(layout, file, 4096, 65_536))).toEqual(expect.any(String));
  });
});
