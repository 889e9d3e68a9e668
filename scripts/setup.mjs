import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, run } from './tools.mjs';

/** What running, building and testing the page needs, each made only where it is missing or out of date. */
export async function setUp() {
  await ensureDependencies();
  await ensureKernel();
  await ensureData();
}

/** Installs the packages that package-lock.json names. Nothing but Node's own modules can be used before this. */
export async function ensureDependencies() {
  if (isUpToDate('node_modules/.package-lock.json', ['package-lock.json'])) return;
  console.log('Installing dependencies …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error('npm ci failed.');
}

/** Compiles the fast engine. */
export async function ensureKernel() {
  const { buildKernel } = await import('./build-kernel.mjs');
  if (await buildKernel()) console.log('Compiled the kernel.');
}

/** Draws the ratings from the data law into public/data: the file itself, and compressed as the page loads it. */
export async function ensureData() {
  const target = 'public/data/ratings.dat';
  const law = ['src/ratings/law.ts', 'src/als/random.ts'];
  if (isUpToDate(target, law) && isUpToDate(`${target}.gz`, law)) return;
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, 'src/ratings/law.ts'), {
    root,
    configFile: false,
    logLevel: 'warn',
  });
  const { LAW_SEED, drawRatings, formatRatings } = module;
  const text = Buffer.from(formatRatings(drawRatings(LAW_SEED)));
  mkdirSync(join(root, 'public/data'), { recursive: true });
  write(target, text);
  write(`${target}.gz`, gzipSync(text, { level: 9 }));
  console.log(`Generated ${target}.`);
}

/**
 * @param {string} target
 * @param {string[]} sources
 */
function isUpToDate(target, sources) {
  if (!existsSync(join(root, target))) return false;
  const made = changed(target);
  return sources.every((source) => changed(source) <= made);
}

/** @param {string} path */
function changed(path) {
  return statSync(join(root, path)).mtimeMs;
}

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
