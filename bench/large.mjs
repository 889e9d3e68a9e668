import { createReadStream, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { root, run } from '../scripts/tools.mjs';
import { launchBrowser } from './browser.mjs';
import { writeLargeFile } from './largeFile.mjs';
import { alignColumns } from './text.mjs';

const RANKS = [10, 50];
const ITERATIONS = 3;
const FOLDER = join(root, 'node_modules/.cache/bench-large');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };

/**
 * Loads a file of 25 million ratings into the built page and trains on it: seconds to read and to train, how long the
 * main thread was blocked at most, and the most memory that the tab's process has had.
 */
export async function timeLargeFile() {
  const file = join(FOLDER, 'ratings.dat');
  if (!existsSync(file)) {
    mkdirSync(FOLDER, { recursive: true });
    await writeLargeFile(file);
  }
  await run(process.execPath, ['scripts/build.mjs']);
  const server = await serve(file);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const address = `http://localhost:${server.address().port}/`;
    const steps = [];
    await page.addInitScript(watchLongTasks);
    let start = performance.now();
    await page.goto(`${address}?rank=${RANKS[0]}&lambda=1&iterations=${ITERATIONS}`);
    await page.locator('[data-testid=errors]').filter({ hasText: /\d/ }).waitFor({ timeout: 300_000 });
    const loadMs = await page.getByText('read and counted in').textContent();
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
        heldOutRmse: await page.getByTestId('held-out-rmse').textContent(),
        speed: await page.getByTestId('speed').textContent(),
        longestTask: await page.evaluate(() => Math.max(0, ...globalThis.longTasks)),
        peakMegabytes: await peakMemory(browser),
      });
    }
    return { bytes: statSync(file).size, read: /read and counted in ([\d.]+ \w+)/.exec(loadMs)?.[1], steps };
  } finally {
    await browser.close();
    server.close();
  }
}

/** The built page, with another file in the place of its ratings. */
function serve(file) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
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
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server)));
}

function watchLongTasks() {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
}

/** The most memory, in MB, that the largest of the browser's pages has had resident so far; Linux tells. */
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

/** The result of timeLargeFile as text. */
export function formatLargeFile({ bytes, read, steps }) {
  return [
    `25 million ratings, ${(bytes / 1e6).toFixed(0)} MB, in the page; read and counted in ${read}:`,
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
