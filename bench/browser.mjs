import { chromium } from '@playwright/test';
import { launchOptions } from '../scripts/browser.mjs';

/** The browser of the page tests, with nothing of its own to do meanwhile. */
export function launchBrowser() {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return chromium.launch(launchOptions(chromium, ...quiet));
}
