import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const kernel = join(root, 'src/kernel/assembly');
const peak = join(root, 'bench/peak');

/** Each module, and the folders of its sources. Fused ones multiply and add in one instruction where the browser can. */
const MODULES = [
  { target: 'src/kernel/kernel.wasm', entry: kernel, sources: [kernel], features: ['simd'] },
  { target: 'src/kernel/kernel.fused.wasm', entry: kernel, sources: [kernel], features: ['simd', 'relaxed-simd'] },
  { target: 'bench/peak/peak.wasm', entry: peak, sources: [peak, kernel], features: ['simd'] },
  { target: 'bench/peak/peak.fused.wasm', entry: peak, sources: [peak, kernel], features: ['simd', 'relaxed-simd'] },
];

/**
 * Compiles the AssemblyScript of the project, each module unless it is newer than all it is made from.
 * Resolves to the modules it compiled; throws with the compiler's messages when it cannot.
 */
export async function buildKernel({ force = false } = {}) {
  const stale = MODULES.filter((module) => force || !isFresh(module));
  if (stale.length === 0) return stale;
  const { default: asc } = await import('assemblyscript/asc');
  for (const { target, entry, features } of stale) {
    const { error, stderr } = await asc.main([
      join(entry, 'index.ts'),
      ...['--outFile', join(root, target)],
      ...['--optimizeLevel', '3', '--shrinkLevel', '0', '--converge', '--noAssert'],
      ...features.flatMap((feature) => ['--enable', feature]),
      ...['--runtime', 'stub', '--initialMemory', '1'],
    ]);
    if (error) throw new Error(`${target} does not compile.\n${stderr.toString()}`, { cause: error });
  }
  return stale;
}

/** @param {{ target: string, sources: string[] }} module */
function isFresh({ target, sources }) {
  const file = join(root, target);
  if (!existsSync(file)) return false;
  const inputs = sources.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
  inputs.push(fileURLToPath(import.meta.url));
  const built = statSync(file).mtimeMs;
  return inputs.every((input) => statSync(input).mtimeMs < built);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const built = await buildKernel({ force: process.argv.includes('--force') });
  for (const { target } of MODULES) {
    const state = built.some((module) => module.target === target) ? 'built' : 'up to date';
    console.log(`${target}: ${state}, ${statSync(join(root, target)).size} bytes`);
  }
}
