import { RatingsFileError } from '../errors';
import type { ParsedRatings } from './parser';
import { parserOf } from './parserOf';
import { TUTORIAL_LAYOUT } from './reading';

export interface ReadingProgress {
  readonly ratings: number;
  /** Bytes read of the file as it is stored, compressed or not. */
  readonly bytes: number;
}

/** Reads a ratings file from a stream of bytes, gzip or plain, told apart by the first two bytes. */
export async function readRatings(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  fileName: string,
  onProgress: (progress: ReadingProgress) => void,
): Promise<ParsedRatings> {
  const parser = parserOf(TUTORIAL_LAYOUT, fileName);
  let bytes = 0;
  const counted = stream.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        bytes += chunk.length;
        controller.enqueue(chunk);
      },
    }),
  );
  try {
    for await (const chunk of chunksOf(await decompressed(counted))) {
      parser.push(chunk);
      onProgress({ ratings: parser.ratings, bytes });
    }
  } catch (error) {
    if (error instanceof RatingsFileError) throw error;
    throw new RatingsFileError(
      `${fileName} broke off after line ${parser.lineCount.toLocaleString('en')}: ` +
        'the file is cut off or damaged. Expected it to be complete.',
      { cause: error },
    );
  }
  return parser.finish();
}

/** Servers differ in whether they undo gzip on the way, so the bytes decide. */
async function decompressed(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const [probe, whole] = stream.tee();
  const start: number[] = [];
  for await (const chunk of chunksOf(probe)) {
    start.push(...chunk.subarray(0, 2));
    if (start.length >= 2) break;
  }
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  return isGzip ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}

/** Safari cannot iterate a ReadableStream by itself. */
async function* chunksOf<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Not awaited: half of a tee is cancelled only with the other half. An error is already on its way to the caller.
    reader.cancel().catch(() => undefined);
  }
}
