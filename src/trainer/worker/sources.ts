import { refuseTooFew } from '../../ratings/enough';
import { RatingsFileError } from '../../ratings/errors';
import type { Reading } from '../../ratings/reading/reading';
import { joinNames } from '../../ratings/sources/joinNames';
import type { DataInfo, DataSource, LoadProgress, Preview } from '../shared/protocol';
import { Dataset } from './dataset';
import { inspectSource } from './inspectSource';
import { loadSource } from './loadSource';
import { Pacer } from './pacing';
import { SourceFiles } from './sourceFiles';

/** The reading of a source. */
interface UnderWay {
  readonly source: DataSource;
  readonly abort: AbortController;
}

/** Inspects and reads the sources that the reader names: one of each at a time, and each can be stopped. */
export class Sources {
  private readonly files = new SourceFiles();
  private loading: UnderWay | undefined;
  private inspecting: UnderWay | undefined;

  /**
   * What is in a source, and how it would be read. A load that is under way goes on.
   * @param given what the reader has decided of the reading; the rest is recognised
   * @throws RatingsFileError
   */
  async inspect(source: DataSource, given?: Partial<Reading>): Promise<Preview> {
    const abort = new AbortController();
    this.inspecting = { source, abort };
    return inspectSource(source, given, this.files, abort.signal);
  }

  /** The source that was inspected last, with what was fetched for that in the place of addresses. */
  withFetched(source: DataSource): DataSource {
    return this.files.withFetched(source);
  }

  /**
   * Reads a source whole, and stops the reading of another.
   * @param reading how to read it; where it is left out, as it is recognised
   * @throws RatingsFileError, also where it is stopped
   */
  async load(
    source: DataSource,
    reading: Reading | undefined,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<{ readonly data: Dataset; readonly info: DataInfo }> {
    this.loading?.abort.abort(stopped(this.loading.source));
    const abort = new AbortController();
    const { signal } = abort;
    this.loading = { source, abort };
    const start = performance.now();
    const { parsed, titles, noun } = await loadSource(source, reading, this.files, onProgress, signal);
    const data = new Dataset(parsed);
    refuseTooFew(data.facts, source.name, noun);
    // Sorting lets no message in: whoever said meanwhile that it should stop is heard now.
    await new Pacer().breathe();
    signal.throwIfAborted();
    this.loading = undefined;
    const info = {
      name: source.name,
      facts: data.facts,
      userIds: data.ratings.userIds,
      movieIds: data.ratings.movieIds,
      names: joinNames(data.ratings, parsed.texts, titles),
      noun,
      noRatings: parsed.noRatings,
      malformedCount: parsed.malformedCount,
      malformed: parsed.malformed,
      loadMs: performance.now() - start,
    };
    return { data, info };
  }

  /** Ends the loading and the inspection that are under way. */
  cancel(): void {
    for (const reading of [this.loading, this.inspecting]) reading?.abort.abort(stopped(reading.source));
    this.loading = undefined;
    this.inspecting = undefined;
  }
}

function stopped({ name }: DataSource): RatingsFileError {
  return new RatingsFileError(`Reading ${name} was stopped.`);
}
