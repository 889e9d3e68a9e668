import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeLoading } from '../../../src/page/ownRatings/describeLoading';
import { filesOf, looksLikeRows, MOST_FILES } from '../../../src/page/ownRatings/handedOver';
import { startOf, withColumn } from '../../../src/page/ownRatings/layouts';
import { sourceOfAddress, sourceOfFiles, sourceOfText } from '../../../src/page/ownRatings/sources';

const file = (name: string) => ({ name, blob: new Blob(['1']) });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a source', () => {
  it('is called after its file, its folder or the first of its files', () => {
    expect(sourceOfFiles([])).toBeUndefined();
    expect(sourceOfFiles([file('a.csv')])?.name).toBe('a.csv');
    expect(sourceOfFiles([file('a.csv'), file('b.csv')])?.name).toBe('a.csv and b.csv');
    expect(sourceOfFiles([file('a.csv'), file('b.csv'), file('c.csv')])?.name).toBe('a.csv and 2 other files');
    expect(sourceOfFiles([file('ml-1m/a.dat'), file('ml-1m/b.dat')])?.name).toBe('ml-1m');
    expect(sourceOfFiles([file('ml-1m/a.dat'), file('b.dat')])?.name).toBe('ml-1m/a.dat and b.dat');
  });

  it('from text holds the text', async () => {
    const [pasted] = sourceOfText('1,2,3').files;
    expect(await (pasted as { blob: Blob }).blob.text()).toBe('1,2,3');
  });

  it('from an address is called after the end of it', () => {
    vi.stubGlobal('location', { origin: 'https://page.example' });
    const url = 'https://a.example/some/my%20ratings.csv?raw=1';
    expect(sourceOfAddress(` ${url} `)).toEqual({ name: 'my ratings.csv', files: [{ name: 'my ratings.csv', url }] });
    expect(sourceOfAddress('a.example')).toMatchObject({ name: 'a.example', files: [{ url: 'https://a.example/' }] });
    expect(sourceOfAddress('https://a.example/%E0%A4%A')).toMatchObject({ name: '%E0%A4%A' });
  });

  it('cannot come from what is no address, or from one that is not encrypted', () => {
    vi.stubGlobal('location', { origin: 'http://localhost:1234' });
    expect(sourceOfAddress('')).toContain('is not an address');
    expect(sourceOfAddress('not an address')).toContain('“not an address” is not an address');
    expect(sourceOfAddress('http://a.example/x')).toContain('this one begins with http://');
    expect(sourceOfAddress('file:///etc/passwd')).toContain('this one begins with file://');
    expect(sourceOfAddress('http://localhost:1234/x.csv')).toMatchObject({ name: 'x.csv' });
  });
});

describe('what is handed over', () => {
  const entryOf = (path: string) => ({
    isFile: true,
    isDirectory: false,
    fullPath: path,
    file: (resolve: (file: File) => void) => resolve(new File(['1'], path)),
  });
  /** Its reader tells a hundred entries at a time, as browsers do. */
  const folderOf = (path: string, entries: readonly unknown[]) => ({
    isFile: false,
    isDirectory: true,
    fullPath: path,
    createReader: () => {
      let told = 0;
      return {
        readEntries: (resolve: (part: readonly unknown[]) => void) => resolve(entries.slice(told, (told += 100))),
      };
    },
  });
  const dropOf = (entries: readonly unknown[], files: readonly File[] = []) =>
    ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files }) as unknown as DataTransfer;

  it('is the files of a drop, or those of its folders by their paths', async () => {
    const plain = await filesOf(dropOf([entryOf('/a.csv')], [new File(['1'], 'a.csv')]));
    expect(plain.map(({ name }) => name)).toEqual(['a.csv']);
    const inner = folderOf('/ml/inner', [entryOf('/ml/inner/b.csv')]);
    const many = Array.from({ length: 250 }, (_, index) => entryOf(`/ml/${index}.csv`));
    const found = await filesOf(dropOf([folderOf('/ml', [...many, inner]), entryOf('/c.csv')]));
    expect(found).toHaveLength(252);
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(['ml/249.csv', 'ml/inner/b.csv', 'c.csv']));
  });

  it('is refused where a folder holds too many files', async () => {
    const many = Array.from({ length: MOST_FILES + 1 }, (_, index) => entryOf(`/home/${index}`));
    await expect(filesOf(dropOf([folderOf('/home', many)]))).rejects.toThrow('These are more than 1,000 files.');
  });

  it.each([
    ['1::2::3\n1::3::4', true],
    ['user,movie,rating\nAnn,Alien,5\nBen,Brazil,3.5', true],
    ['1 2 3\n2 3 4', true],
    ['1,2,3', false],
    ['https://example.org/a,b,c/2', false],
    ['A sentence with 3 words or more.\n\nAnother paragraph, without any number.', false],
    ['', false],
  ])('looks like rows or not: %j', (text, expected) => {
    expect(looksLikeRows(text)).toBe(expected);
  });
});

describe('a correction', () => {
  it('of a column swaps it with the one that had it', () => {
    const columns = { user: 0, movie: 1, rating: 2 };
    expect(withColumn(columns, 'user', 2)).toEqual({ user: 2, movie: 1, rating: 0 });
    expect(withColumn(columns, 'user', 3)).toEqual({ user: 3, movie: 1, rating: 2 });
    expect(withColumn(columns, 'user', 0)).toEqual(columns);
  });

  it('of the kind begins with what is common', () => {
    expect(startOf('json', ['u', 'i', 'r'])).toMatchObject({ fields: { user: 'u', movie: 'i', rating: 'r' } });
    expect(startOf('netflix', [])).toEqual({ kind: 'netflix' });
  });
});

describe('loading is described', () => {
  const progress = { phase: 'reading', ratings: 1_200_000, bytes: 50e6, totalBytes: 200e6 } as const;

  it('by what is read, the rate and the time left', () => {
    expect(describeLoading({ name: 'a.csv', phaseMs: 0, progress: undefined })).toEqual({ text: 'Opening a.csv' });
    expect(describeLoading({ name: 'a.csv', phaseMs: 4000, progress })).toEqual({
      text: '1,200,000 ratings read, 300,000 a second, 12 s left',
      share: 0.25,
    });
    expect(describeLoading({ name: 'a.csv', phaseMs: 100_000, progress }).text).toContain('5 min left');
  });

  it('without a rate at the beginning, without a share where the size is not known', () => {
    expect(describeLoading({ name: 'a.csv', phaseMs: 100, progress }).text).toBe('1,200,000 ratings read');
    const open = { ...progress, totalBytes: undefined };
    expect(describeLoading({ name: 'a.csv', phaseMs: 4000, progress: open })).toEqual({
      text: '1,200,000 ratings read, 300,000 a second',
    });
  });

  it('in bytes while a file is fetched', () => {
    const fetching = { ...progress, phase: 'fetching' } as const;
    expect(describeLoading({ name: 'a.csv', phaseMs: 2000, progress: fetching }).text).toBe(
      '50 MB of 200 MB fetched, 25 MB a second, 6 s left',
    );
    expect(describeLoading({ name: 'a.csv', phaseMs: 0, progress: { ...progress, phase: 'sorting' } })).toEqual({
      text: 'Sorting 1,200,000 ratings',
    });
  });
});
