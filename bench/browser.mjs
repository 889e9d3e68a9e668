import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/browser.mjs';

/** The browser of the page tests, with nothing of its own to do meanwhile. */
export function launchBrowser() {
  return chromium.launch({
    executablePath: findBrowser() ?? chromium.executablePath(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    ],
  });
}
