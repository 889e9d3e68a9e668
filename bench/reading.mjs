import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dsvFormat } from 'd3';
import Papa from 'papaparse';
import { build } from 'vite';
import { root } from '../scripts/tools.mjs';
import { alignColumns } from './text.mjs';

/**
 * @typedef {import('../src/ratings/reading/reading').SeparatedLayout} Layout
 * @typedef {import('../src/ratings/ratings').RatingColumns} Columns
 */

const READERS = /** @type {const} */ (['ours', 'papaparse', 'd3-dsv']);

/** Readings of each file by each reader; the first of them warm it up. */
const TURNS = 9;
/** As a stream from a server or a disk gives them. */
const CHUNK_BYTES = 1 << 16;

/**
 * Times the page's reader against two libraries on the same bytes: the page's own ratings, in the tutorial's format
 * and others. All make the same three columns of them. In rows per second.
 */
export async function timeReading() {
  /** @type {typeof import('../src/ratings/reading/parserOf') & typeof import('../src/ratings/reading/reading')} */
  const { parserOf, TUTORIAL_LAYOUT } = await loadBuilt('parserOf', 'reading');
  const rows = readFileSync(join(root, 'public/data/ratings.dat'), 'utf8').trimEnd().split('\n');
  const fields = rows.map((row) => row.split('::'));
  /** @type {Layout} */
  const csv = { ...TUTORIAL_LAYOUT, separator: ',' };
  /** @type {{ name: string, layout: Layout, text: string, delimiter: string }[]} */
  const formats = [
    { name: 'tutorial’s format', layout: TUTORIAL_LAYOUT, text: rows.join('\n'), delimiter: '::' },
    { name: 'csv', layout: csv, text: fields.map((row) => row.join(',')).join('\n'), delimiter: ',' },
    {
      name: 'csv, all fields quoted',
      layout: csv,
      text: fields.map((row) => `"${row.join('","')}"`).join('\n'),
      delimiter: ',',
    },
    {
      name: 'csv, ids as text',
      layout: { ...csv, ids: { users: 'text', movies: 'text' } },
      text: fields.map(([user, movie, ...rest]) => [`A${user}`, `B00${movie}X`, ...rest].join(',')).join('\n'),
      delimiter: ',',
    },
  ];
  return {
    formats: formats.map(({ name, layout, text, delimiter }) => {
      const bytes = new TextEncoder().encode(text);
      const readers = {
        ours: () => readOurs(parserOf(layout, name), bytes),
        papaparse: () => readPapaparse(bytes, delimiter, layout),
        // It parts at single characters: a double colon is two, with an empty field between.
        'd3-dsv': () => readDsv(bytes, delimiter.charAt(0), delimiter.length, layout),
      };
      return { name, rows: rows.length, bytes: bytes.length, rowsPerSecond: race(readers, rows.length) };
    }),
  };
}

/**
 * The best of several turns of each, taken in turns.
 * @param {Record<(typeof READERS)[number], () => Columns>} readers
 * @param {number} rows that each is to read
 */
function race(readers, rows) {
  const best = { ours: 0, papaparse: 0, 'd3-dsv': 0 };
  for (let turn = 0; turn < TURNS; turn++) {
    for (const name of READERS) {
      const start = performance.now();
      const { values } = readers[name]();
      const seconds = (performance.now() - start) / 1000;
      if (values.length !== rows) throw new Error(`${name} read ${values.length} of ${rows} rows.`);
      best[name] = Math.max(best[name], rows / seconds);
    }
  }
  return best;
}

/**
 * @param {import('../src/ratings/reading/parser').RatingsParser} parser
 * @param {Uint8Array} bytes
 */
function readOurs(parser, bytes) {
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) parser.push(bytes.subarray(from, from + CHUNK_BYTES));
  return parser.finish().columns;
}

/**
 * @param {Uint8Array} bytes
 * @param {string} delimiter
 * @param {Layout} layout
 */
function readPapaparse(bytes, delimiter, layout) {
  /** @type {Papa.ParseResult<string[]>} */
  const { data } = Papa.parse(new TextDecoder().decode(bytes), { delimiter, newline: '\n' });
  return columnsOf(data, 1, layout);
}

/**
 * @param {Uint8Array} bytes
 * @param {string} delimiter
 * @param {number} stride
 * @param {Layout} layout
 */
function readDsv(bytes, delimiter, stride, layout) {
  return columnsOf(dsvFormat(delimiter).parseRows(new TextDecoder().decode(bytes)), stride, layout);
}

/**
 * Field i of the layout is field i · stride of a row.
 * @param {string[][]} rows
 * @param {number} stride
 * @param {Layout} layout
 * @returns {Columns}
 */
function columnsOf(rows, stride, { ids }) {
  const users = ids.users === 'text' ? numbering() : Number;
  const movies = ids.movies === 'text' ? numbering() : Number;
  return {
    userIds: Int32Array.from(rows, (row) => users(row[0])),
    movieIds: Int32Array.from(rows, (row) => movies(row[stride])),
    values: Float32Array.from(rows, (row) => Number(row[2 * stride])),
  };
}

function numbering() {
  /** @type {Map<string | undefined, number>} */
  const numbers = new Map();
  return (/** @type {string | undefined} */ text) => {
    const number = numbers.get(text) ?? numbers.size + 1;
    if (number > numbers.size) numbers.set(text, number);
    return number;
  };
}

/**
 * What these files of src/ratings/reading export, built as for the page: unbuilt modules reach constants slowly.
 * @param {string[]} names
 */
async function loadBuilt(...names) {
  const outDir = join(root, 'node_modules/.cache/bench-reading');
  const input = Object.fromEntries(names.map((name) => [name, join(root, `src/ratings/reading/${name}.ts`)]));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: true, outDir, emptyOutDir: true, rollupOptions: { input, output: { entryFileNames: '[name].mjs' } } },
  });
  const modules = await Promise.all(names.map((name) => import(pathToFileURL(join(outDir, `${name}.mjs`)).href)));
  return Object.assign({}, ...modules);
}

/**
 * The result of timeReading as text.
 * @param {Awaited<ReturnType<typeof timeReading>>} figures
 */
export function formatReading({ formats }) {
  return [
    'Bytes to columns, in millions of rows per second, and how many times as fast as the faster library:',
    alignColumns([
      ['', ...READERS, 'ratio'],
      ...formats.map(({ name, rowsPerSecond }) => {
        const { ours, papaparse, 'd3-dsv': dsv } = rowsPerSecond;
        const millions = READERS.map((reader) => (rowsPerSecond[reader] / 1e6).toFixed(2));
        return [name, ...millions, (ours / Math.max(papaparse, dsv)).toFixed(1)];
      }),
    ]),
  ].join('\n');
}
