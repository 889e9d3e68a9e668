import { RatingsFileError } from '../../ratings/errors';
import type { ParsedRatings } from '../../ratings/reading/parser';
import type { Reading } from '../../ratings/reading/reading';
import { readRatings } from '../../ratings/reading/readRatings';
import type { DataSource, LoadProgress } from '../shared/protocol';

const PROGRESS_EVERY_MS = 50;

/**
 * Fetches and reads a ratings file as a stream. Every failure is a RatingsFileError in words; an abort throws the
 * signal's reason.
 */
export async function loadSource(
  { files: [file] }: DataSource,
  _reading: Reading | undefined,
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal,
): Promise<ParsedRatings> {
  if (file === undefined || !('url' in file)) throw new RatingsFileError('There is nothing to read.');
  const { name, url } = file;
  const response = await fetch(url, { signal }).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new RatingsFileError(`${name} could not be fetched: there is no answer from where it is kept.`, { cause });
  });
  if (!response.ok || response.body === null) {
    throw new RatingsFileError(`${name} could not be fetched: the server answered ${response.status}.`);
  }
  const encoded = response.headers.has('Content-Encoding');
  const length = Number(response.headers.get('Content-Length'));
  // With a content encoding the length counts compressed bytes but the stream delivers others: no share can be told.
  const totalBytes = encoded || length === 0 ? undefined : length;

  let reported = 0;
  const parsed = await readRatings(response.body, name, ({ ratings, bytes }) => {
    signal.throwIfAborted();
    const now = performance.now();
    if (now - reported < PROGRESS_EVERY_MS) return;
    reported = now;
    onProgress({ phase: 'reading', ratings, bytes, totalBytes });
  }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw error;
  });
  signal.throwIfAborted();
  onProgress({ phase: 'sorting', ratings: parsed.columns.values.length, bytes: length, totalBytes });
  return parsed;
}
