import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';
import { buildKernel } from '../../scripts/build-kernel.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const USERS = 5384;
const MOVIES = 2608;
const RATINGS = 387_648;
/** Rows per call: V8 replaces slow code by fast code only between calls, and the page stops between them. */
const BATCH = 256;

/**
 * Times one iteration (both half-steps and the training loss) of the fast and the readable engine on random ratings,
 * turn by turn in one run, so that a busy machine slows both. Resolves to one row per rank: milliseconds (minimum and
 * median), the ratio of the minima, and billions of useful floating-point operations per second.
 */
export async function compareKernels({
  ranks = [5, 10, 20, 50, 100],
  lambda = 0.1,
  secondsPerRank = 4,
  readable = true,
} = {}) {
  await buildKernel();
  const { createFastEngine } = await load('src/kernel/fastEngine.ts');
  const { createReadableEngine } = await load('src/als/readableEngine.ts');
  const data = await randomData();
  const module = new WebAssembly.Module(readFileSync(join(root, 'src/kernel/kernel.wasm')));
  const fast = createFastEngine(module, data);
  const slow = createReadableEngine(data);
  return ranks.map((rank) => {
    const times = timeInTurns(readable ? [fast, slow] : [fast], { rank, lambda, seed: 1 }, secondsPerRank * 1000);
    const [fastTime, readableTime] = times;
    return {
      rank,
      fast: fastTime,
      readable: readableTime,
      ratio: readableTime && readableTime.min / fastTime.min,
      fastGflops: flopPerIteration(rank) / fastTime.min / 1e6,
      readableGflops: readableTime && flopPerIteration(rank) / readableTime.min / 1e6,
      fallbackRows: fast.fallbackRows,
    };
  });
}

/** Multiplications and additions that an iteration needs: A and b on both sides, and Cholesky for every row. */
function flopPerIteration(rank) {
  return 2 * RATINGS * (rank * (rank + 1) + 2 * rank) + ((USERS + MOVIES) * rank ** 3) / 3;
}

function timeInTurns(engines, options, budget) {
  const times = engines.map(() => []);
  for (const engine of engines) {
    engine.begin(options);
    for (let warmUp = 0; warmUp < (engine.name === 'fast' ? 4 : 1); warmUp++) iterate(engine);
  }
  const start = performance.now();
  do {
    engines.forEach((engine, index) => {
      const turns = engine.name === 'fast' ? 5 : 1;
      for (let turn = 0; turn < turns; turn++) times[index].push(iterate(engine));
    });
  } while (performance.now() - start < budget);
  return times.map((list) => {
    const sorted = list.sort((a, b) => a - b);
    return { min: sorted[0], median: sorted[sorted.length >> 1], runs: sorted.length };
  });
}

function iterate(engine) {
  const start = performance.now();
  for (let from = 0; from < USERS; from += BATCH) engine.solveSide('users', from, Math.min(from + BATCH, USERS));
  for (let from = 0; from < MOVIES; from += BATCH) engine.solveSide('movies', from, Math.min(from + BATCH, MOVIES));
  engine.squaredError('training');
  return performance.now() - start;
}

async function randomData() {
  const { seededRandom } = await load('src/als/random.ts');
  const { ratingMatrix } = await load('src/ratings/matrix.ts');
  const random = seededRandom(7);
  const cells = new Set();
  while (cells.size < RATINGS) cells.add(Math.floor(random() * USERS * MOVIES));
  const byUser = Array.from({ length: USERS }, () => []);
  for (const cell of cells) byUser[Math.floor(cell / MOVIES)].push(cell % MOVIES);
  const offsets = new Int32Array(USERS + 1);
  byUser.forEach((movies, user) => (offsets[user + 1] = offsets[user] + movies.length));
  const columns = Int32Array.from(byUser.flat());
  const values = Float32Array.from(columns, () => 1 + Math.floor(random() * 5));
  const rows = { offsets, columns, values };
  return { training: ratingMatrix(rows, MOVIES), heldOut: rows };
}

async function load(path) {
  const { module } = await runnerImport(join(root, path), { configFile: false, root, logLevel: 'error' });
  return module;
}

/** The rows of compareKernels as a table of text. */
export function formatTable(rows) {
  const lines = [
    ['rank', 'fast ms', '(median)', 'Gflop/s', 'readable ms', '(median)', 'Gflop/s', 'ratio'],
    ...rows.map(({ rank, fast, readable, ratio, fastGflops, readableGflops }) => [
      String(rank),
      fast.min.toFixed(2),
      `(${fast.median.toFixed(2)})`,
      fastGflops.toFixed(1),
      readable ? readable.min.toFixed(1) : '',
      readable ? `(${readable.median.toFixed(1)})` : '',
      readable ? readableGflops.toFixed(1) : '',
      ratio ? `${ratio.toFixed(1)} ×` : '',
    ]),
  ];
  return lines.map((line) => line.map((cell) => cell.padStart(12)).join('')).join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const fastOnly = process.argv.includes('--fast-only');
  console.log(`${RATINGS} random ratings, ${USERS} × ${MOVIES}; ms per iteration, training loss included; one thread`);
  console.log(formatTable(await compareKernels(fastOnly ? { readable: false, secondsPerRank: 1 } : {})));
}
