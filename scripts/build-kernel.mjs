import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const sources = join(root, 'src/kernel/assembly');
const target = join(root, 'src/kernel/kernel.wasm');

/**
 * Compiles src/kernel/assembly to src/kernel/kernel.wasm, unless that file is newer than all it is made from.
 * Resolves to whether it compiled; throws with the compiler's messages when it cannot.
 */
export async function buildKernel({ force = false } = {}) {
  if (!force && isFresh()) return false;
  const { default: asc } = await import('assemblyscript/asc');
  const { error, stderr } = await asc.main([
    join(sources, 'index.ts'),
    ...['--outFile', target],
    ...['--optimizeLevel', '3', '--shrinkLevel', '0', '--converge', '--noAssert'],
    ...['--enable', 'simd', '--runtime', 'stub', '--initialMemory', '1'],
  ]);
  if (error) throw new Error(`The kernel does not compile.\n${stderr.toString()}`, { cause: error });
  return true;
}

function isFresh() {
  if (!existsSync(target)) return false;
  const inputs = readdirSync(sources)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(sources, name));
  inputs.push(fileURLToPath(import.meta.url));
  const built = statSync(target).mtimeMs;
  return inputs.every((input) => statSync(input).mtimeMs < built);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const built = await buildKernel({ force: process.argv.includes('--force') });
  console.log(`${relative(root, target)}: ${built ? 'built' : 'up to date'}, ${statSync(target).size} bytes`);
}
