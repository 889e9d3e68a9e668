import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run, runTool } from './tools.mjs';

/** The headless shell first: it is what Playwright itself would take, and opens the page in three quarters of the time. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/**
 * The browser that page tests run in: the one that CHROMIUM_PATH names, else one of the system, else undefined, which
 * means Playwright's own.
 * @returns {string | undefined}
 */
export function findBrowser() {
  return process.env.CHROMIUM_PATH || SYSTEM_BROWSERS.find(works);
}

/**
 * How Playwright starts that browser, for tests, benchmarks and pictures.
 * @param {import('@playwright/test').BrowserType} chromium not imported here: this file is read before packages are there
 * @param {string[]} args
 */
export function launchOptions(chromium, ...args) {
  const isRoot = process.getuid?.() === 0;
  return {
    executablePath: findBrowser() ?? chromium.executablePath(),
    args: [...(isRoot ? ['--no-sandbox'] : []), ...args],
  };
}

/** Installs a browser for the page tests where there is none. */
export async function ensureBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !works(named)) throw new Error(`CHROMIUM_PATH is ${named}, and no browser starts from there.`);
  if (findBrowser() || (await hasPlaywrightBrowser())) return;

  const isRoot = process.getuid?.() === 0;
  const hasApt = existsSync('/usr/bin/apt-get');
  if (isRoot && hasApt) {
    console.log('Installing Chromium with apt-get for the page tests …');
    const apt = (/** @type {string[]} */ ...args) =>
      run('apt-get', ['-qq', ...args], { DEBIAN_FRONTEND: 'noninteractive' });
    if ((await apt('update')) === 0) {
      // Older systems have no package of the shell.
      for (const name of ['chromium-headless-shell', 'chromium']) {
        if ((await apt('install', '-y', name)) === 0 && findBrowser()) return;
      }
    }
  }
  console.log('Installing Playwright’s Chromium for the page tests …');
  await runTool('@playwright/test', 'playwright', [
    'install',
    ...(isRoot && hasApt ? ['--with-deps'] : []),
    'chromium',
  ]);
  if (!(await hasPlaywrightBrowser())) {
    throw new Error('There is no browser for the page tests. Install Chromium, or set CHROMIUM_PATH to one.');
  }
}

async function hasPlaywrightBrowser() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
}

/**
 * Some systems have a file of that name which only says where to get the browser: so it is started once.
 * @param {string} path
 */
function works(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}
