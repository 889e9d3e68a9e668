import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RatingsFileError } from '../../../../src/ratings/errors';
import { formatRatings } from '../../../../src/ratings/law';
import { TUTORIAL_LAYOUT } from '../../../../src/ratings/reading/reading';
import { readRatings, type ReadingProgress } from '../../../../src/ratings/sources/readRatings';
import { counted, type StoredFile } from '../../../../src/ratings/sources/storedFile';
import { tried } from '../../../fixtures/properties';
import { anyColumns, columnsOf } from '../../../fixtures/ratingColumns';
import { sizedChunks, streamOf, textBytes } from '../../../fixtures/streams';

const COLUMNS = columnsOf(...Array.from({ length: 300 }, (_, i) => [i + 1, (i * 37) % 101, 1 + (i % 9) / 2] as const));
const PLAIN = textBytes(formatRatings(COLUMNS));
const GZIP = gzipSync(PLAIN);

const TUTORIAL = { encoding: 'utf-8', layout: TUTORIAL_LAYOUT } as const;

function fileOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>, name = 'my.dat'): StoredFile {
  return { name, bytes: undefined, open: (onBytes) => counted(stream, onBytes) };
}

function readStream(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  onProgress: (progress: ReadingProgress) => void = () => undefined,
) {
  return readRatings([fileOf(stream)], TUTORIAL, onProgress);
}

function read(bytes: Uint8Array, ...sizes: readonly number[]) {
  return readStream(streamOf(bytes, ...sizes));
}

/** Why a file was refused, or undefined when it was read. Anything but an error for the reader fails the test. */
async function refusal(reading: Promise<unknown>): Promise<string | undefined> {
  try {
    await reading;
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(RatingsFileError);
    return (error as RatingsFileError).message;
  }
}

describe('reading a stream', () => {
  it.each([
    ['plain', PLAIN],
    ['gzip', GZIP],
  ])('tells %s from the bytes, not from a name', async (_, bytes) => {
    expect((await read(bytes)).columns).toEqual(COLUMNS);
  });

  it.each([2, 3, 10, 100])('reads gzip in chunks of %i bytes', async (size) => {
    expect((await read(GZIP, ...sizedChunks(GZIP, size))).columns).toEqual(COLUMNS);
  });

  it.each([
    ['one byte', [1]],
    ['nothing', [0]],
    ['nothing, then one byte', [0, 1]],
  ])('reads plain whose first chunk is %s', async (_, sizes) => {
    expect((await read(PLAIN, ...sizes)).columns).toEqual(COLUMNS);
  });

  it.each([
    ['one byte', [1]],
    ['nothing', [0]],
    ['nothing, then one byte', [0, 1]],
  ])('reads gzip whose first chunk is %s', async (_, sizes) => {
    expect((await read(GZIP, ...sizes)).columns).toEqual(COLUMNS);
  });

  it('gives back any columns that were written, in chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyColumns,
        fc.array(fc.integer({ min: 2, max: 50 })),
        fc.boolean(),
        async (columns, sizes, zip) => {
          const plain = textBytes(formatRatings(columns));
          expect((await read(zip ? gzipSync(plain) : plain, ...sizes)).columns).toEqual(columns);
        },
      ),
      tried(60),
    );
  });

  it.each([
    ['plain', PLAIN],
    ['gzip', GZIP],
  ])('reports progress in ratings and in bytes as %s stores them', async (_, bytes) => {
    const progress: ReadingProgress[] = [];
    await readStream(streamOf(bytes, ...sizedChunks(bytes, 100)), (step) => progress.push(step));
    expect(progress.length).toBeGreaterThan(0);
    expect(progress.at(-1)).toEqual({ ratings: 300, bytes: bytes.length });
    for (const key of ['ratings', 'bytes'] as const) {
      const steps = progress.map((step) => step[key]);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
    }
  });
});

describe('ratings in several files', () => {
  const files = (...contents: string[]) =>
    contents.map((content, at) => fileOf(streamOf(textBytes(content)), `part_${at + 1}.dat`));

  it('are read one after the other, whether or not a file ends with a line break', async () => {
    const progress: ReadingProgress[] = [];
    const parts = files('1::2::3\n', '4::5::1', '6::7::2\n8::9::5');
    const { columns, malformedCount } = await readRatings(parts, TUTORIAL, (step) => progress.push(step));
    expect(columns).toEqual(columnsOf([1, 2, 3], [4, 5, 1], [6, 7, 2], [8, 9, 5]));
    expect(malformedCount).toBe(0);
    expect(progress.map(({ bytes }) => bytes)).toEqual([8, 15, 30]);
  });

  it('name the one that breaks off', async () => {
    const [first] = files('1::2::3\n');
    const broken = fileOf(
      new ReadableStream({
        pull(controller) {
          controller.error(new TypeError('network error'));
        },
      }),
      'part_2.dat',
    );
    expect(await refusal(readRatings([first!, broken], TUTORIAL, () => undefined))).toMatch(
      /part_2\.dat broke off after line 1:/,
    );
  });
});

