import { BlobReader, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { RatingsFileError } from '../errors';
import { refusalOfOffice } from './foreign';
import type { StoredFile } from './storedFile';

// The page is in a worker already. Names are never paths of a disk, and archives that others can unpack shall do.
const OPTIONS = { useWebWorkers: false, strictness: 'tolerant' } as const;

/** Stored as it is, and deflated: what browsers undo. */
const METHODS = [0, 8];

/** The files in a zip archive, without those that systems put there for themselves. @throws RatingsFileError */
export async function filesOfZip(archive: string, blob: Blob): Promise<readonly StoredFile[]> {
  const entries = await new ZipReader(new BlobReader(blob), OPTIONS).getEntries().catch((cause: unknown) => {
    throw new RatingsFileError(`${archive} cannot be unpacked: the archive is cut off or damaged.`, { cause });
  });
  const names = entries.map(({ filename }) => filename);
  if (names.includes('[Content_Types].xml')) throw refusalOfOffice(archive);
  const files = entries.filter((entry): entry is FileEntry => !entry.directory && !isOfTheSystem(entry.filename));
  if (files.length === 0) throw new RatingsFileError(`${archive} is an archive without files.`);
  if (files.some(({ encrypted }) => encrypted)) {
    throw new RatingsFileError(`${archive} is locked with a password. Unpack it and load the file of ratings in it.`);
  }
  return files.map((entry) => fileOf(entry));
}

/** Folders of macOS, and files whose name begins with a dot. */
function isOfTheSystem(path: string): boolean {
  return path.split('/').some((part) => part === '__MACOSX' || part.startsWith('.'));
}

function fileOf(entry: FileEntry): StoredFile {
  return {
    name: entry.filename,
    bytes: entry.compressedSize,
    open: (onBytes) => {
      if (!METHODS.includes(entry.compressionMethod)) {
        const advice = 'Unpack it with the program that made it, and load the file itself.';
        throw new RatingsFileError(`${entry.filename} is packed in a way that this page cannot undo. ${advice}`);
      }
      const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
      const options = { checkCrc32: true, onprogress: (bytes: number) => onBytes?.(bytes) };
      entry.getData(writable, options).catch((cause: unknown) => {
        // Who reads learns of it from the stream, if anybody still reads.
        writable.abort(cause).catch(() => undefined);
      });
      return readable;
    },
  };
}
