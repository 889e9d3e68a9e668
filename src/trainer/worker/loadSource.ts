import { RatingsFileError } from '../../ratings/errors';
import type { Noun } from '../../ratings/nouns';
import type { ParsedRatings } from '../../ratings/reading/parser';
import type { Reading } from '../../ratings/reading/reading';
import { readRatings } from '../../ratings/sources/readRatings';
import { recogniseSource } from '../../ratings/sources/recogniseSource';
import { fileNamed, type StoredFile } from '../../ratings/sources/storedFile';
import { readTitles } from '../../ratings/sources/titles';
import type { TitleRow } from '../../ratings/sources/titlesTable';
import type { DataSource, LoadProgress } from '../shared/protocol';
import { filesAsNamed, type SourceFiles } from './sourceFiles';

const PROGRESS_EVERY_MS = 50;

/** What was read of a source. */
export interface LoadedSource {
  readonly parsed: ParsedRatings;
  /** None where there is no list of titles. */
  readonly titles: readonly TitleRow[];
  readonly noun: Noun;
}

/**
 * Reads a source, as the reader says or as it is recognised. Every failure is a RatingsFileError in words; an abort
 * throws the signal's reason.
 */
export async function loadSource(
  source: DataSource,
  given: Reading | undefined,
  sourceFiles: SourceFiles,
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal,
): Promise<LoadedSource> {
  const report = atIntervals(onProgress, signal);
  try {
    const { files, reading, noun } = await understood(source, given, sourceFiles, report, signal);
    const ratingsFiles = reading.files.map((name) => fileNamed(files, name));
    const totalBytes = totalOf(ratingsFiles);
    const parsed = await readRatings(ratingsFiles, reading, ({ ratings, bytes }) => {
      report({ phase: 'reading', ratings, bytes, totalBytes });
    });
    const titles = reading.titles === undefined ? [] : await readTitles(fileNamed(files, reading.titles), files);
    signal.throwIfAborted();
    const ratings = parsed.columns.values.length;
    onProgress({ phase: 'sorting', ratings, bytes: totalBytes ?? 0, totalBytes });
    return { parsed, titles, noun };
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}

interface Understood {
  readonly files: readonly StoredFile[];
  readonly reading: Reading;
  readonly noun: Noun;
}

async function understood(
  source: DataSource,
  given: Reading | undefined,
  sourceFiles: SourceFiles,
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal,
): Promise<Understood> {
  const asNamed = given && (await filesAsNamed(source, given, signal));
  if (given !== undefined && asNamed !== undefined) return { files: asNamed, reading: given, noun: 'movie' };
  const files = await sourceFiles.open(source, onProgress, signal);
  const { reading, noun, doubt } = await recogniseSource(files, given);
  if (doubt !== undefined) {
    throw new RatingsFileError(`${source.name} was not loaded, for the page is not sure how to read it. ${doubt}`);
  }
  return { files, reading, noun };
}

/** Undefined where nobody tells of one of them. */
function totalOf(files: readonly StoredFile[]): number | undefined {
  return files.reduce<number | undefined>(
    (sum, { bytes }) => (sum === undefined || bytes === undefined ? undefined : sum + bytes),
    0,
  );
}

/** Tells of progress now and then; ends what tells of it when the signal aborts. */
function atIntervals(
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal,
): (progress: LoadProgress) => void {
  let reported = 0;
  return (progress) => {
    signal.throwIfAborted();
    const now = performance.now();
    if (now - reported < PROGRESS_EVERY_MS) return;
    reported = now;
    onProgress(progress);
  };
}
