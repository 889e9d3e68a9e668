// Runs the benchmarks; arguments are handed on to them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { root, run } from './tools.mjs';

const bench = join(root, 'bench/index.mjs');
if (!existsSync(bench)) {
  console.error('There are no benchmarks to run: bench/index.mjs is missing.');
  process.exit(1);
}
await setUp();
process.exitCode = (await run(process.execPath, [bench, ...process.argv.slice(2)])) ?? 1;
