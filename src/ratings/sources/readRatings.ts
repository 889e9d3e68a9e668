import { RatingsFileError } from '../errors';
import type { ParsedRatings, RatingsParser } from '../reading/parser';
import { parserOf } from '../reading/parserOf';
import type { Layout, Reading } from '../reading/reading';
import { chunksOf } from './chunks';
import { inUtf8 } from './encodings';
import { contentOf, type StoredFile } from './storedFile';

export interface ReadingProgress {
  readonly ratings: number;
  /** Bytes read of the files as they are stored, compressed or not. */
  readonly bytes: number;
}

const NEWLINE = Uint8Array.of(0x0a);

/**
 * Reads ratings from one file, or from several one after the other.
 * @param onProgress what it throws ends the reading
 * @throws RatingsFileError where they are no ratings, or where a file is damaged
 */
export async function readRatings(
  files: readonly StoredFile[],
  { encoding, layout }: Pick<Reading, 'encoding' | 'layout'>,
  onProgress: (progress: ReadingProgress) => void,
): Promise<ParsedRatings> {
  const parser = await parserFor(layout, files[0]!.name);
  let bytes = 0;
  for (const file of files) {
    const bytesBefore = bytes;
    try {
      const content = await contentOf(file, (read) => {
        bytes = bytesBefore + read;
      });
      let last: number | undefined;
      for await (const chunk of chunksOf(inUtf8(content, encoding))) {
        parser.push(chunk);
        last = chunk.at(-1) ?? last;
        onProgress({ ratings: parser.ratings, bytes });
      }
      if (file !== files.at(-1) && last !== NEWLINE[0]) parser.push(NEWLINE);
    } catch (error) {
      if (error instanceof RatingsFileError) throw error;
      throw new RatingsFileError(
        `${file.name} broke off after line ${parser.lineCount.toLocaleString('en')}: ` +
          'the file is cut off or damaged. Expected it to be complete.',
        { cause: error },
      );
    }
  }
  return parser.finish();
}

async function parserFor(layout: Layout, fileName: string): Promise<RatingsParser> {
  if (layout.kind !== 'json') return parserOf(layout, fileName);
  // Its code is loaded when somebody has JSON.
  const { JsonParser } = await import('../reading/jsonParser');
  return new JsonParser(layout, fileName);
}
