import { RatingsFileError } from '../errors';
import { chunksOf } from './chunks';
import { encodingOf, startInUtf8 } from './encodings';
import { baseName, contentOf, startOf, type StoredFile } from './storedFile';
import { genreNamesOf, type TitleRow, type TitlesTable, titlesTableOf } from './titlesTable';

const START_BYTES = 1 << 16;
/** The largest list that people have, Book-Crossing's with all its addresses of covers, has 74 MB. */
const MAX_BYTES = 128 << 20;

const IS_LIKELY =
  /^(movies?|films?|books?|bx.books|anime|items?|products?|artists|songs|tracks|jokes|games|u)\.|titles?/i;
const CAN_BE = /^(?!readme).*\.(csv|tsv|dat|txt|item|tab|psv)$/i;

/** The file that looks like a list of titles; undefined where none does. */
export async function findTitles(files: readonly StoredFile[]): Promise<StoredFile | undefined> {
  const names = files.map((file) => ({ file, base: baseName(file.name) })).filter(({ base }) => CAN_BE.test(base));
  const rank = (base: string): number => (IS_LIKELY.test(base) ? 0 : 1);
  names.sort((a, b) => rank(a.base) - rank(b.base));
  for (const { file } of names) {
    if ((await tableOf(file)).table !== undefined) return file;
  }
  return undefined;
}

/** The first lines of a list of titles; none where it is no such list. */
export async function firstTitles(file: StoredFile): Promise<TitleRow[]> {
  const { table, start } = await tableOf(file);
  const whole = start.length < START_BYTES ? start : start.slice(0, start.lastIndexOf('\n'));
  return table?.rows(whole) ?? [];
}

/**
 * All lines of a list of titles.
 * @param files those beside it
 * @throws RatingsFileError where it is no such list, too large, or damaged
 */
export async function readTitles(file: StoredFile, files: readonly StoredFile[]): Promise<TitleRow[]> {
  const text = await textOf(file);
  const table = titlesTableOf(text);
  if (table === undefined) {
    const expected = 'Expected a column of ids and a column called title or name.';
    throw new RatingsFileError(`${file.name} is not a list of titles. ${expected}`);
  }
  const genres = files.find(({ name }) => baseName(name) === 'u.genre');
  return table.rows(text, genres && genreNamesOf(await textOf(genres)));
}

async function tableOf(file: StoredFile): Promise<{ readonly start: string; readonly table: TitlesTable | undefined }> {
  const bytes = await startOf(file, START_BYTES);
  const start = new TextDecoder().decode(startInUtf8(bytes, encodingOf(bytes)));
  return { start, table: titlesTableOf(start) };
}

async function textOf(file: StoredFile): Promise<string> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for await (const chunk of chunksOf(await contentOf(file))) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MAX_BYTES) break;
    }
  } catch (cause) {
    if (cause instanceof RatingsFileError) throw cause;
    throw new RatingsFileError(`${file.name} cannot be read: the file is cut off or damaged.`, { cause });
  }
  if (length > MAX_BYTES) {
    const advice = 'Choose another file for the titles, or none.';
    throw new RatingsFileError(`${file.name} holds more than ${MAX_BYTES >> 20} MB, too much for titles. ${advice}`);
  }
  const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}
