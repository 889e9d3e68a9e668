import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../scripts/tools.mjs';
import { timeEngines } from './engines.mjs';
import { alignColumns } from './text.mjs';

const RANKS = [10, 20, 50];
const LAMBDA = 0.1;
const THREADS = [1, 2];
const PYTHON = process.env.PYTHON ?? 'python3';

/**
 * The fast engine against cmfrec, the fastest native library with the same algorithm that we know of, on the same
 * ratings in one run. It needs Python with `pip install cmfrec threadpoolctl`; PYTHON names another one than python3.
 */
export async function timePeers() {
  if (spawnSync(PYTHON, ['-c', 'import cmfrec']).status !== 0) {
    return { missing: `${PYTHON} has no cmfrec; "pip install cmfrec threadpoolctl" brings it.` };
  }
  const folder = mkdtempSync(join(tmpdir(), 'als-peers-'));
  try {
    const file = join(folder, 'ratings.bin');
    await writeRatings(file);
    const { results } = await timeEngines({ ranks: RANKS, growth: false, readable: false });
    const rows = results.engines
      .filter(({ engine, simd, workers }) => engine === 'fast' && simd === results.simd && THREADS.includes(workers))
      .map(({ rank, workers: threads, min: ours }) => {
        const cmfrec = Math.min(...timeCmfrec(file, rank, threads));
        return { rank, threads, ours, cmfrec, ratio: cmfrec / ours };
      });
    return { rows };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} file */
async function writeRatings(file) {
  const code = join(root, 'bench/gallery/data.ts');
  /** @type {{ module: typeof import('./gallery/data') }} */
  const { module } = await runnerImport(code, { configFile: false, root, logLevel: 'error' });
  const { offsets, columns, values } = module.randomRatings(module.TRAINING_SET).training.byUser;
  const users = new Int32Array(columns.length);
  for (let user = 0; user + 1 < offsets.length; user++) users.fill(user, offsets[user], offsets[user + 1]);
  writeFileSync(file, Buffer.concat([users, columns, values].map(({ buffer }) => new Uint8Array(buffer))));
}

/**
 * In ms per iteration, for each of several runs.
 * @param {string} file
 * @param {number} rank
 * @param {number} threads
 */
function timeCmfrec(file, rank, threads) {
  const script = join(root, 'bench/peers/time_cmfrec.py');
  const args = [script, file, rank, LAMBDA, threads].map(String);
  const { stdout, stderr, status } = spawnSync(PYTHON, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`cmfrec could not be timed.\n${stderr}`);
  return stdout.trim().split('\n').map(Number);
}

/**
 * The result of timePeers as text.
 * @param {Awaited<ReturnType<typeof timePeers>>} figures
 */
export function formatPeers({ missing, rows }) {
  if (missing !== undefined) return missing;
  return [
    'ms per iteration on 387,648 ratings, the fastest run of each; this page in a browser against cmfrec, native:',
    alignColumns([
      ['rank', 'workers', 'this page', 'cmfrec', 'cmfrec ÷ this page'],
      ...rows.map(({ rank, threads, ours, cmfrec, ratio }) => [
        String(rank),
        String(threads),
        ours.toFixed(2),
        cmfrec.toFixed(1),
        `${ratio.toFixed(1)} ×`,
      ]),
    ]),
  ].join('\n');
}
