import { RatingsFileError } from '../errors';
import type { Noun } from '../nouns';
import { PROBE_BYTES, recognise } from '../reading/recognise';
import type { Encoding, Layout, Reading } from '../reading/reading';
import { encodingOf, startInUtf8 } from './encodings';
import { refuseForeign } from './foreign';
import { candidates, partsOfRatings } from './ratingsFiles';
import { baseName, fileNamed, startOf, type StoredFile } from './storedFile';
import { findTitles } from './titles';

const NAMES_IN_SENTENCE = 5;

/** How a source is to be read, and what its ratings begin with. */
export interface RecognisedSource {
  readonly reading: Reading;
  /** What keeps the page from being sure, as a sentence; undefined where it is. */
  readonly doubt: string | undefined;
  readonly noun: Noun;
  /** The first bytes of the ratings, in UTF-8; the last line may be cut. */
  readonly start: Uint8Array<ArrayBuffer>;
}

type Understood = Pick<Recognised, 'layout' | 'doubt' | 'noun'>;

type Recognised = Pick<RecognisedSource, 'doubt' | 'noun' | 'start'> & {
  readonly files: readonly string[];
  readonly encoding: Encoding;
  readonly layout: Layout;
};

/**
 * Finds out which of the files hold ratings and titles, and how the ratings are written.
 * @param given what the reader has decided; the rest is recognised
 * @throws RatingsFileError where there are no ratings
 */
export async function recogniseSource(
  files: readonly StoredFile[],
  given: Partial<Reading> = {},
): Promise<RecognisedSource> {
  const { doubt, noun, start, ...rest } = await recogniseRatings(files, given);
  const others = files.filter(({ name }) => !rest.files.includes(name));
  const titles = 'titles' in given ? given.titles : (await findTitles(others))?.name;
  return { reading: { ...rest, titles }, doubt, noun, start };
}

async function recogniseRatings(files: readonly StoredFile[], given: Partial<Reading>): Promise<Recognised> {
  const parts = given.files?.map((name) => fileNamed(files, name)) ?? partsOfRatings(files);
  if (parts.length > 0) return recogniseParts(parts, given);
  if (files.length === 1) return recogniseParts(files, given);
  for (const group of candidates(files)) {
    const found = await firstRecognised(group, given);
    if (found !== undefined) return found;
  }
  const names = files.slice(0, NAMES_IN_SENTENCE).map(({ name }) => name);
  const more = files.length - names.length;
  const list = more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
  throw new RatingsFileError(`None of these files holds ratings: ${list}.`);
}

/** The first that is recognised without a doubt, or else the first that is recognised at all. */
async function firstRecognised(files: readonly StoredFile[], given: Partial<Reading>): Promise<Recognised | undefined> {
  let doubtful: Recognised | undefined;
  for (const file of files) {
    try {
      const recognised = await recogniseParts([file], given);
      if (recognised.doubt === undefined) return recognised;
      doubtful ??= recognised;
    } catch (error) {
      if (!(error instanceof RatingsFileError)) throw error;
    }
  }
  return doubtful;
}

/** All parts are written like the first one. */
async function recogniseParts(parts: readonly StoredFile[], given: Partial<Reading>): Promise<Recognised> {
  const [{ name }] = parts as [StoredFile];
  const bytes = await startOf(parts[0]!, PROBE_BYTES);
  refuseForeign(bytes, name);
  const encoding = given.encoding ?? encodingOf(bytes);
  const start = startInUtf8(bytes, encoding);
  const understood = await understand(start, baseName(name), given.layout);
  return { files: parts.map((part) => part.name), encoding, start, ...understood };
}

/** What the reader says of the layout is not doubted, whatever it would be taken for. */
async function understand(
  start: Uint8Array<ArrayBuffer>,
  fileName: string,
  layout: Layout | undefined,
): Promise<Understood> {
  if (layout === undefined) return recogniseText(start, fileName);
  try {
    return { layout, doubt: undefined, noun: (await recogniseText(start, fileName)).noun };
  } catch (error) {
    if (!(error instanceof RatingsFileError)) throw error;
    return { layout, doubt: undefined, noun: 'movie' };
  }
}

async function recogniseText(start: Uint8Array, fileName: string): Promise<Understood> {
  if (!looksLikeJson(start)) return recognise(start, fileName);
  const { recogniseJson } = await import('../reading/recogniseJson');
  return recogniseJson(start, fileName);
}

/** Whether this is the beginning of an object or an array. */
function looksLikeJson(start: Uint8Array): boolean {
  return /^\s*[[{]/.test(new TextDecoder().decode(start.subarray(0, 1000)));
}
