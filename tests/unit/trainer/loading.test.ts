import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RatingsFileError } from '../../../src/ratings/errors';
import { TUTORIAL_LAYOUT, type Reading } from '../../../src/ratings/reading/reading';
import type { DataInfo, DataSource, LoadProgress } from '../../../src/trainer/shared/protocol';
import { DEFAULT_SETTINGS } from '../../../src/trainer/shared/settings';
import { Trainer } from '../../../src/trainer/worker/trainer';
import { type FileServer, serve } from '../../fixtures/fileServer';
import { zipOf } from '../../fixtures/zip';

/** 300 ratings of 20 users, 101 to 120, and 30 movies. */
const CELLS = Array.from(
  { length: 300 },
  (_, at) => [101 + (at % 20), 1 + Math.floor(at / 10), 1 + ((at * 7) % 5)] as const,
);
const CSV = `userId,movieId,rating,timestamp\n${CELLS.map((cell) => `${cell.join(',')},964982703\n`).join('')}`;
const TUTORIAL = CELLS.map((cell) => `${cell.join('::')}::N/A\n`).join('');
const MOVIES = `movieId,title,genres\n1,"Matrix, The (1999)",Action|Sci-Fi\n2,Heat (1995),Action\n99,Never Rated,Drama\n`;
const AS_TUTORIAL = {
  ...{ files: ['ratings.dat'], encoding: 'utf-8', layout: TUTORIAL_LAYOUT, titles: undefined },
} satisfies Reading;

let trainer: Trainer;
let progress: LoadProgress[];

beforeEach(() => {
  trainer = new Trainer();
  progress = [];
});

function fileSource(files: Readonly<Record<string, BlobPart>>): DataSource {
  const all = Object.entries(files).map(([name, content]) => ({ name, blob: new Blob([content]) }));
  return { name: all[0]!.name, files: all };
}

function load(source: DataSource, reading?: Reading): Promise<DataInfo> {
  return trainer.load(source, reading, (step) => progress.push(step));
}

