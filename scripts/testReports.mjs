import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * What a suite says of itself: `failures` names what failed, `durations` tells how long each of its tests took, in ms.
 * @typedef {{ passed: number, failed: number, failures: string[], durations?: Duration[] | undefined }} Outcome
 * @typedef {{ name: string, ms: number }} Duration
 */

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
  const durations = testResults.flatMap((/** @type {any} */ file) =>
    file.assertionResults.map((/** @type {any} */ test) => ({
      name: `${relative('.', file.name)}: ${test.fullName}`,
      ms: test.duration ?? 0,
    })),
  );
  const failed = numFailedTests + broken.length;
  return settle({ passed: numPassedTests, failed, skipped, failures, durations }, exitCode);
}

/**
 * @param {string} path of the report of Playwright's json reporter
 * @param {number | null} exitCode
 * @returns {Outcome}
 */
export function countPlaywright(path, exitCode) {
  const { stats, errors, suites } = read(path);
  const failed = stats.unexpected + stats.flaky + errors.length;
  const specs = specsOf(suites).map(({ file, title, ...spec }) => ({ name: `${file}: ${title}`, ...spec }));
  const failures = specs.filter(({ ok }) => !ok).map(({ name }) => name);
  const durations = specs.map(({ name, tests }) => ({
    name,
    ms: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
  }));
  return settle({ passed: stats.expected, failed, skipped: stats.skipped, failures, durations }, exitCode);
}

/**
 * Suites hold suites.
 * @param {any[]} suites
 * @returns {{ file: string, title: string, ok: boolean, tests: { results: { duration: number }[] }[] }[]}
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
function settle({ passed, failed, skipped, failures, durations }, exitCode) {
  if (passed + failed + skipped === 0) throw new Error('There was no test to run.');
  if (skipped > 0) console.log(`Skipped tests count as failed: ${skipped}.`);
  return { passed, failed: failed + skipped || (exitCode === 0 ? 0 : 1), failures, durations };
}

/**
 * The tests that take longest, of all suites, as lines of text; the longest first.
 * @param {Outcome[]} outcomes
 * @param {number} count
 */
export function slowest(outcomes, count) {
  return outcomes
    .flatMap(({ durations = [] }) => durations)
    .sort((a, b) => b.ms - a.ms)
    .slice(0, count)
    .map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`);
}
