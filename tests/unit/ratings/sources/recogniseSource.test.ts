import { describe, expect, it } from 'vitest';
import { recogniseSource } from '../../../../src/ratings/sources/recogniseSource';
import { blobFile, type StoredFile } from '../../../../src/ratings/sources/storedFile';

function files(contents: Readonly<Record<string, BlobPart>>): StoredFile[] {
  return Object.entries(contents).map(([name, content]) => blobFile(name, new Blob([content])));
}

/** Thirty users by forty movies, half of the pairs. */
function lines(format: (user: number, movie: number, rating: number) => string): string {
  const rows: string[] = [];
  for (let user = 1; user <= 30; user++) {
    for (let movie = 1 + (user % 2); movie <= 40; movie += 2) {
      rows.push(format(user, movie, 1 + ((user * movie) % 5)));
    }
  }
  return rows.join('\n');
}

const CSV = `userId,movieId,rating,timestamp\n${lines((...fields) => `${fields.join(',')},964982703`)}\n`;
const MOVIES = 'movieId,title,genres\n1,Heat (1995),Action\n';
const LINKS = `movieId,imdbId,tmdbId\n${lines((user, movie) => `${movie},${user},99`)}\n`;

async function found(contents: Readonly<Record<string, BlobPart>>) {
  const { reading } = await recogniseSource(files(contents));
  return { ratings: reading.files, titles: reading.titles };
}

describe('ratings and titles among files', () => {
  it.each([
    [
      'MovieLens latest',
      { 'ml/links.csv': LINKS, 'ml/movies.csv': MOVIES, 'ml/ratings.csv': CSV, 'ml/README.txt': 'x'.repeat(9999) },
      { ratings: ['ml/ratings.csv'], titles: 'ml/movies.csv' },
    ],
    [
      'MovieLens 100K',
      {
        'ml-100k/u1.base': lines((...fields) => `${fields.join('\t')}\t881250949`),
        'ml-100k/u.data': lines((...fields) => `${fields.join('\t')}\t881250949`),
        'ml-100k/u.item': `1|Toy Story (1995)|01-Jan-1995||http://x|${Array(19).fill(0).join('|')}`,
        'ml-100k/u.user': '1|24|M|technician|85711\n',
      },
      { ratings: ['ml-100k/u.data'], titles: 'ml-100k/u.item' },
    ],
    [
      'MovieLens 1M',
      {
        'ml-1m/movies.dat': '1::Heat (1995)::Action\n',
        'ml-1m/ratings.dat': lines((...fields) => `${fields.join('::')}::978300760`),
        'ml-1m/users.dat': '1::F::1::10::48067\n',
      },
      { ratings: ['ml-1m/ratings.dat'], titles: 'ml-1m/movies.dat' },
    ],
    [
      'Book-Crossing',
      {
        'BX-Users.csv': '"User-ID";"Location";"Age"\n"1";"nyc, usa";NULL\n',
        'BX-Books.csv': '"ISBN";"Book-Title"\n"0195153448";"Classical Mythology"\n',
        'BX-Book-Ratings.csv': `"User-ID";"ISBN";"Book-Rating"\n${lines((u, m, r) => `"${u}";"0${m}X";"${r}"`)}`,
      },
      { ratings: ['BX-Book-Ratings.csv'], titles: 'BX-Books.csv' },
    ],
    [
      'the Netflix Prize',
      {
        'combined_data_10.txt': '9:\n1488844,3,2005-09-06\n',
        'combined_data_2.txt': '5:\n1488844,3,2005-09-06\n',
        'combined_data_1.txt': '1:\n1488844,3,2005-09-06\n822109,5,2005-05-13\n',
        'movie_titles.csv': '1,2003,Dinosaur Planet\n',
      },
      {
        ratings: ['combined_data_1.txt', 'combined_data_2.txt', 'combined_data_10.txt'],
        titles: 'movie_titles.csv',
      },
    ],
    [
      'files that nobody knows',
      {
        'b/notes.txt': 'Some notes on the data.\nNothing else.\n',
        'a/what.tab': lines((...f) => f.join('\t')),
        'things.csv': 'id,name\n1,Kettle\n',
      },
      { ratings: ['a/what.tab'], titles: 'things.csv' },
    ],
    ['a file alone', { 'x.csv': CSV }, { ratings: ['x.csv'], titles: undefined }],
  ])('are found: %s', async (_, contents, expected) => {
    expect(await found(contents)).toEqual(expected);
  });

  it('are what the reader says', async () => {
    const contents = files({ 'ratings.csv': CSV, 'movies.csv': MOVIES, 'other.csv': CSV.replaceAll(',', ';') });
    const { reading } = await recogniseSource(contents, { files: ['other.csv'], titles: undefined });
    expect(reading).toMatchObject({ files: ['other.csv'], titles: undefined, layout: { separator: ';' } });
  });

  it('are read in the encoding and in the layout that the reader says', async () => {
    const given = { encoding: 'windows-1252', layout: { kind: 'netflix' } } as const;
    const { reading, doubt } = await recogniseSource(files({ 'ratings.csv': CSV }), given);
    expect(reading).toEqual({ files: ['ratings.csv'], titles: undefined, ...given });
    expect(doubt).toBeUndefined();
  });

  it('may be in any encoding', async () => {
    const utf16 = Buffer.from(`\ufeff${CSV}`, 'utf16le');
    const { reading } = await recogniseSource(files({ 'ratings.csv': utf16 }));
    expect(reading).toMatchObject({ encoding: 'utf-16le', layout: { kind: 'separated', columns: { user: 0 } } });
  });

  it('may be JSON', async () => {
    const json = JSON.stringify(
      lines((u, m, r) => `${u},${m},${r}`)
        .split('\n')
        .map((line) => {
          const [reviewerID, asin, overall] = line.split(',').map(Number);
          return {
            reviewerID: `A${reviewerID}`,
            asin: `B00${asin}`,
            helpful: [0, 1],
            overall,
            summary: 'Good, "very"',
          };
        }),
    );
    for (const text of [json, json.slice(1, -1).replaceAll('},{', '}\n{'), `{"ratings":${json}}`]) {
      const { reading, doubt } = await recogniseSource(files({ 'reviews.json': text }));
      expect(doubt).toBeUndefined();
      expect(reading.layout).toEqual({
        kind: 'json',
        fields: { user: 'reviewerID', movie: 'asin', rating: 'overall' },
        ids: { users: 'text', movies: 'text' },
      });
    }
  });
});

