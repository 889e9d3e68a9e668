// Draws the ratings from the data law into public/data: the file itself, and compressed as the page loads it.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runnerImport } from 'vite';
import { root } from './tools.mjs';

const { module } = await runnerImport(join(root, 'src/ratings/law.ts'), { root, configFile: false, logLevel: 'warn' });
const { LAW_SEED, drawRatings, formatRatings } = module;
const text = Buffer.from(formatRatings(drawRatings(LAW_SEED)));
mkdirSync(join(root, 'public/data'), { recursive: true });
write('public/data/ratings.dat', text);
write('public/data/ratings.dat.gz', gzipSync(text, { level: 9 }));
console.log('Generated public/data/ratings.dat.');

/**
 * In one move, so that a half-written file never counts as made.
 * @param {string} path
 * @param {Uint8Array} bytes
 */
function write(path, bytes) {
  const unfinished = join(root, `${path}.part`);
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, join(root, path));
}
