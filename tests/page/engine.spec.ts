import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { flopPerIteration } from '../../src/als/work';
import { expect, freshTest, test } from './explainer';
import { memoryInUse } from './memory';
import { ratings, trainingCells } from './oracle';
import { serveBuilt } from './staticHost';

/** The numbers in the badge: what it says of the run on display. */
async function speed(page: Page) {
  const text = (await page.getByTestId('speed').textContent())!;
  const [, workers, time, unit, work] = /^(\d+) workers?, ([\d.]+) (m?s) per iteration: ([\d.]+) billion/.exec(text)!;
  return { workers: Number(workers), ms: Number(time) * (unit === 's' ? 1000 : 1), gflops: Number(work) };
}

function killWorker(page: Page, name: string): Promise<void> {
  const worker = page.workers().find((candidate) => candidate.url().includes(name))!;
  return worker.evaluate(() => {
    setTimeout(() => {
      self.close();
    });
  });
}

test.describe('the badge', () => {
  test('tells the workers, the time of an iteration and the work that this is', async ({ explainer, page }) => {
    await explainer.open('?rank=20&iterations=6&workers=2');
    const { workers, ms, gflops } = await speed(page);
    expect(workers).toBe(2);
    const expected = flopPerIteration({ users: 5384, movies: 2608, cells: trainingCells }, 20) / ms / 1e6;
    // Both are shown with two digits.
    expect(gflops / expected).toBeGreaterThan(0.9);
    expect(gflops / expected).toBeLessThan(1.1);
  });

  test('keeps the times of both engines at a rank, once each has trained there', async ({ explainer, page }) => {
    await explainer.open('?rank=5&iterations=3');
    await expect(page.getByTestId('time-fast')).toHaveText(/^[\d.]+ ms$/);
    await expect(page.getByTestId('time-readable')).toHaveText('not yet timed');
    await page.getByRole('radio', { name: 'TypeScript' }).click();
    await explainer.expectAddress('engine', 'readable');
    await explainer.finished();
    const fast = await page.getByTestId('time-fast').textContent();
    await expect(page.getByTestId('time-readable')).toHaveText(/^[\d.]+ ms$/);
    await explainer.set('Rank', 6);
    await expect(page.getByTestId('time-fast')).toHaveText('not yet timed');
    await explainer.set('Rank', 5);
    await expect(page.getByTestId('time-fast')).toHaveText(fast!);
  });
});

freshTest(
  'a long training tells how far it is, and stops where the reader says',
  { tag: '@endurance' },
  async ({ explainer, page }) => {
    await page.goto('./?rank=10&iterations=100&engine=readable');
    const progress = page.getByRole('progressbar');
    await expect(progress).toHaveAccessibleName(/^Iteration \d+ of 100$/);
    await expect.poll(async () => Number(await progress.getAttribute('value'))).toBeGreaterThan(0.015);
    await page.getByRole('button', { name: 'Stop here' }).click();
    const shown = await explainer.finished();
    const iterations = Number(await explainer.entry('Iterations').inputValue());
    expect(iterations).toBeGreaterThan(0);
    expect(iterations).toBeLessThan(60);
    await expect(progress).toHaveCount(0);
    await explainer.expectAddress('iterations', String(iterations));
    expect(await explainer.open(`?rank=10&iterations=${iterations}&engine=readable`)).toEqual(shown);
  },
);

freshTest(
  'a file that takes long tells how far it is, and reading it can be cancelled and begun again',
  async ({ page }) => {
    const file = readFileSync('public/data/ratings.dat.gz');
    let requests = 0;
    const host = await serveBuilt({
      // The first half and then nothing more, the first time.
      answer: (path, response) => {
        if (!path.endsWith('ratings.dat.gz') || ++requests > 1) return false;
        response.writeHead(200, { 'Content-Length': file.length });
        response.write(file.subarray(0, file.length / 2));
        return true;
      },
    });
    await page.goto(`${host.address}?iterations=3`);
    await expect(page.getByRole('progressbar')).toHaveAccessibleName(/^[\d,]+ ratings read$/);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('Reading ratings.dat was stopped.').first()).toBeVisible();
    await page.getByRole('button', { name: 'Load it again' }).first().click();
    await expect(page.getByTestId('errors')).toHaveAttribute('aria-busy', 'false');
    host.close();
  },
);

freshTest(
  'a storm of changes leaves one run, the same workers, and nothing of the other models',
  { tag: '@endurance' },
  async ({ explainer, page }) => {
    const rank = 10;
    await explainer.open(`?rank=${rank}&iterations=4`);
    // No value twice: what is kept for going back would otherwise be used again.
    const positions = Array.from({ length: 60 }, (_, change) => 0.2 + 0.6 * ((change * 0.618) % 1));
    const storm = (values: readonly number[]): Promise<void> =>
      explainer.slider('Lambda').evaluate(async (slider, track) => {
        for (const value of track) {
          Reflect.set(
            HTMLInputElement.prototype,
            'value',
            String(value * Number((slider as HTMLInputElement).max)),
            slider,
          );
          slider.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      }, values);
    const settle = async () => {
      await explainer.set('Lambda', 0.5);
      return memoryInUse(page.context().browser()!);
    };
    // What is kept for going back is full after some changes.
    await storm(positions.slice(0, 20));
    const before = await settle();
    await storm(positions.slice(20));
    const after = await settle();
    expect(after.map(({ name }) => name).sort()).toEqual(before.map(({ name }) => name).sort());
    const total = (found: typeof before): number => found.reduce((sum, { bytes }) => sum + bytes, 0);
    const factors = 4 * rank * (ratings.userIds.length + ratings.movieIds.length);
    expect(total(after) - total(before)).toBeLessThan((40 * factors) / 2);

    const shown = await explainer.errors();
    await explainer.answered(4321);
    expect(await explainer.errors()).toEqual(shown);
    expect(await explainer.open('?rank=10&lambda=0.5&iterations=4')).toEqual(shown);
  },
);

// That the other worker dies is tested where pages fail.
freshTest(
  'a member that dies in the middle of a run is noticed, and the run ends as it would have',
  { tag: '@endurance' },
  async ({ explainer, page }) => {
    await page.clock.install();
    await page.goto('./?rank=8&iterations=100&engine=readable&workers=2');
    await expect(page.getByRole('progressbar')).toHaveAccessibleName(/^Iteration [2-9] of 100$/);
    await killWorker(page, 'member.worker');
    await explainer.entry('Iterations').fill('3');
    await explainer.entry('Iterations').press('Enter');
    // Longer than the page waits for an answer.
    await page.clock.runFor(20_000);
    await expect(page.getByText(/The training worker stopped: .+ It was started again/)).toBeVisible();
    const restarted = await explainer.finished();
    expect(await explainer.open('?rank=8&iterations=3&engine=readable&workers=2')).toEqual(restarted);
  },
);
