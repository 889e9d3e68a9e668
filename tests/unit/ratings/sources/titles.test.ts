import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { blobFile, type StoredFile } from '../../../../src/ratings/sources/storedFile';
import { findTitles, firstTitles, readTitles } from '../../../../src/ratings/sources/titles';

const latin1 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'latin1'));

function file(name: string, content: string | Uint8Array<ArrayBuffer>): StoredFile {
  return blobFile(name, new Blob([content]));
}

async function titlesIn(name: string, content: string | Uint8Array<ArrayBuffer>, ...beside: StoredFile[]) {
  const rows = await readTitles(file(name, content), beside);
  return rows.map(({ ids, title, genres }) => [ids, title, genres] as const);
}

/** Nineteen flags, of which these are set. */
function flags(...set: number[]): string {
  return Array.from({ length: 19 }, (_, place) => (set.includes(place) ? 1 : 0)).join('|');
}

const U_ITEM = [
  `1|Toy Story (1995)|01-Jan-1995||http://us.imdb.com/M/title-exact?Toy%20Story%20(1995)|${flags(3, 4, 5)}`,
  `2|Misérables, Les (1995)|01-Jan-1995||http://x|${flags(8)}`,
  `267|unknown||||${flags(0)}`,
  '',
].join('\n');

describe('lists of titles', () => {
  it('movies.csv: quoted titles, genres with bars, none listed', async () => {
    const content =
      'movieId,title,genres\r\n1,Toy Story (1995),Adventure|Animation\r\n' +
      '11,"American President, The (1995)",Comedy|Drama\r\n' +
      '4,"Say ""Hi"", Bob",(no genres listed)\r\n';
    expect(await titlesIn('ml/movies.csv', content)).toEqual([
      [['1'], 'Toy Story (1995)', ['Adventure', 'Animation']],
      [['11'], 'The American President (1995)', ['Comedy', 'Drama']],
      [['4'], 'Say "Hi", Bob', []],
    ]);
  });

  it('movies.dat: double colons, Latin-1', async () => {
    const content = latin1('73::Misérables, Les (1995)::Drama|Musical\n6::Heat (1995)::Action\n');
    expect(await titlesIn('movies.dat', content)).toEqual([
      [['73'], 'Les Misérables (1995)', ['Drama', 'Musical']],
      [['6'], 'Heat (1995)', ['Action']],
    ]);
  });

  it('u.item: bars, Latin-1, a flag for each genre', async () => {
    expect(await titlesIn('ml-100k/u.item', latin1(U_ITEM))).toEqual([
      [['1'], 'Toy Story (1995)', ['Animation', "Children's", 'Comedy']],
      [['2'], 'Les Misérables (1995)', ['Drama']],
      [['267'], '', []],
    ]);
  });

  it('u.item takes the names of its genres from u.genre', async () => {
    const names = Array.from({ length: 19 }, (_, place) => `Genre ${place}|${place}`).join('\n');
    const [first] = await titlesIn('u.item', latin1(U_ITEM), file('ml-100k/u.genre', `${names}\n\n`));
    expect(first![2]).toEqual(['Genre 3', 'Genre 4', 'Genre 5']);
  });

  it('books.csv: several ids, the catalogue’s own first', async () => {
    const content =
      'book_id,goodreads_book_id,best_book_id,authors,original_title,title\n' +
      '1,2767052,2767052,Suzanne Collins,The Hunger Games,"The Hunger Games (The Hunger Games, #1)"\n';
    expect(await titlesIn('books.csv', content)).toEqual([
      [['1', '2767052', '2767052'], 'The Hunger Games (The Hunger Games, #1)', []],
    ]);
  });

  it('BX-Books.csv: semicolons, quotation marks after backslashes, Latin-1, &amp;', async () => {
    const content = latin1(
      '"ISBN";"Book-Title";"Book-Author"\n"0195153448";"Les Misérables &amp; Co";"Hugo"\n' +
        '"0000000001";"Say \\"Hi\\"; Bob";"X"\n',
    );
    expect(await titlesIn('BX-Books.csv', content)).toEqual([
      [['0195153448'], 'Les Misérables & Co', []],
      [['0000000001'], 'Say "Hi"; Bob', []],
    ]);
  });

  it('movie_titles.csv of the Netflix Prize: commas in titles, no quotes, years apart', async () => {
    const content = latin1(
      '1,2003,Dinosaur Planet\n72,1974,At Home Among Strangers, A Stranger Among His Own\n4,NULL,X\n',
    );
    expect(await titlesIn('movie_titles.csv', content)).toEqual([
      [['1'], 'Dinosaur Planet (2003)', []],
      [['72'], 'At Home Among Strangers, A Stranger Among His Own (1974)', []],
      [['4'], 'X', []],
    ]);
  });

  it('any table with an id and a title or a name', async () => {
    expect(await titlesIn('anime.csv', 'anime_id,name,genre\n5,Cowboy Bebop,"Action, Sci-Fi"\n')).toEqual([
      [['5'], 'Cowboy Bebop', ['Action', 'Sci-Fi']],
    ]);
    expect(await titlesIn('artists.dat', 'id\tname\turl\n7\tMarilyn Manson\thttp://x\n')).toEqual([
      [['7'], 'Marilyn Manson', []],
    ]);
    expect(await titlesIn('x.csv', '\ufeffProduct ID;Product Name\nB00;Kettle\n')).toEqual([[['B00'], 'Kettle', []]]);
  });

  it('in gzip', async () => {
    expect(await titlesIn('movies.csv.gz', gzipSync('movieId,title\n1,Heat\n'))).toEqual([[['1'], 'Heat', []]]);
  });

  it('keep no novel for a title', async () => {
    const [row] = await titlesIn('jokes.csv', `joke_id,joke\n1,${'ha '.repeat(1000)}\n`);
    expect(row![1]).toMatch(/^(ha ){40}…$/);
  });

  it('that are none are refused in words', async () => {
    await expect(titlesIn('tags.csv', 'userId,movieId,tag\n1,2,funny\n')).rejects.toThrow(
      'tags.csv is not a list of titles. Expected a column of ids and a column called title or name.',
    );
  });

  it('that are damaged are refused in words', async () => {
    const cut = gzipSync('movieId,title\n1,Heat\n').subarray(0, 20);
    await expect(titlesIn('movies.csv.gz', cut)).rejects.toThrow('movies.csv.gz cannot be read: the file is cut off');
  });

  it('that unpack to more than anyone has are refused in words', async () => {
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        controller.enqueue(new Uint8Array(1 << 24));
      },
    });
    const bomb: StoredFile = { name: 'movies.csv', bytes: 1, open: () => endless };
    await expect(readTitles(bomb, [])).rejects.toThrow('movies.csv holds more than 128 MB, too much for titles.');
  });
});

