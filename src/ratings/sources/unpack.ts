import { blobFile, type StoredFile } from './storedFile';

/**
 * The files of a zip archive, or the file itself where it is none.
 * @throws RatingsFileError where an archive is damaged, locked or empty
 */
export async function unpacked(name: string, blob: Blob): Promise<readonly StoredFile[]> {
  const [p, k, kind] = new Uint8Array(await blob.slice(0, 3).arrayBuffer());
  // “PK”, then 3 before a first file, 5 in an archive without any.
  const isZip = p === 0x50 && k === 0x4b && (kind === 3 || kind === 5);
  if (!isZip) return [blobFile(name, blob)];
  // Its code is loaded when somebody has an archive.
  const { filesOfZip } = await import('./zip');
  return filesOfZip(name, blob);
}
