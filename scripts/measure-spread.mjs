// Measures how far two runs of the published experiment lie apart by chance: what src/chapters/training/published.ts has.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './tools.mjs';

const RUNS = 24;
const [rank, lambda, iterations] = [10, 0.1, 15];

const { createFastEngine } = await load('src/kernel/fastEngine.ts');
const { drawRatings, LAW_SEED } = await load('src/ratings/law.ts');
const { indexRatings } = await load('src/ratings/ratings.ts');
const { split } = await load('src/ratings/split.ts');
const kernel = new WebAssembly.Module(readFileSync(join(root, 'src/kernel/kernel.wasm')));

const ownFile = indexRatings(drawRatings(LAW_SEED));
report('Each run with a draw, a split and a start of its own:', (run) => indexRatings(drawRatings(1000 + run)));
report('One file, each run with a split and a start of its own:', () => ownFile);

/**
 * @param {string} title
 * @param {(run: number) => any} ratingsOf
 */
function report(title, ratingsOf) {
  const runs = Array.from({ length: RUNS }, (_, run) => measuresOf(ratingsOf(run), run));
  console.log(`\n${title}`);
  for (const name of Object.keys(runs[0] ?? {})) {
    const values = runs.map((measures) => measures[name] ?? NaN);
    const mean = values.reduce((sum, value) => sum + value) / RUNS;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (RUNS - 1));
    // The difference of two runs deviates √2 times as much as one run; in 19 cases of 20 it is less than twice that.
    const apart = 2 * Math.SQRT2 * deviation;
    const pairs = values.flatMap((a, i) => values.slice(i + 1).map((b) => Math.abs(a - b)));
    const within = pairs.filter((difference) => difference <= apart).length / pairs.length;
    const range = `${Math.min(...values).toFixed(4)}–${Math.max(...values).toFixed(4)}`;
    console.log(
      `${name.padEnd(24)} ${range}  apart ${apart.toFixed(4)}  ${(100 * within).toFixed(0)} % of pairs within`,
    );
  }
}

/**
 * @param {any} ratings
 * @param {number} seed
 * @returns {Record<string, number>}
 */
function measuresOf(ratings, seed) {
  const parts = split(ratings, { heldOutShare: 0.2, splitSeed: seed });
  const [users, movies] = [ratings.userIds.length, ratings.movieIds.length];
  const sizeOf = (/** @type {string} */ part) => parts[part].byUser.values.length;
  const engine = createFastEngine(kernel, parts);
  engine.begin({ rank, lambda, seed });
  const measures = /** @type {Record<string, number>} */ ({});
  for (let iteration = 1; iteration <= iterations; iteration++) {
    engine.solveSide('users', 0, users);
    const { squaredError } = engine.solveSide('movies', 0, movies);
    if (iteration % 5 === 0)
      measures[`RMSE after iteration ${iteration}`] = Math.sqrt(squaredError / sizeOf('training'));
  }
  for (const [name, sets] of /** @type {[string, string[]][]} */ ([
    ['Training', ['training', 'superseded']],
    ['Held-out', ['heldOut']],
  ])) {
    const errors = sets.map((set) => engine.errors(set, 'users', 0, users));
    const rows = sets.reduce((sum, set) => sum + sizeOf(set), 0);
    measures[`${name} RMSE`] = Math.sqrt(errors.reduce((sum, { squared }) => sum + squared, 0) / rows);
    measures[`${name} MAE`] = errors.reduce((sum, { absolute }) => sum + absolute, 0) / rows;
  }
  return measures;
}

/** @param {string} path */
async function load(path) {
  return (await runnerImport(join(root, path), { root, configFile: false, logLevel: 'warn' })).module;
}
