import { RatingsFileError } from '../../ratings/errors';
import type { Reading } from '../../ratings/reading/reading';
import { blobFile, counted, type StoredFile } from '../../ratings/sources/storedFile';
import { unpacked } from '../../ratings/sources/unpack';
import type { DataSource, LoadProgress, SourceFile } from '../shared/protocol';
import { type Address, fetchFile, isWebPage, lengthOf } from './fetching';

/** Opens sources. What was fetched for the newest one is kept, for it is inspected, corrected and loaded in turn. */
export class SourceFiles {
  private kept = new Map<string, Blob>();

  /**
   * The files of a source, those in archives too.
   * @throws RatingsFileError; the signal's reason when it aborts
   */
  async open(
    { files }: DataSource,
    onProgress: (progress: LoadProgress) => void,
    signal: AbortSignal,
  ): Promise<readonly StoredFile[]> {
    const urls = files.flatMap((file) => ('url' in file ? [file.url] : []));
    this.kept = new Map([...this.kept].filter(([url]) => urls.includes(url)));
    const opened: StoredFile[] = [];
    for (const file of files) {
      const blob = 'url' in file ? await this.fetched(file, onProgress, signal) : file.blob;
      opened.push(...(await unpacked(file.name, blob)));
      signal.throwIfAborted();
    }
    return opened;
  }

  /** The source with what was fetched of it in the place of addresses. */
  withFetched({ name, files }: DataSource): DataSource {
    return {
      name,
      files: files.map((file) => {
        const blob = 'url' in file ? this.kept.get(file.url) : undefined;
        return blob === undefined ? file : { name: file.name, blob };
      }),
    };
  }

  private async fetched(
    address: Address,
    onProgress: (progress: LoadProgress) => void,
    signal: AbortSignal,
  ): Promise<Blob> {
    const blob = this.kept.get(address.url) ?? (await fetchBlob(address, onProgress, signal));
    this.kept.set(address.url, blob);
    return blob;
  }
}

async function fetchBlob(
  address: Address,
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const response = await fetchFile(address, signal);
  if (isWebPage(response)) {
    await response.body.cancel();
    const advice = 'Give the address of the file itself.';
    throw new RatingsFileError(`A web page came in the place of ${address.name}. ${advice}`);
  }
  const totalBytes = lengthOf(response);
  const body = counted(response.body, (bytes) => {
    onProgress({ phase: 'fetching', ratings: 0, bytes, totalBytes });
  });
  return new Response(body).blob().catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new RatingsFileError(`${address.name} broke off while it was fetched. Try again.`, { cause });
  });
}

/**
 * The files that a reading names, where the source has them as they are, not in an archive: those at an address can be
 * read while they come, and only once. Undefined where they must be looked for.
 */
export async function filesAsNamed(
  source: DataSource,
  { files, titles }: Reading,
  signal: AbortSignal,
): Promise<readonly StoredFile[] | undefined> {
  const names = titles === undefined ? files : [...files, titles];
  const named = names.flatMap((name) => source.files.find((file) => file.name === name) ?? []);
  if (named.length < names.length) return undefined;
  return Promise.all(named.map((file) => asItComes(file, signal)));
}

async function asItComes(file: SourceFile, signal: AbortSignal): Promise<StoredFile> {
  if ('blob' in file) return blobFile(file.name, file.blob);
  const response = await fetchFile(file, signal);
  return {
    name: file.name,
    bytes: lengthOf(response),
    open: (onBytes) => counted(response.body, onBytes),
  };
}
