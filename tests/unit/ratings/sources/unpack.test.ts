import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { contentOf, startOf, type StoredFile } from '../../../../src/ratings/sources/storedFile';
import { unpacked } from '../../../../src/ratings/sources/unpack';
import { zipOf } from '../../../fixtures/zip';

const LINES = Array.from({ length: 20_000 }, (_, row) => `${row % 97},${row % 101},${1 + (row % 5)}\n`).join('');

async function textOf(file: StoredFile, onBytes?: (bytes: number) => void): Promise<string> {
  return new Response(await contentOf(file, onBytes)).text();
}

describe('a file that is no archive', () => {
  it('is itself, gzip undone', async () => {
    for (const bytes of [Buffer.from(LINES), gzipSync(LINES)]) {
      const [file, ...others] = await unpacked('my.csv', new Blob([bytes]));
      expect(others).toEqual([]);
      expect(file).toMatchObject({ name: 'my.csv', bytes: bytes.length });
      expect(await textOf(file!)).toBe(LINES);
    }
  });

  it('gives its first bytes, or all it has', async () => {
    const [file] = await unpacked('my.csv', new Blob([LINES]));
    expect(new TextDecoder().decode(await startOf(file!, 20))).toBe(LINES.slice(0, 20));
    const [short] = await unpacked('my.csv', new Blob(['1,2,3']));
    expect(await startOf(short!, 20)).toHaveLength(5);
  });
});

describe('a zip archive', () => {
  it('gives its files with their folders, without what systems put there', async () => {
    const archive = await zipOf({
      'ml/': '',
      'ml/ratings.csv': LINES,
      'ml/deep/movies.csv': 'movieId,title\n',
      '__MACOSX/ml/._ratings.csv': 'junk',
      'ml/.DS_Store': 'junk',
    });
    const files = await unpacked('ml.zip', archive);
    expect(files.map(({ name }) => name)).toEqual(['ml/ratings.csv', 'ml/deep/movies.csv']);
    expect(await textOf(files[0]!)).toBe(LINES);
    expect(await textOf(files[1]!)).toBe('movieId,title\n');
  });

  it('reads what is stored without compression, and gzip within', async () => {
    const archive = await zipOf({ 'ratings.csv': LINES, 'more.csv.gz': gzipSync(LINES) }, { level: 0 });
    for (const file of await unpacked('ml.zip', archive)) expect(await textOf(file)).toBe(LINES);
  });

  it('counts compressed bytes', async () => {
    const [file] = await unpacked('ml.zip', await zipOf({ 'ratings.csv': LINES }));
    expect(file!.bytes).toBeLessThan(LINES.length / 2);
    const progress: number[] = [];
    await textOf(file!, (bytes) => progress.push(bytes));
    expect(progress.at(-1)).toBe(file!.bytes);
  });

  it('can be read in part, any number of times', async () => {
    const [file] = await unpacked('ml.zip', await zipOf({ 'ratings.csv': LINES }));
    for (let time = 0; time < 3; time++) {
      expect(new TextDecoder().decode(await startOf(file!, 20))).toBe(LINES.slice(0, 20));
    }
  });

  it.each([
    ['cut off', 'ml.zip cannot be unpacked: the archive is cut off or damaged.', { 'ratings.csv': LINES }, -40],
    ['without files', 'ml.zip is an archive without files.', { 'ml/': '' }, undefined],
    ['a workbook', 'ml.zip is a file of Excel or Word.', { '[Content_Types].xml': '<x/>', 'xl/a.xml': '' }, undefined],
  ])('that is %s is refused in words', async (_, message, files, end) => {
    const archive = await zipOf(files);
    await expect(unpacked('ml.zip', archive.slice(0, end))).rejects.toThrow(message);
  });

  it('that is locked is refused in words', async () => {
    const archive = await zipOf({ 'ratings.csv': LINES }, { password: 'secret' });
    await expect(unpacked('ml.zip', archive)).rejects.toThrow('ml.zip is locked with a password.');
  });

  it('whose content is damaged says so to whoever reads it', async () => {
    const bytes = new Uint8Array(await (await zipOf({ 'ratings.csv': LINES })).arrayBuffer());
    for (let at = 5000; at < 5010; at++) bytes[at]! ^= 0x55;
    const [file] = await unpacked('ml.zip', new Blob([bytes]));
    await expect(textOf(file!)).rejects.toThrow();
  });

  it('whose file has other content than it was packed with says so', async () => {
    const bytes = Buffer.from(await (await zipOf({ 'ratings.csv': LINES }, { level: 0 })).arrayBuffer());
    bytes[bytes.indexOf('1,1,2')] = 0x32;
    const [file] = await unpacked('ml.zip', new Blob([bytes]));
    await expect(textOf(file!)).rejects.toThrow();
  });
});
