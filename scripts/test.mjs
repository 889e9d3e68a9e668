// Checks everything, or the suites named on the command line. The last line says how many tests passed and failed, those
// before it what failed; a check without tests of its own counts as one. Nothing stops at the first failure.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureData, ensureDependencies, ensureKernel } from './setup.mjs';
import { countPlaywright, countVitest, slowest } from './testReports.mjs';
import { runTool } from './tools.mjs';

/** @typedef {import('./testReports.mjs').Outcome} Outcome */

/** So many of the slowest tests are named at the end. */
const SLOWEST = 10;

const reports = mkdtempSync(join(tmpdir(), 'als-tests-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

/**
 * Looks again only at files that have changed. Types reach from file to file, so a rule about them may be broken in one
 * that has not: on CI all are looked at.
 * @param {string[]} location where to keep what is known of the files
 */
const cached = (...location) => (process.env.CI ? [] : ['--cache', '--cache-strategy', 'content', ...location]);

/**
 * A check without tests of its own keeps one core busy and prints little: these run side by side, the longest first.
 * @type {Record<string, (onOutput: (text: string) => void) => Promise<Outcome>>}
 */
const checks = {
  lint: check('eslint', 'eslint', [
    '--max-warnings',
    '0',
    ...cached('--cache-location', 'node_modules/.cache/eslint'),
    '.',
  ]),
  types: check('typescript', 'tsc', ['-b']),
  format: check('prettier', 'prettier', ['--check', ...cached(), '.']),
  build: check('vite', 'vite', ['build']),
  layers: check('dependency-cruiser', 'depcruise', ['src', '--config']),
};

/** @type {Record<string, () => Promise<Outcome>>} */
const suites = {
  unit: async () => {
    const report = join(reports, 'unit.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    return countVitest(report, await runTool('vitest', 'vitest', ['run', ...reporters]));
  },
  page: () => testPage('page', ['--grep-invert', '@endurance']),
  endurance: () => testPage('endurance', ['--grep', '@endurance']),
};

/** Takes long and seldom finds anything: it joins where it is named, and on CI. */
const SLOW = ['endurance'];
/** Those that look at the built page in a browser. */
const IN_BROWSER = ['page', 'endurance'];

/** @type {Map<string, Outcome>} */
const totals = new Map();
const asked = process.argv.slice(2);
const known = [...Object.keys(checks), ...Object.keys(suites)];
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}. The suites: ${known.join(', ')}.`);
  finish([{ passed: 0, failed: 1, failures: unknown }]);
}
const wants = (/** @type {string} */ name) => {
  if (asked.length === 0) return !SLOW.includes(name) || Boolean(process.env.CI);
  return asked.includes(name) || (name === 'build' && asked.some((each) => IN_BROWSER.includes(each)));
};

/** @type {Outcome[]} */
const setUpFailures = [];
for (const step of [ensureDependencies, ensureKernel, ensureData, ...(IN_BROWSER.some(wants) ? [ensureBrowser] : [])]) {
  const count = await attempt(step.name, async () => {
    await step();
    return { passed: 0, failed: 0, failures: [] };
  });
  setUpFailures.push(count);
  if (count.failed > 0 && step === ensureDependencies) finish(setUpFailures);
}
const queue = Object.entries(checks).filter(([name]) => wants(name));
await Promise.all(Array.from({ length: Math.min(availableParallelism(), queue.length) }, runChecks));
for (const [name, suite] of Object.entries(suites)) {
  if (!wants(name)) continue;
  printHeading(name);
  await measure(name, suite);
}
finish([...setUpFailures, ...totals.values()]);

/**
 * @param {string} name
 * @param {string[]} selection arguments that say which tests
 */
async function testPage(name, selection) {
  if (totals.get('build')?.failed !== 0) throw new Error('The page could not be tested: it was not built.');
  const hasBrowser = !setUpFailures.some(({ failures }) => failures.includes(ensureBrowser.name));
  if (!hasBrowser) throw new Error('The page could not be tested: there is no browser.');
  const report = join(reports, `${name}.json`);
  const args = ['test', '--reporter=list,json', ...selection];
  return countPlaywright(
    report,
    await runTool('@playwright/test', 'playwright', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  );
}

/** Runs checks from the queue until there is none left; what one prints is shown when it ends. */
async function runChecks() {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const [name, suite] = next;
    let output = '';
    const collect = (/** @type {string} */ text) => (output += text);
    await measure(
      name,
      () => suite(collect),
      () => {
        printHeading(name);
        process.stdout.write(output);
      },
    );
  }
}

/** @param {string} name */
function printHeading(name) {
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
}

/**
 * @param {string} name
 * @param {() => Promise<Outcome>} suite
 * @param {() => void} [atEnd] before the count is printed
 */
async function measure(name, suite, atEnd) {
  const start = performance.now();
  const count = await attempt(name, suite);
  totals.set(name, count);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  atEnd?.();
  console.log(`${name}: ${count.passed} passed, ${count.failed} failed in ${seconds} s`);
}

/**
 * @param {string} packageName
 * @param {string} command
 * @param {string[]} args
 * @returns {(onOutput: (text: string) => void) => Promise<Outcome>}
 */
function check(packageName, command, args) {
  return async (onOutput) => {
    const code = await runTool(packageName, command, args, {}, onOutput);
    return code === 0 ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [] };
  };
}

/**
 * What breaks instead of reporting counts as one failure.
 * @param {string} name
 * @param {() => Promise<Outcome>} suite
 */
async function attempt(name, suite) {
  try {
    const outcome = await suite();
    return outcome.failed > 0 && outcome.failures.length === 0 ? { ...outcome, failures: [name] } : outcome;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, failures: [name] };
  }
}

/**
 * @param {Outcome[]} counts
 * @returns {never}
 */
function finish(counts) {
  const slow = slowest(counts, SLOWEST);
  if (slow.length > 0) console.log(`\nThe slowest tests:\n${slow.join('\n')}\n`);
  const sum = (/** @type {'passed' | 'failed'} */ key) => counts.reduce((total, count) => total + count[key], 0);
  const failed = sum('failed');
  for (const failure of counts.flatMap(({ failures }) => failures)) console.log(`✘ ${failure}`);
  console.log(`\n${sum('passed')} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