describe('files without ratings', () => {
  it('are refused by name', async () => {
    const contents = files({ 'readme.md': '# Hello', 'a.txt': 'Some words.\nMore words.\n', 'b.png': '\x89PNG' });
    await expect(recogniseSource(contents)).rejects.toThrow(
      'None of these files holds ratings: readme.md, a.txt, b.png.',
    );
  });

  it.each([
    ['a PDF', '%PDF-1.7', 'x is a PDF document. Ratings must be text'],
    ['an image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0), 'x is an image.'],
    [
      'a workbook',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'Open it in Excel, save the sheet as CSV',
    ],
    ['another archive', '7z\xbc\xaf\x27\x1c', 'x is a 7z archive, which this page cannot unpack. Unpack it'],
    ['a tar archive', `${'a'.repeat(257)}ustar\0`, 'x is a tar archive, which this page cannot unpack. Unpack it'],
    ['an archive in gzip', 'PK\x03\x04', 'x is an archive within an archive.'],
    ['an empty file', '', 'x is empty'],
    ['a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'x'],
  ])('say what they are: %s', async (_, content, message) => {
    const bytes = typeof content === 'string' ? Uint8Array.from(content, (letter) => letter.charCodeAt(0)) : content;
    await expect(recogniseSource(files({ x: bytes }))).rejects.toThrow(message);
  });

  it('that are not there are said', async () => {
    const given = { files: ['gone.csv'] };
    await expect(recogniseSource(files({ 'x.csv': CSV }), given)).rejects.toThrow('There is no file gone.csv');
  });
});
