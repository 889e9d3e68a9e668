import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
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

/** Compiles the fast engine, and what its benchmark compares it with. */
export async function ensureKernel() {
  const { buildKernel } = await import('./build-kernel.mjs');
  const compiled = await buildKernel();
  if (compiled.length > 0) console.log('Compiled the kernel.');
}

/** Draws the ratings. In a process of its own: loading TypeScript there would make a later build one for development. */
export async function ensureData() {
  const law = ['src/ratings/law.ts', 'src/als/random.ts', 'scripts/generate-data.mjs'];
  if (isUpToDate('public/data/ratings.dat', law) && isUpToDate('public/data/ratings.dat.gz', law)) return;
  const code = await run(process.execPath, ['scripts/generate-data.mjs']);
  if (code !== 0) throw new Error('The data could not be generated.');
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
