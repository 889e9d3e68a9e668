import { join } from 'node:path';
import { build, preview } from 'vite';
import { root } from '../scripts/tools.mjs';
import { launchBrowser } from './browser.mjs';
import { alignColumns } from './text.mjs';

const outDir = join(root, 'node_modules/.cache/bench');

/**
 * Runs the page of bench/index.html, built, in a headless browser: every engine at every rank on the same ratings, then
 * the fast one on growing sets.
 */
export async function timeEngines({ ranks = [5, 10, 20, 50, 100], growth = true, readable = true } = {}) {
  await build({
    configFile: false,
    root: join(root, 'bench'),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  });
  const server = await preview({ root, preview: { port: 4191 }, build: { outDir }, logLevel: 'error' });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    return await page.evaluate((plan) => window.run(plan), { ranks, growth, readable });
  } finally {
    await browser.close();
    server.httpServer.close();
  }
}

/**
 * The result of timeEngines as text.
 * @param {Awaited<ReturnType<typeof timeEngines>>} figures
 */
export function formatEngines({ results, peaks, tables }) {
  return [
    `${results.cores} cores, ${/Chrome\/[\d.]+|Firefox\/[\d.]+/.exec(results.browser)?.[0] ?? results.browser}.`,
    peaks,
    'ms per iteration on 387,648 ratings, training loss included; min and median of the runs’ means; ratios of minima:',
    alignColumns(tables.engines),
    ...(tables.growth.length > 1 ? ['Rank 10 as the file grows:', alignColumns(tables.growth)] : []),
  ].join('\n');
}
