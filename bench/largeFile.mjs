import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Writes a ratings file with the shape of large real ones; see largeFile/write.ts.
 * @type {typeof import('./largeFile/write').writeLargeFile}
 */
export async function writeLargeFile(path, options) {
  const code = join(root, 'bench/largeFile/write.ts');
  /** @type {{ module: typeof import('./largeFile/write') }} */
  const { module } = await runnerImport(code, { configFile: false, root, logLevel: 'error' });
  await module.writeLargeFile(path, options);
}
