import type { SourceFile } from '../../trainer/shared/protocol';

type NamedBlob = SourceFile & { readonly blob: Blob };

/** Folders that hold more are not folders of ratings. */
export const MOST_FILES = 1000;
/** Of a text, to tell whether it holds ratings. */
const LINES_LOOKED_AT = 20;

export function named(files: Iterable<File>): NamedBlob[] {
  return Array.from(files, (file) => ({ name: file.name, blob: file }));
}

/**
 * The files of a drop, those in folders too, named by their paths. Must be called while the event lasts.
 * @throws Error in words where there are too many
 */
export async function filesOf(transfer: DataTransfer): Promise<NamedBlob[]> {
  // The transfer is empty as soon as anything has been waited for.
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const plain = named(transfer.files);
  if (entries.every((entry) => entry.isFile)) return plain;
  const found: NamedBlob[] = [];
  for (const entry of entries) await collect(entry, found);
  return found;
}

/** Whether a text could be ratings: two lines at least, most of them with three fields and a number. */
export function looksLikeRows(text: string): boolean {
  const lines = text.split(/\r?\n/, LINES_LOOKED_AT).filter((line) => line.trim() !== '');
  const rows = lines.filter((line) => /\d/.test(line) && line.trim().split(/::|[,;|\t]|\s+/).length >= 3);
  return lines.length >= 2 && rows.length > lines.length / 2;
}

async function collect(entry: FileSystemEntry, found: NamedBlob[]): Promise<void> {
  if (found.length >= MOST_FILES) {
    throw new Error(
      `These are more than ${MOST_FILES.toLocaleString('en')} files. Drop the folder that holds the ratings, or the files themselves.`,
    );
  }
  if (isFile(entry)) {
    const blob = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ name: entry.fullPath.replace(/^\//, ''), blob });
  } else if (isDirectory(entry)) {
    for await (const child of childrenOf(entry)) await collect(child, found);
  }
}

/** A reader hands out a part of a folder at a time, and nothing when all is told. */
async function* childrenOf(directory: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry> {
  const reader = directory.createReader();
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return;
    yield* part;
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
