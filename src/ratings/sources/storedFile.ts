import { RatingsFileError } from '../errors';
import { chunksOf } from './chunks';
import { gunzipped } from './gzip';

/** A file as it is stored somewhere: on a disk, at an address, in an archive. */
export interface StoredFile {
  /** With the folders it lies in. */
  readonly name: string;
  /** How many it takes where it is stored, compressed or not; undefined where nobody tells. */
  readonly bytes: number | undefined;
  /**
   * What the file holds; gzip is not undone.
   * @param onBytes told how many stored bytes have been read so far
   * @throws RatingsFileError where its content is packed in a way that cannot be undone
   */
  open(onBytes?: (bytes: number) => void): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** A file that the browser holds. */
export function blobFile(name: string, blob: Blob): StoredFile {
  return { name, bytes: blob.size, open: (onBytes) => counted(blob.stream(), onBytes) };
}

/** What a file holds, gzip undone. */
export function contentOf(
  file: StoredFile,
  onBytes?: (bytes: number) => void,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  return gunzipped(file.open(onBytes));
}

/**
 * The first bytes of what a file holds: `length`, or fewer where it holds fewer.
 * @throws RatingsFileError where it is damaged
 */
export async function startOf(file: StoredFile, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const start = new Uint8Array(length);
  let filled = 0;
  try {
    for await (const chunk of chunksOf(await contentOf(file))) {
      const part = chunk.subarray(0, length - filled);
      start.set(part, filled);
      filled += part.length;
      if (filled === length) break;
    }
  } catch (cause) {
    if (cause instanceof RatingsFileError) throw cause;
    throw new RatingsFileError(`${file.name} cannot be read: the file is cut off or damaged.`, { cause });
  }
  return start.subarray(0, filled);
}

/** The same stream; tells how many bytes have gone through it. */
export function counted(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  onBytes: ((bytes: number) => void) | undefined,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  if (onBytes === undefined) return stream;
  let bytes = 0;
  return stream.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        bytes += chunk.length;
        onBytes(bytes);
        controller.enqueue(chunk);
      },
    }),
  );
}

/** The name without its folders, nor the .gz of what is compressed. */
export function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replace(/\.gz$/i, '');
}

/** @throws RatingsFileError where none is called that */
export function fileNamed(files: readonly StoredFile[], name: string): StoredFile {
  const file = files.find((candidate) => candidate.name === name);
  if (file === undefined) throw new RatingsFileError(`There is no file ${name} in what you loaded.`);
  return file;
}
