import { preview } from 'vite';
import { root, run } from '../scripts/tools.mjs';
import { launchBrowser } from './browser.mjs';
import { alignColumns } from './text.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const DRAG_SECONDS = 3;
const EVENTS_PER_SECOND = 60;
const NUDGES = 8;

/**
 * Times the built page in a browser: from new settings to the first iteration on the page and to the end of the run,
 * and while a slider is dragged, with the longest task that blocked the main thread meanwhile. All in ms.
 */
export async function timePage({ ranks = [5, 10, 20, 50] } = {}) {
  // In a process of its own: the other benchmarks load TypeScript here, which would make this build one for development.
  await run(process.execPath, ['scripts/build.mjs']);
  const server = await preview({ root, preview: { port: 4190 }, logLevel: 'error' });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const address = server.resolvedUrls?.local[0] ?? '';
    const runs = [];
    for (const rank of ranks) {
      await page.goto(`${address}?rank=${rank}&lambda=0.1&iterations=15`);
      await finished(page);
      // Nudges: warm runs, like those under a thumb.
      const nudges = [];
      for (let turn = 0; turn < NUDGES; turn++) {
        await nudge(page, turn % 2 === 0 ? 'ArrowRight' : 'Alt+ArrowRight');
        await finished(page);
        nudges.push(await page.evaluate(readMeasures));
      }
      runs.push({
        rank,
        firstIteration: nudges.map(({ firstIteration }) => firstIteration),
        run: nudges.map(({ run }) => run),
        badge: await page.getByTestId('speed').innerText(),
      });
    }
    await page.goto(`${address}?rank=10&lambda=0.1&iterations=15`);
    await finished(page);
    const seen = await page.evaluateHandle(watch);
    for (let event = 0; event < DRAG_SECONDS * EVENTS_PER_SECOND; event++) {
      await page.keyboard.press(event % 60 < 30 ? 'Alt+ArrowRight' : 'Alt+ArrowLeft');
      await page.waitForTimeout(1000 / EVENTS_PER_SECOND);
      if (event === 0) await page.getByRole('slider', { name: 'Lambda', exact: true }).focus();
    }
    await finished(page);
    return { runs, drag: await seen.jsonValue() };
  } finally {
    await browser.close();
    server.httpServer.close();
  }
}

/** @param {Page} page */
async function finished(page) {
  await page.locator('[data-testid=errors][aria-busy=false]').waitFor();
}

/**
 * Presses a key on the slider of λ and waits for the end of the run it starts.
 * @param {Page} page
 * @param {string} key
 */
async function nudge(page, key) {
  const pressed = await page.evaluate(() => performance.now());
  await page.getByRole('slider', { name: 'Lambda', exact: true }).press(key);
  await page.waitForFunction(
    (start) => performance.getEntriesByName('run').some(({ startTime }) => startTime > start),
    pressed,
  );
}

function readMeasures() {
  const duration = (/** @type {string} */ name) => performance.getEntriesByName(name)[0]?.duration ?? NaN;
  return { firstIteration: duration('first iteration'), run: duration('run') };
}

/** How long each of these takes in the page from now on, in ms. */
function watch() {
  /** @type {Record<'firstIteration' | 'run' | 'longTask', number[]>} */
  const seen = { firstIteration: [], run: [], longTask: [] };
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (name === 'first iteration') seen.firstIteration.push(duration);
      if (name === 'run') seen.run.push(duration);
    }
  }).observe({ type: 'measure' });
  new PerformanceObserver((list) => {
    seen.longTask.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
  return seen;
}

/**
 * @param {number[]} values
 * @param {number} share
 */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
}

/** @param {number[]} values */
function summary(values) {
  const [min, median, most, max] = [0, 0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(0));
  return values.length === 0
    ? 'none'
    : `${values.length} times; ms min ${min}, median ${median}, 95 % ${most}, max ${max}`;
}

/**
 * The result of timePage as text.
 * @param {Awaited<ReturnType<typeof timePage>>} figures
 */
export function formatPage({ runs, drag }) {
  const rows = runs.map(({ rank, firstIteration, run, badge }) => [
    String(rank),
    ...[firstIteration, run].flatMap((times) => [0, 0.5].map((share) => quantile(times, share).toFixed(0))),
    badge,
  ]);
  return [
    'In the page, ms from new settings to the first iteration and to the end of 15 iterations with all measures:',
    alignColumns([['rank', 'first iteration', 'median', 'run', 'median', 'the badge says'], ...rows]),
    `Dragging λ at ${EVENTS_PER_SECOND} events a second, rank 10:`,
    `  first iteration: ${summary(drag.firstIteration)}`,
    `  whole run:       ${summary(drag.run)}`,
    `  long tasks on the main thread (over 50 ms): ${summary(drag.longTask)}`,
  ].join('\n');
}
