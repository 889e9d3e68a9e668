import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** @typedef {{ passed: number, failed: number, failures: string[] }} Outcome `failures` names what failed. */

/**
 * @param {string} path of the report of Vitest's json reporter
 * @param {number | null} exitCode
 * @returns {Outcome}
 */
export function countVitest(path, exitCode) {
  const { testResults, numPassedTests, numFailedTests, numPendingTests, numTodoTests } = read(path);
  const failedIn = (/** @type {any} */ file) =>
    file.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
  /** Files that broke before or between their tests. */
  const broken = testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && failedIn(file).length === 0,
  );
  const failures = [
    ...testResults.flatMap((/** @type {any} */ file) =>
      failedIn(file).map((/** @type {any} */ test) => `${relative('.', file.name)}: ${test.fullName}`),
    ),
    ...broken.map((/** @type {any} */ file) => relative('.', file.name)),
  ];
  const skipped = numPendingTests + numTodoTests;
  return settle({ passed: numPassedTests, failed: numFailedTests + broken.length, skipped, failures }, exitCode);
}

/**
 * @param {string} path of the report of Playwright's json reporter
 * @param {number | null} exitCode
 * @returns {Outcome}
 */
export function countPlaywright(path, exitCode) {
  const { stats, errors, suites } = read(path);
  const failed = stats.unexpected + stats.flaky + errors.length;
  const failures = specsOf(suites)
    .filter(({ ok }) => !ok)
    .map(({ file, title }) => `${file}: ${title}`);
  return settle({ passed: stats.expected, failed, skipped: stats.skipped, failures }, exitCode);
}

/**
 * Suites hold suites.
 * @param {any[]} suites
 * @returns {{ file: string, title: string, ok: boolean }[]}
 */
function specsOf(suites = []) {
  return suites.flatMap((suite) => [...suite.specs, ...specsOf(suite.suites)]);
}

/** @param {string} path */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Error('The tests broke off without a report.');
  }
}

/**
 * A skipped test counts as failed: either it proves something or it goes.
 * @param {Outcome & { skipped: number }} counts
 * @param {number | null} exitCode
 * @returns {Outcome}
 */
function settle({ passed, failed, skipped, failures }, exitCode) {
  if (passed + failed + skipped === 0) throw new Error('There was no test to run.');
  if (skipped > 0) console.log(`Skipped tests count as failed: ${skipped}.`);
  return { passed, failed: failed + skipped || (exitCode === 0 ? 0 : 1), failures };
}
