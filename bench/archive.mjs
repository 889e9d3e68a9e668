import { createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs';
import { Readable, Transform, Writable } from 'node:stream';
import { configure, TextReader, ZipWriter } from '@zip.js/zip.js';

const MOVIES = 59_000;
const GENRES = ['Action', 'Comedy', 'Drama', 'Horror', 'Romance', 'Thriller'];

/**
 * Writes an archive of the shape that GroupLens publishes, ratings.csv and movies.csv in a folder, with the ratings of a
 * file in the tutorial's format.
 * @param {string} ratings path of the latter
 * @param {string} archive path of the archive, which is there whole or not at all
 */
export async function writeArchive(ratings, archive) {
  if (existsSync(archive)) return;
  configure({ useWebWorkers: false });
  const zip = new ZipWriter(Writable.toWeb(createWriteStream(`${archive}.part`)), { level: 1 });
  const lines = Readable.toWeb(createReadStream(ratings).pipe(commaSeparated()));
  // Node declares another type for the same class.
  await zip.add('ml-large/ratings.csv', /** @type {ReadableStream} */ (lines));
  await zip.add('ml-large/movies.csv', new TextReader(movieTable()));
  await zip.close();
  renameSync(`${archive}.part`, archive);
}

/** `1::2::3.5::N/A` becomes `1,2,3.5,1112486027`. Lines may be cut anywhere between chunks. */
function commaSeparated() {
  let rest = '';
  const convert = (/** @type {string} */ text) => text.replaceAll('::N/A', ',1112486027').replaceAll('::', ',');
  return new Transform({
    construct(callback) {
      this.push('userId,movieId,rating,timestamp\n');
      callback();
    },
    transform(chunk, _, callback) {
      const text = rest + chunk.toString('latin1');
      const end = text.lastIndexOf('\n') + 1;
      rest = text.slice(end);
      callback(null, convert(text.slice(0, end)));
    },
    flush(callback) {
      callback(null, convert(rest));
    },
  });
}

function movieTable() {
  const line = (/** @type {unknown} */ _, /** @type {number} */ index) =>
    `${index + 1},"Number ${index + 1}, The (${1930 + (index % 90)})",${GENRES[index % 6]}|${GENRES[index % 5]}\n`;
  return `movieId,title,genres\n${Array.from({ length: MOVIES }, line).join('')}`;
}