async function refusal(loading: Promise<unknown>): Promise<string> {
  const error: unknown = await loading.then(
    () => new Error('It was loaded.'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RatingsFileError);
  return (error as RatingsFileError).message;
}

describe('a reader’s files', () => {
  it('load from an archive, with titles and genres', async () => {
    const archive = await zipOf({ 'ml/ratings.csv': CSV, 'ml/movies.csv': MOVIES, 'ml/README.txt': 'Read me.' });
    const info = await load(fileSource({ 'ml.zip': archive }));
    expect(info).toMatchObject({ name: 'ml.zip', noun: 'movie', malformedCount: 0 });
    expect(info.facts).toMatchObject({ ratings: 300, users: 20, movies: 30 });
    expect(info.names.movies.titles!.slice(0, 3)).toEqual(['The Matrix (1999)', 'Heat (1995)', '']);
    expect(info.names.movies.ids).toBeUndefined();
    expect(info.names.genres).toEqual({
      names: ['Action', 'Sci-Fi'],
      ofMovie: Uint32Array.of(3, 1, ...Array<number>(28).fill(0)),
    });
  });

  it('load with ids that are text, by row', async () => {
    const text = `reviewer,asin,stars\n${CELLS.map(([u, m, r]) => `u${u},B${m},${r}\n`).join('')}`;
    const { names, facts, userIds, noun } = await load(fileSource({ 'products.csv': text }));
    expect(facts).toMatchObject({ users: 20, movies: 30 });
    expect(userIds).toHaveLength(20);
    expect(names.users.ids).toEqual(Array.from({ length: 20 }, (_, at) => `u${at + 101}`));
    expect(names.movies.ids).toEqual(Array.from({ length: 30 }, (_, at) => `B${at + 1}`));
    expect(noun).toBe('product');
  });

  it('load in any encoding, compressed or not, as files that belong together', async () => {
    const utf16 = Buffer.from(`\ufeff${CSV}`, 'utf16le');
    for (const files of [{ 'ratings.csv': CSV }, { 'ratings.csv': utf16 }, { 'ratings.csv.gz': gzipSync(CSV) }]) {
      const info = await load(fileSource({ ...files, 'movies.csv': MOVIES }));
      expect(info.facts).toMatchObject({ ratings: 300, users: 20, movies: 30 });
      expect(info.names.movies.titles![1]).toBe('Heat (1995)');
    }
  });

  it('load from JSON', async () => {
    const json = JSON.stringify(CELLS.map(([userId, movieId, rating]) => ({ userId, movieId, rating })));
    expect((await load(fileSource({ 'my.json': json }))).facts).toMatchObject({ ratings: 300, users: 20, movies: 30 });
  });

  it('load as the reader says', async () => {
    const source = fileSource({ 'a.csv': CSV, 'b.csv': 'movieId,title\n1,One\n' });
    const reading = (await trainer.inspect(source)).reading;
    const layout = { ...reading.layout, columns: { user: 1, movie: 0, rating: 2 } } as Reading['layout'];
    const info = await load(source, { ...reading, layout, titles: undefined });
    expect(info.facts).toMatchObject({ users: 30, movies: 20 });
    expect(info.names.movies.titles).toBeUndefined();
  });

  it('report bytes as they are stored, and how many there are', async () => {
    const archive = await zipOf({ 'ratings.csv': CSV });
    await load(fileSource({ 'ml.zip': archive }));
    const { totalBytes } = progress.at(-1)!;
    expect(totalBytes).toBeLessThan(CSV.length / 2);
    expect(progress.map(({ phase }) => phase)).toEqual(['reading', 'sorting']);
    expect(progress.at(-1)).toEqual({ phase: 'sorting', ratings: 300, bytes: totalBytes, totalBytes });
  });

  it('are not loaded when it is not sure how to read them', async () => {
    const message = await refusal(
      load(fileSource({ 'x.csv': CELLS.map(([u, m]) => `${u},${m},${u},${m}\n`).join('') })),
    );
    expect(message).toMatch(/^x\.csv was not loaded, for the page is not sure how to read it\. /);
    await expect(trainer.askData('corner', undefined as never)).rejects.toThrow('No ratings are loaded.');
  });

  it('leave what was loaded when they cannot be read', async () => {
    await load(fileSource({ 'ratings.csv': CSV }));
    for (const content of ['', '%PDF-1.4', 'hello\nworld\n'])
      expect(await refusal(load(fileSource({ x: content })))).toContain('x');
    await trainer.train(1, { ...DEFAULT_SETTINGS, rank: 2, iterations: 1, engine: 'readable' });
    expect((await trainer.askModel('user', { user: 19, recommendations: 1 }))!.run).toBe(1);
  });
});

describe('ratings that there is little to learn from', () => {
  const rows = (count: number, row: (at: number) => string) =>
    `userId,movieId,rating\n${Array.from({ length: count }, (_, at) => `${row(at)}\n`).join('')}`;

  it.each([
    [
      'of one user',
      rows(50, (at) => `7,${at},${1 + (at % 5)}`),
      'all its ratings are by one user. Expected several users',
    ],
    ['of one movie', rows(50, (at) => `${at},7,${1 + (at % 5)}`), 'all its ratings are of one movie. Expected several'],
  ])('are refused in words: %s', async (_, text, message) => {
    expect(await refusal(load(fileSource({ 'few.csv': text })))).toContain(`few.csv was not loaded: ${message}`);
  });

  it('load where they are a handful, as one types them', async () => {
    const { facts } = await load(
      fileSource({ 'typed.csv': 'user,movie,rating\nAnn,Alien,5\nBen,Brazil,3.5\nAnn,Brazil,4\n' }),
    );
    expect(facts).toMatchObject({ ratings: 3, users: 2, movies: 2 });
    await trainer.train(1, { ...DEFAULT_SETTINGS, rank: 2, iterations: 3, engine: 'readable' });
  });

  it('load where all are equal, and can be trained on', async () => {
    await load(fileSource({ 'equal.csv': rows(300, (at) => `${at % 20},${at % 31},4`) }));
    const evaluations: unknown[] = [];
    trainer.subscribe((event) =>
      evaluations.push(...(event.kind === 'finished' ? [event.evaluation.heldOut.rmse] : [])),
    );
    await trainer.train(1, { ...DEFAULT_SETTINGS, rank: 2, iterations: 3, engine: 'readable' });
    expect(evaluations).toEqual([expect.closeTo(0, 0)]);
  });

  it('keep ids beyond 2⁵³ apart', async () => {
    const text = rows(300, (at) => `9007199254740993${10 + (at % 20)},${at % 31},${1 + (at % 5)}`);
    const { names } = await load(fileSource({ 'large.csv': text }));
    expect(names.users.ids!.slice(0, 2)).toEqual(['900719925474099310', '900719925474099311']);
  });
});

describe('an inspection', () => {
  it('shows files, reading, first rows and first titles', async () => {
    const archive = await zipOf({ 'ml/ratings.csv': CSV, 'ml/movies.csv': MOVIES });
    const preview = await trainer.inspect(fileSource({ 'ml.zip': archive }));
    expect(preview.files.map(({ name }) => name)).toEqual(['ml/ratings.csv', 'ml/movies.csv']);
    expect(preview).toMatchObject({
      reading: { files: ['ml/ratings.csv'], encoding: 'utf-8', titles: 'ml/movies.csv' },
      columns: ['userId', 'movieId', 'rating', 'timestamp'],
      doubt: undefined,
      noun: 'movie',
      titles: ['The Matrix (1999)', 'Heat (1995)', 'Never Rated'],
    });
    expect(preview.rows[0]).toEqual(['101', '1', '1', '964982703']);
    expect(preview.ratings[0]).toEqual({ user: '101', movie: '1', rating: 1 });
  });

  it('shows JSON', async () => {
    const json = CELLS.map(([userId, movieId, rating]) => JSON.stringify({ userId, movieId, rating })).join('\n');
    const preview = await trainer.inspect(fileSource({ 'my.json': json }));
    expect(preview.columns).toEqual(['userId', 'movieId', 'rating']);
    expect(preview.rows[0]).toEqual(['101', '1', '1']);
    expect(preview.ratings[0]).toEqual({ user: '101', movie: '1', rating: 1 });
  });

  it('takes what the reader has decided and recognises the rest', async () => {
    const source = fileSource({ 'ratings.csv': CSV, 'other.dat': TUTORIAL, 'movies.csv': MOVIES });
    const preview = await trainer.inspect(source, { files: ['other.dat'] });
    expect(preview.reading).toMatchObject({ files: ['other.dat'], layout: { separator: '::' }, titles: 'movies.csv' });
  });
});

describe('addresses', () => {
  let server: FileServer;
  let answers: Record<string, Parameters<typeof serve>[0]>;
  let isHeld = false;

  beforeEach(async () => {
    vi.stubGlobal('location', { origin: 'http://page.example' });
    answers = {
      '/ratings.dat': (_, response) => response.end(TUTORIAL),
      '/movies.dat': (_, response) => response.end('1::Matrix, The (1999)::Action\n'),
      '/page': (_, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('<html>'),
      '/cut': (_, response) => {
        response.writeHead(200, { 'Content-Length': 9999 }).write(TUTORIAL.slice(0, 500));
        setTimeout(() => response.destroy());
      },
      '/endless': (_, response) => {
        response.write(TUTORIAL);
        isHeld = true;
      },
    };
    server = await serve((path, response, request) => {
      const answer = answers[path];
      if (answer === undefined) response.writeHead(404).end();
      else answer(path, response, request);
    });
  });

  afterEach(() => {
    server.close();
    vi.unstubAllGlobals();
  });

  function at(...paths: string[]): DataSource {
    const files = paths.map((path) => ({ name: path.slice(1), url: `${server.origin}${path}` }));
    return { name: files[0]!.name, files };
  }

  it('load, ratings and titles from two', async () => {
    const { facts, names } = await load(at('/ratings.dat', '/movies.dat'));
    expect(facts).toMatchObject({ ratings: 300, users: 20, movies: 30 });
    expect(names.movies.titles![0]).toBe('The Matrix (1999)');
    expect(progress[0]!.phase).toBe('fetching');
    expect(progress.at(-1)!.phase).toBe('sorting');
  });

  it('load with a known reading while they come', async () => {
    await load(at('/ratings.dat'), AS_TUTORIAL);
    expect(progress.map(({ phase }) => phase)).not.toContain('fetching');
    expect(progress.at(-1)).toMatchObject({ phase: 'sorting', ratings: 300 });
  });

  it('load with a known reading from an archive', async () => {
    const archive = Buffer.from(await (await zipOf({ 'ml/ratings.dat': TUTORIAL })).arrayBuffer());
    answers['/ml.zip'] = (_, response) => response.end(archive);
    const info = await load(at('/ml.zip'), { ...AS_TUTORIAL, files: ['ml/ratings.dat'] });
    expect(info.facts.ratings).toBe(300);
  });

  it('are fetched once to be inspected, corrected and loaded', async () => {
    const source = at('/ratings.dat', '/movies.dat');
    const { reading } = await trainer.inspect(source);
    await trainer.inspect(source, { ...reading, titles: undefined });
    await load(source);
    expect(server.asked).toEqual(['/ratings.dat', '/movies.dat']);
    await load(at('/movies.dat', '/ratings.dat'));
    expect(server.asked).toHaveLength(2);
    await trainer.inspect(fileSource({ 'x.csv': CSV }));
    await load(source);
    expect(server.asked).toHaveLength(4);
  });

  it.each([
    ['/gone', 'gone could not be fetched: the server answered 404.'],
    ['/page', 'A web page came in the place of page. Give the address of the file itself.'],
    ['/cut', 'cut broke off while it was fetched. Try again.'],
  ])('that give no file are said: %s', async (path, message) => {
    expect(await refusal(load(at(path)))).toBe(message);
  });

  it('that break off are fetched anew', async () => {
    await refusal(load(at('/cut')));
    answers['/cut'] = answers['/ratings.dat']!;
    expect((await load(at('/cut'))).facts.ratings).toBe(300);
  });

  it('that give no answer say what to do', async () => {
    const source = at('/ratings.dat');
    server.close();
    const host = server.origin.slice('http://'.length);
    expect(await refusal(load(source))).toBe(
      `ratings.dat could not be fetched: ${host} does not answer, or does not let other pages read it. ` +
        'Download the file and drop it here.',
    );
    vi.stubGlobal('location', { origin: server.origin });
    expect(await refusal(load(source, AS_TUTORIAL))).toBe(
      'ratings.dat could not be fetched: there is no answer from where it is kept.',
    );
  });

  it.each([
    ['fetched', undefined],
    ['read while it comes', { ...AS_TUTORIAL, files: ['endless'] }],
  ])('can be left while it is %s', async (_, reading) => {
    isHeld = false;
    const loading = load(at('/endless'), reading);
    const message = refusal(loading);
    await vi.waitFor(() => expect(isHeld).toBe(true));
    trainer.cancelLoad();
    expect(await message).toBe('Reading endless was stopped.');
  });
});

describe('cancelling', () => {
  it.each(['reading', 'sorting'] as const)('while %s keeps the data that were there', async (phase) => {
    await load(fileSource({ 'ratings.csv': CSV }));
    const stopping = trainer.load(fileSource({ 'other.csv': CSV }), undefined, (step) => {
      if (step.phase === phase) trainer.cancelLoad();
    });
    expect(await refusal(stopping)).toBe('Reading other.csv was stopped.');
    await trainer.train(1, { ...DEFAULT_SETTINGS, rank: 2, iterations: 1, engine: 'readable' });
    expect(await trainer.askModel('user', { user: 19, recommendations: 1 })).toBeDefined();
  });

  it('is heard although sorting lets no message in', async () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      trainer.cancelLoad();
      port1.close();
    };
    const stopping = trainer.load(fileSource({ 'other.csv': CSV }), undefined, ({ phase }) => {
      if (phase === 'sorting') port2.postMessage(null);
    });
    expect(await refusal(stopping)).toBe('Reading other.csv was stopped.');
  });

  it('a load leaves the one that follows it alone', async () => {
    const first = refusal(load(fileSource({ 'first.csv': CSV })));
    const second = load(fileSource({ 'second.csv': CSV }));
    expect(await first).toBe('Reading first.csv was stopped.');
    expect((await second).name).toBe('second.csv');
  });
});
