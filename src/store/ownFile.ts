import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Noun } from '../ratings/nouns';
import type { Reading } from '../ratings/reading/reading';
import type { DataSource, SourceFile } from '../trainer/shared/protocol';

/** A source, and how it is read; undefined for as it is recognised. */
export interface OpenedSource {
  readonly source: DataSource;
  readonly reading: Reading | undefined;
}

/** What the reader has opened, as it is found again. */
export interface OwnFile {
  /** See `keyOf`. */
  readonly key: string;
  readonly source: DataSource;
  readonly reading: Reading;
  /** What is rated, unless the reader says otherwise later. */
  readonly noun: Noun;
  readonly ratings: number;
}

/** Of the beginning and of the end of a file, in bytes: what tells it from others without reading all of it. */
const EDGE = 64 * 1024;
const KEY_DIGITS = 16;

/**
 * Tells ratings from all others: by the sizes and edges of their files, whatever the files are called, and by the way
 * they are read. 16 hexadecimal digits.
 */
export async function keyOf({ source, reading }: { source: DataSource; reading: Reading }): Promise<string> {
  const digests = await Promise.all(source.files.map(digestOf));
  const withoutNames = new Map(source.files.map(({ name }, index) => [name, digests[index]!]));
  const rename = (name: string): string => withoutNames.get(name) ?? name;
  const files = reading.files.map(rename);
  const titles = reading.titles === undefined ? undefined : rename(reading.titles);
  const told = JSON.stringify([digests.sort(), { ...reading, files, titles }], inOrder);
  return bytesToHex(sha256(utf8ToBytes(told))).slice(0, KEY_DIGITS);
}

/** How many bytes a source takes where it is kept. */
export function bytesOf({ files }: DataSource): number {
  return files.reduce((sum, file) => sum + ('blob' in file ? file.blob.size : 0), 0);
}

async function digestOf(file: SourceFile): Promise<string> {
  if ('url' in file) return file.url;
  const hash = sha256.create().update(utf8ToBytes(String(file.blob.size)));
  for (const edge of [file.blob.slice(0, EDGE), file.blob.slice(-EDGE)]) {
    hash.update(new Uint8Array(await edge.arrayBuffer()));
  }
  return bytesToHex(hash.digest());
}

/** Objects with the same fields are the same, in whichever order they come. */
function inOrder(_key: string, value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
}
