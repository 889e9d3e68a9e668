// Takes the README's picture of the page: `npm run screenshots`. With `--all FOLDER`, pictures of each chapter at three widths,
// light and dark, to look at before a change goes out.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser, launchOptions } from './browser.mjs';
import { setUp } from './setup.mjs';
import { root } from './tools.mjs';

const { values: options } = parseArgs({ options: { all: { type: 'string' } } });
await setUp();
await ensureBrowser();
const { build, preview } = await import('vite');
const { chromium } = await import('@playwright/test');
await build({ root, logLevel: 'error' });
const server = await preview({ root, preview: { port: 4188 }, logLevel: 'error' });
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch(launchOptions(chromium));

/**
 * @param {number} width
 * @param {number} height
 * @param {'light' | 'dark'} colorScheme
 */
async function open(width, height, colorScheme) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
  await page.goto(address);
  await page.locator('[data-testid=errors][aria-busy=false]').waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

if (options.all === undefined) {
  const page = await open(1440, 900, 'light');
  await page.locator('#training').evaluate((element) => {
    element.scrollIntoView();
    scrollBy(0, 40);
  });
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(root, 'docs/page.png') });
} else {
  mkdirSync(options.all, { recursive: true });
  for (const width of [360, 768, 1440]) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      const page = await open(width, 900, colorScheme);
      for (const id of await page.locator('main > [id]').evaluateAll((elements) => elements.map(({ id }) => id))) {
        await page.locator(`#${id}`).screenshot({ path: join(options.all, `${id}-${width}-${colorScheme}.png`) });
      }
      await page.close();
    }
  }
}
await browser.close();
server.httpServer.close();