describe('ratings in another encoding', () => {
  it('are read as they would be in UTF-8', async () => {
    const text = Uint8Array.from(Buffer.from('\ufeff1::2::3\n4::5::1\n', 'utf16le'));
    const reading = { encoding: 'utf-16le', layout: TUTORIAL_LAYOUT } as const;
    const { columns } = await readRatings([fileOf(streamOf(text, 3, 5))], reading, () => undefined);
    expect(columns).toEqual(columnsOf([1, 2, 3], [4, 5, 1]));
  });
});

describe('a file that is cut off or damaged', () => {
  it('is refused wherever gzip is cut off, by name', async () => {
    for (let length = 1; length < GZIP.length; length += length < 20 ? 1 : 13) {
      expect(await refusal(read(GZIP.subarray(0, length)))).toContain('my.dat');
      expect(await refusal(read(GZIP.subarray(0, length), 10, 100))).toContain('my.dat');
    }
  });

  it('says after which line', async () => {
    const long = gzipSync(textBytes(formatRatings(COLUMNS).repeat(2000)));
    const message = await refusal(read(long.subarray(0, long.length / 2), ...sizedChunks(long, 1000)));
    expect(message).toMatch(/my\.dat.*after line [1-9][\d,]*.*expected/i);
  });

  it('is refused whichever byte of the gzip is damaged, unless its content is not', async () => {
    for (let at = 0; at < GZIP.length; at += 3) {
      const damaged = Uint8Array.from(GZIP);
      damaged[at]! ^= 0x55;
      const reading = read(damaged);
      const message = await refusal(reading);
      if (message === undefined) expect((await reading).columns).toEqual(COLUMNS);
      else expect(message).toContain('my.dat');
    }
  });

  it('is refused when the connection breaks', async () => {
    for (const bytes of [PLAIN, GZIP]) {
      let pulls = 0;
      const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({
        pull(controller) {
          if (pulls++ === 0) controller.enqueue(Uint8Array.from(bytes.subarray(0, 200)));
          else controller.error(new TypeError('network error'));
        },
      });
      expect(await refusal(readStream(broken))).toMatch(/my\.dat.*cut off/);
    }
  });

  it('is refused when the connection breaks before the first byte', async () => {
    const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        controller.error(new TypeError('network error'));
      },
    });
    expect(await refusal(readStream(broken))).toContain('my.dat');
  });

  it('is refused when there is nothing in it, plain or gzip', async () => {
    expect(await refusal(read(new Uint8Array()))).toMatch(/my\.dat is empty/);
    expect(await refusal(read(gzipSync(new Uint8Array())))).toMatch(/my\.dat is empty/);
  });
});

describe('a stream that need not be read to its end', () => {
  it('is cancelled, and trouble in cancelling is nobody’s', async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        controller.enqueue(textBytes('not a rating\n'.repeat(1000)));
      },
      cancel() {
        cancelled = true;
        throw new Error('cannot cancel');
      },
    });
    expect(await refusal(readStream(endless))).toMatch(/my\.dat.*lines are not ratings/);
    expect(cancelled).toBe(true);
  });
});

describe('hostile bytes', () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });
  const sizes = fc.array(fc.integer({ min: 2, max: 400 }), { maxLength: 20 });

  function edited(bytes: Uint8Array, changes: [at: number, byte: number][]): Uint8Array {
    const copy = Uint8Array.from(bytes);
    for (const [at, byte] of changes) copy[at % copy.length] = byte;
    return copy;
  }

  it.each([
    ['plain', PLAIN],
    ['gzip', GZIP],
  ])('in a %s file give ratings or an error for the reader, nothing else', async (_, original) => {
    await fc.assert(
      fc.asyncProperty(edits, sizes, async (changes, chunks) => {
        const bytes = edited(original, changes);
        const reading = read(bytes, ...chunks);
        const message = await refusal(reading);
        if (message !== undefined) {
          expect(message).toContain('my.dat');
          return;
        }
        const { columns, malformedCount } = await reading;
        const text = bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
        const lines = text.filter((byte) => byte === 0x0a).length + (text.at(-1) === 0x0a ? 0 : 1);
        expect(columns.values.length + malformedCount).toBe(lines);
        expect(columns.values.every(Number.isFinite)).toBe(true);
        expect(columns.userIds.every((id) => id >= 0)).toBe(true);
        expect(columns.movieIds.every((id) => id >= 0)).toBe(true);
      }),
      tried(150),
    );
  });

  it('alone are no ratings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), sizes, async (bytes, chunks) => {
        expect(await refusal(read(bytes, ...chunks))).toContain('my.dat');
      }),
      tried(100),
    );
  });
});
