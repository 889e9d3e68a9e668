import { gunzipSync, gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { expect, freshSmallTest as test, test as keptTest } from './explainer';
import { DATA, serveData } from './servedData';

const file = readFileSync('public/data/ratings.dat.gz');

test.describe('a data file that cannot be used', () => {
  test.use({ expectedErrors: [/404/] });

  test('is missing', async ({ explainer, page }) => {
    await page.context().route(DATA, (route) => route.fulfill({ status: 404 }));
    await explainer.page.goto('./');
    await expect(page.getByText('ratings.dat could not be fetched: the server answered 404.').first()).toBeVisible();

    await page.context().unroute(DATA);
    await page.getByRole('button', { name: 'Load it again' }).first().click();
    await explainer.finished();
  });

  test('is cut off', async ({ explainer, page }) => {
    await serveData(page, file.subarray(0, file.length / 2));
    await explainer.page.goto('./');
    await expect(page.getByText(/ratings\.dat broke off after line [\d,]+: the file is cut off/).first()).toBeVisible();
  });

  test('is a web page', async ({ explainer, page }) => {
    await serveData(page, Buffer.from('<!doctype html>\n<title>Sign in</title>\n'));
    await explainer.page.goto('./');
    const message = 'ratings.dat was not loaded: 2 of 2 lines are not ratings. First, line 1 (“<!doctype html>”)';
    await expect(page.getByText(message).first()).toBeVisible();
  });

  test('is empty', async ({ explainer, page }) => {
    await serveData(page, Buffer.alloc(0));
    await explainer.page.goto('./');
    await expect(page.getByText('ratings.dat is empty.').first()).toBeVisible();
  });
});

test('a few malformed lines are skipped and told', async ({ explainer, page }) => {
  const lines = gunzipSync(file).toString().split('\n');
  lines.splice(2, 0, '1::two::3::N/A', 'hello');
  await serveData(page, gzipSync(lines.join('\n')));
  await explainer.open('?iterations=3');
  await page.getByText('2 lines skipped').click();
  await expect(page.getByText('Line 3, “1::two::3::N/A”: the movie id is not a whole number.')).toBeVisible();
  await expect(page.getByText('Line 4, “hello”: expected user::movie::rating.')).toBeVisible();
});

test('without the fast engine the readable one trains, and the badge says so', async ({ explainer, page }) => {
  await page.context().route('**/*.wasm', (route) => route.fulfill({ body: 'not a module' }));
  const { heldOutRmse } = await explainer.open('?rank=5&iterations=3');
  expect(heldOutRmse).toBeGreaterThan(0.7);
  await expect(
    page.getByText('The fast engine could not be loaded: the TypeScript engine trains instead.'),
  ).toBeVisible();
});

test('an engine chosen before the other one has arrived trains to the end', async ({ explainer, page }) => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.context().route('**/*.wasm', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('./?rank=5&iterations=3');
  await page.getByRole('radio', { name: 'TypeScript' }).check();
  release();
  await explainer.expectAddress('engine', 'readable');
  const chosen = await explainer.finished();
  await page.getByRole('radio', { name: 'WebAssembly' }).check();
  await expect.poll(() => new URL(page.url()).searchParams.has('engine')).toBe(false);
  const { heldOutRmse } = await explainer.finished();
  expect(Math.abs(heldOutRmse - chosen.heldOutRmse)).toBeLessThanOrEqual(1e-3);
});

keptTest('any number of workers gives the same numbers', async ({ explainer }) => {
  const alone = await explainer.open('?rank=6&iterations=4&workers=1');
  for (const workers of [2, 3, 4]) {
    expect(await explainer.open(`?rank=6&iterations=4&workers=${workers}`)).toEqual(alone);
  }
});

test('a worker that dies is noticed, said and restarted with its settings', async ({ explainer, page }) => {
  await page.clock.install();
  const before = await explainer.open('?rank=6&lambda=0.5&iterations=4&user=17');
  await page.workers()[0]!.evaluate(() => {
    setTimeout(() => {
      self.close();
    });
  });
  // Longer than the page waits for an answer.
  await page.clock.runFor(20_000);
  await expect(page.getByText(/The training worker stopped: .+ It was started again/)).toBeVisible();
  expect(await explainer.finished()).toEqual(before);
  await expect(explainer.entry('Rank')).toHaveValue('6');
  await explainer.set('Rank', 3);
});
