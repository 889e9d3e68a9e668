import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { install } from './installation.mjs';
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

/** Installs a browser where there is none. */
export async function ensureBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !works(named)) throw new Error(`CHROMIUM_PATH is ${named}, and no browser starts from there.`);
  if (!(await hasBrowser())) await install(waysToInstall(), hasBrowser);
}

async function hasBrowser() {
  return findBrowser() !== undefined || (await hasPlaywrightBrowser());
}

/** @returns {import('./installation.mjs').Means[]} */
function waysToInstall() {
  const canUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  // Older systems have no package of the shell.
  const packages = ['chromium-headless-shell', 'chromium'];
  const apt = (/** @type {string[]} */ ...args) =>
    run('apt-get', ['-qq', ...args], { DEBIAN_FRONTEND: 'noninteractive' });
  const fromPlaywright = ['install', ...(canUseApt ? ['--with-deps'] : []), 'chromium'];
  return [
    ...(canUseApt
      ? [
          {
            what: 'Chromium, from the packages of this system,',
            command: `apt-get update && (${packages.map((name) => `apt-get install -y ${name}`).join(' || ')})`,
            install: async () => {
              if ((await apt('update')) !== 0) return;
              for (const name of packages) if ((await apt('install', '-y', name)) === 0 && findBrowser()) return;
            },
          },
        ]
      : []),
    {
      what: `Playwright’s Chromium${canUseApt ? ', with the packages that it needs,' : ''}`,
      command: `npx playwright ${fromPlaywright.join(' ')}`,
      install: () => runTool('@playwright/test', 'playwright', fromPlaywright),
    },
  ];
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
