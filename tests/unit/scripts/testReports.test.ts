import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, slowest } from '../../../scripts/testReports.mjs';

const folder = mkdtempSync(join(tmpdir(), 'reports-'));

function reportOf(content: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

function vitestReport(...statuses: readonly string[]) {
  const count = (status: string): number => statuses.filter((each) => each === status).length;
  return {
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numPendingTests: count('skipped'),
    numTodoTests: 0,
    testResults: [
      {
        name: join(process.cwd(), 'tests/unit/some.test.ts'),
        status: count('failed') === 0 ? 'passed' : 'failed',
        assertionResults: statuses.map((status, place) => ({ status, fullName: `is ${place}`, duration: 100 * place })),
      },
    ],
  };
}

function playwrightReport(...oks: readonly boolean[]) {
  return {
    stats: { expected: oks.filter(Boolean).length, unexpected: oks.filter((ok) => !ok).length, flaky: 0, skipped: 0 },
    errors: [],
    suites: [
      {
        specs: [],
        suites: [
          {
            specs: oks.map((ok, place) => ({
              file: 'some.spec.ts',
              title: `shows ${place}`,
              ok,
              tests: [{ results: [{ duration: 1000 * place }] }],
            })),
          },
        ],
      },
    ],
  };
}

describe('the count of a suite', () => {
  it('is what passed and what failed, with the names of the latter', () => {
    expect(countVitest(reportOf(vitestReport('passed', 'failed')), 1)).toMatchObject({
      passed: 1,
      failed: 1,
      failures: ['tests/unit/some.test.ts: is 1'],
    });
    expect(countPlaywright(reportOf(playwrightReport(true, true, false)), 1)).toMatchObject({
      passed: 2,
      failed: 1,
      failures: ['some.spec.ts: shows 2'],
    });
  });

  it('counts a skipped test, and a runner that breaks after its tests, as failed', () => {
    expect(countVitest(reportOf(vitestReport('passed', 'skipped')), 0)).toMatchObject({ passed: 1, failed: 1 });
    expect(countPlaywright(reportOf(playwrightReport(true)), 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('is none where nothing ran, or there is no report', () => {
    expect(() => countVitest(reportOf(vitestReport()), 0)).toThrow('There was no test to run.');
    expect(() => countPlaywright(join(folder, 'missing.json'), 0)).toThrow('The tests broke off without a report.');
  });
});

it('the slowest tests of all suites are named, the slowest first', () => {
  const unit = countVitest(reportOf(vitestReport('passed', 'passed', 'passed')), 0);
  const page = countPlaywright(reportOf(playwrightReport(true, true)), 0);
  expect(slowest([unit, { passed: 1, failed: 0, failures: [] }, page], 2)).toEqual([
    '   1.0 s  some.spec.ts: shows 1',
    '   0.2 s  tests/unit/some.test.ts: is 2',
  ]);
});
