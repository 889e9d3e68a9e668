import { once } from 'node:events';
import { createReadStream, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { root, run } from '../scripts/tools.mjs';
import { writeArchive } from './archive.mjs';
import { launchBrowser } from './browser.mjs';
import { writeLargeFile } from './largeFile.mjs';
import { alignColumns } from './text.mjs';

/** @typedef {Awaited<ReturnType<typeof timeLargeFile>>} Figures */

const RANKS = [10, 50];
const ITERATIONS = 3;
const FOLDER = join(root, 'node_modules/.cache/bench-large');
/** @type {Record<string, string>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };

/**
 * Loads 25 million ratings into the built page and trains on them: once as a file in the place of the page's own, once
 * as an archive that the reader chooses. Seconds to read and to train, how long the main thread was blocked at most, and
 * the most memory that the tab's process has had.
 */
export async function timeLargeFile() {
  const file = join(FOLDER, 'ratings.dat');
  const archive = join(FOLDER, 'ml-large.zip');
  if (!existsSync(file)) {
    mkdirSync(FOLDER, { recursive: true });
    await writeLargeFile(file);
  }
  await writeArchive(file, archive);
  await run(process.execPath, ['scripts/build.mjs']);
  return {
    file: { bytes: statSync(file).size, ...(await timeInPage(file, () => undefined)) },
    archive: {
      bytes: statSync(archive).size,
      ...(await timeInPage(join(root, 'public/data/ratings.dat.gz'), async (page) => {
        await page.locator('[data-testid=errors][aria-busy=false]').waitFor();
        await page.getByRole('button', { name: 'Your own ratings' }).first().click();
        await page.locator('input[type=file]').setInputFiles(archive);
        await page.waitForURL(/[?&]data=/, { timeout: 300_000 });
      })),
    },
  };
}

/**
 * @param {string} served the file in the place of the page's ratings
 * @param {(page: import('@playwright/test').Page) => unknown} choose brings other ratings
 */
async function timeInPage(served, choose) {
  const server = await serve(served);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    const address = `http://localhost:${port}/`;
    const steps = [];
    await page.addInitScript(watchLongTasks);
    let start = performance.now();
    await page.goto(`${address}?rank=${RANKS[0]}&lambda=1&iterations=${ITERATIONS}`);
    await choose(page);
    await page.locator('[data-testid=errors]').filter({ hasText: /\d/ }).waitFor({ timeout: 300_000 });
    for (const rank of RANKS) {
      if (rank !== RANKS[0]) {
        start = performance.now();
        await page.getByRole('textbox', { name: 'Rank, as a number' }).fill(String(rank));
        await page.getByRole('textbox', { name: 'Rank, as a number' }).press('Enter');
        await page.locator('[data-testid=errors][aria-busy=true]').waitFor();
      }
      await page.locator('[data-testid=errors][aria-busy=false]').waitFor({ timeout: 600_000 });
      steps.push({
        what: `rank ${rank}, ${ITERATIONS} iterations${rank === RANKS[0] ? ', reading included' : ''}`,
        seconds: (performance.now() - start) / 1000,
        heldOutRmse: await page.getByTestId('held-out-rmse').innerText(),
        speed: await page.getByTestId('speed').innerText(),
        longestTask: await page.evaluate(() => Math.max(0, ...window.longTasks)),
        peakMegabytes: await peakMemory(browser),
      });
    }
    // Figures out of view follow when a run has finished.
    const facts = await page.getByText('read and counted in').innerText();
    return { read: /read and counted in ([\d.]+ \w+)/.exec(facts)?.[1] ?? '–', steps };
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * The built page, with another file in the place of its ratings.
 * @param {string} file
 */
async function serve(file) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const isData = pathname.endsWith('/ratings.dat.gz');
    const path = isData ? file : join(root, 'dist', pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Content-Length': statSync(path).size,
    });
    createReadStream(path).pipe(response);
  });
  await once(server.listen(0, 'localhost'), 'listening');
  return server;
}

function watchLongTasks() {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
}

/**
 * The most memory, in MB, that the largest of the browser's pages has had resident so far; Linux tells.
 * @param {import('@playwright/test').Browser} browser
 */
async function peakMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => `/proc/${id}/status`)
    .filter((path) => existsSync(path))
    .map((path) => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(path, 'utf8'))?.[1] ?? NaN) / 1024);
  return peaks.length === 0 ? NaN : Math.round(Math.max(...peaks));
}

/**
 * The result of timeLargeFile as text.
 * @param {Figures} figures
 */
export function formatLargeFile({ file, archive }) {
  return [
    formatSteps('25 million ratings', file),
    formatSteps('The same as ratings.csv in an archive, chosen by the reader', archive),
  ].join('\n\n');
}

/**
 * @param {string} title
 * @param {Figures['file']} figures
 */
function formatSteps(title, { bytes, read, steps }) {
  return [
    `${title}, ${(bytes / 1e6).toFixed(0)} MB, in the page; read and counted in ${read}:`,
    alignColumns([
      ['', 'seconds', 'held-out RMSE', 'longest main-thread task, ms', 'peak memory so far, MB'],
      ...steps.map(({ what, seconds, heldOutRmse, longestTask, peakMegabytes }) => [
        what,
        seconds.toFixed(1),
        heldOutRmse,
        longestTask.toFixed(0),
        String(peakMegabytes),
      ]),
    ]),
    ...steps.map(({ what, speed }) => `${what}: ${speed}`),
  ].join('\n');
}
