import { readFileSync } from 'node:fs';

/**
 * @param {string} path of the report of Vitest's json reporter
 * @param {number | null} exitCode
 */
export function countVitest(path, exitCode) {
  const { testResults, numPassedTests, numFailedTests, numPendingTests, numTodoTests } = read(path);
  /** Files that broke before or between their tests. */
  const broken = testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  ).length;
  return settle(
    { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests },
    exitCode,
  );
}

/**
 * @param {string} path of the report of Playwright's json reporter
 * @param {number | null} exitCode
 */
export function countPlaywright(path, exitCode) {
  const { stats, errors } = read(path);
  const failed = stats.unexpected + stats.flaky + errors.length;
  return settle({ passed: stats.expected, failed, skipped: stats.skipped }, exitCode);
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
 * @param {{ passed: number, failed: number, skipped: number }} counts
 * @param {number | null} exitCode
 */
function settle({ passed, failed, skipped }, exitCode) {
  if (passed + failed + skipped === 0) throw new Error('There was no test to run.');
  if (skipped > 0) console.log(`Skipped tests count as failed: ${skipped}.`);
  return { passed, failed: failed + skipped || (exitCode === 0 ? 0 : 1) };
}
