import { type BeginningAsRead, previewOf } from '../../ratings/reading/preview';
import type { Layout, Reading } from '../../ratings/reading/reading';
import { recogniseSource } from '../../ratings/sources/recogniseSource';
import { fileNamed } from '../../ratings/sources/storedFile';
import { firstTitles } from '../../ratings/sources/titles';
import type { DataSource, Preview } from '../shared/protocol';
import type { SourceFiles } from './sourceFiles';

/** How many titles a preview shows. */
const TITLES = 5;

/**
 * Recognises how a source is to be read, and shows its beginning read like that.
 * @param given what the reader has decided; the rest is recognised
 * @throws RatingsFileError
 */
export async function inspectSource(
  source: DataSource,
  given: Partial<Reading> | undefined,
  sourceFiles: SourceFiles,
  signal: AbortSignal,
): Promise<Preview> {
  const files = await sourceFiles.open(source, () => undefined, signal);
  const { reading, doubt, noun, start } = await recogniseSource(files, given);
  const titles = reading.titles === undefined ? [] : await firstTitles(fileNamed(files, reading.titles));
  return {
    files: files.map(({ name, bytes = 0 }) => ({ name, bytes })),
    reading,
    ...(await beginningOf(start, reading.layout)),
    titles: titles.slice(0, TITLES).map(({ title }) => title),
    doubt,
    noun,
  };
}

async function beginningOf(start: Uint8Array, layout: Layout): Promise<BeginningAsRead> {
  if (layout.kind !== 'json') return previewOf(start, layout);
  const { previewOfJson } = await import('../../ratings/reading/recogniseJson');
  return previewOfJson(start, layout);
}