describe('the list of titles among files', () => {
  it('is found by its content, the likely name first', async () => {
    const files = [
      file('ml/tags.csv', 'userId,movieId,tag\n1,2,funny\n'),
      file('ml/links.csv', 'movieId,imdbId,tmdbId\n1,2,3\n'),
      file('ml/users.csv', 'user_id,name\n1,Ann\n'),
      file('ml/extra.csv', 'id,title\n1,Heat\n'),
      file('ml/README.txt', 'Files: movies.csv has id and title\n'),
      file('ml/movies.csv', 'movieId,title\n1,Heat\n'),
    ];
    expect((await findTitles(files))?.name).toBe('ml/movies.csv');
    expect((await findTitles(files.slice(0, -1)))?.name).toBe('ml/extra.csv');
    expect(await findTitles(files.slice(0, 3))).toBeUndefined();
  });

  it('shows its first lines, the cut one left out', async () => {
    const lines = Array.from({ length: 9000 }, (_, id) => `${id},Title ${id}`);
    const rows = await firstTitles(file('movies.csv', `movieId,title\n${lines.join('\n')}`));
    expect(rows.length).toBeLessThan(9000);
    expect(rows.map(({ title }) => title)).toEqual(rows.map((_, id) => `Title ${id}`));
  });
});
