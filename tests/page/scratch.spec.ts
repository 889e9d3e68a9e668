import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { CELLS, CHAPTERS } from '../../src/chapters/outline';
import { DEFAULT_SETTINGS } from '../../src/trainer/shared/settings';
import { expect, freshSmallTest, smallTest, test } from './explainer';
import { parts, ratings } from './oracle';
import { findTruth } from './prose/truth';

function cell(page: Page, name: string): Locator {
  return page.getByRole('figure', { name, exact: true });
}

/** A listing: its file, the number of its first line, and its text as one reads it. */
async function readListing(listing: Locator) {
  const file = (await listing.getAttribute('aria-label'))!;
  const lines = listing.locator('[data-number]');
  const first = Number(await lines.first().getAttribute('data-number'));
  return { file, first, text: (await lines.allTextContents()).join('') };
}

smallTest('the code shown is the lines of its file', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  const listings = page.locator('#training pre');
  const shown = await Promise.all((await listings.all()).map(readListing));
  for (const { file, first, text } of shown) {
    const count = text.split('\n').length - 1;
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(text).toBe(`${lines.slice(first - 1, first - 1 + count).join('\n')}\n`);
  }
  const declared = shown.map(({ text }) => /^export (?:function|interface) (\w+)/m.exec(text)?.[1]);
  expect(declared).toEqual([
    'initialFactors',
    'SparseRows',
    'normalEquations',
    'solveSide',
    'choleskySolve',
    'train',
    'predict',
    'recommend',
    'indexOfId',
  ]);
});

smallTest('every drawer of code opens on its files', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  const drawers = page.getByRole('button', { name: /^Code of cell: / });
  await drawers.evaluateAll((all: HTMLElement[]) => all.forEach((drawer) => drawer.click()));
  await expect(page.locator('[aria-controls][aria-expanded=true]')).toHaveCount(await drawers.count());
  await expect(page.getByText(/^Opening src/)).toHaveCount(0);
  await expect(page.getByText(/could not be opened/)).toHaveCount(0);
  const labels = await page.locator('pre').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(labels).toContain('src/ratings/split.ts');
  expect(labels).toContain('src/kernel/assembly/choleskyLanes.ts');
});

smallTest(
  'a note marks the lines it speaks of, under the pointer and when it is pressed',
  async ({ explainer, page }) => {
    await explainer.open('?iterations=3');
    const code = cell(page, 'The half-step').locator('pre').nth(1);
    const marked = code.locator('[data-marked=true]');
    const note = page.getByRole('button', { name: /^b, Q transposed times r, line \d+: mark$/ });
    await expect(marked).toHaveCount(0);
    await note.hover();
    await expect(marked).toHaveText(/b\[i\]! \+= q_i \* r;/);
    await page.mouse.move(0, 0);
    await expect(marked).toHaveCount(0);
    await note.focus();
    await page.keyboard.press('Enter');
    await expect(note).toHaveAttribute('aria-pressed', 'true');
    await note.blur();
    await expect(marked).toHaveText(/b\[i\]! \+= q_i \* r;/);
    await note.click();
    await expect(note).toHaveAttribute('aria-pressed', 'false');
  },
);

smallTest('every note points at lines', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  const notes = page.locator('#training').getByRole('button', { name: /: mark$/ });
  expect(await notes.count()).toBeGreaterThan(10);
  for (const note of await notes.all()) await expect(note).toHaveAccessibleName(/, lines? \d[\d–, and]*: mark$/);
});

test.describe('copying', () => {
  smallTest('puts exactly the lines shown into the clipboard', async ({ explainer, page }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await explainer.open('?iterations=3');
    const start = cell(page, 'The start');
    await start.getByRole('button', { name: 'Copy' }).click();
    await expect(start.getByRole('button', { name: 'Copied' })).toBeVisible();
    const { text } = await readListing(start.locator('pre'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  });

  freshSmallTest('says so where the browser does not allow it', async ({ explainer, page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await explainer.open('?iterations=3');
    await cell(page, 'The start').getByRole('button', { name: 'Copy' }).click();
    await expect(page.getByText('The browser did not allow copying. Select the lines instead.')).toBeVisible();
  });
});

test('the start is that of the seed: the same when drawn twice, another with the next seed', async ({
  explainer,
  page,
}) => {
  await explainer.open('?iterations=3&rank=6');
  const start = cell(page, 'The start');
  const factors = start.locator('[data-quantity=initial-factors]');
  const before = (await factors.textContent())!;
  await start.getByRole('button', { name: 'Draw it twice and compare' }).click();
  await expect(start.getByText('Drawn twice: 15,648 numbers, of which none differs in a single bit.')).toBeVisible();
  await start.getByRole('button', { name: 'Take the next seed' }).click();
  await expect(factors).not.toHaveText(before);
  await explainer.expectAddress('seed', '2');
});

smallTest('the other engine is one press away, and both times are told then', async ({ explainer, page }) => {
  await explainer.open('?rank=5&iterations=3');
  const chapter = page.locator('#training');
  await expect(chapter).toContainText(/At rank 5, one iteration takes [\d.]+ ms in WebAssembly/);
  await chapter.getByRole('button', { name: 'Train with TypeScript' }).click();
  await expect(page.getByRole('radio', { name: 'TypeScript' })).toBeChecked();
  await expect(chapter).toContainText(
    /At rank 5, one iteration takes [\d.]+ m?s in TypeScript and [\d.]+ m?s in WebAssembly/,
  );
  await expect(chapter.getByRole('button', { name: 'Train with WebAssembly' })).toBeVisible();
});

test.describe('the split', () => {
  const user = 4;
  const rows = [...ratings.users.keys()].filter((row) => ratings.users[row] === user);

  test('shows the file in two parts, and each row of the user in the part it belongs to', async ({
    explainer,
    page,
  }) => {
    await explainer.open(`?iterations=3&user=${ratings.userIds[user]}`);
    const figure = cell(page, 'Training and held-out ratings');
    for (const count of ['387,648', '96,912', '80.00 %', '20.00 %']) await expect(figure).toContainText(count);
    const expected = rows.map((row) => {
      const movie = ratings.movies[row]!;
      const isReplaced = rows.some(
        (later) => later > row && ratings.movies[later] === movie && parts.isHeldOut[later] === 0,
      );
      const part =
        parts.isHeldOut[row] === 1 ? 'held out' : isReplaced ? 'training, but rated again later' : 'training';
      return `Movie ${ratings.movieIds[movie]}, rated ${ratings.values[row]}: ${part}`;
    });
    const squares = figure.getByRole('button', { name: /^Movie \d+, rated/ });
    await expect(squares).toHaveCount(rows.length);
    expect(await squares.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual(expected);

    const heldOut = rows.filter((row) => parts.isHeldOut[row] === 1).length;
    await expect(figure).toHaveAccessibleDescription(new RegExp(`${rows.length} rows of user .+, and ${heldOut} are`));
  });

  test('is walked by arrow keys, and selects a movie', async ({ explainer, page }) => {
    await explainer.open(`?iterations=3&user=${ratings.userIds[user]}`);
    const squares = cell(page, 'Training and held-out ratings').getByRole('button', { name: /^Movie \d+, rated/ });
    await squares.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(squares.nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(squares.nth(1)).toHaveAttribute('aria-pressed', 'true');
    await explainer.expectAddress('movie', String(ratings.movieIds[ratings.movies[rows[1]!]!]));
    await page.keyboard.press('End');
    await expect(squares.last()).toBeFocused();
  });
});

test('the losses stand in a table and are summed up in a sentence', async ({ explainer, page }) => {
  await explainer.open('?rank=4&iterations=6');
  const truth = findTruth({ ...DEFAULT_SETTINGS, rank: 4, iterations: 6 }, ratings.userIds[0]!);
  const figure = cell(page, 'Error after each iteration');
  await figure.getByRole('button', { name: 'Table of cell: Error after each iteration' }).click();
  const rows = figure.getByRole('row');
  await expect(rows).toHaveCount(7);
  for (const [index, { training, heldOut }] of truth.losses.entries()) {
    const numbers = (
      await rows
        .nth(index + 1)
        .getByRole('cell')
        .allTextContents()
    ).map(Number);
    expect(Math.abs(numbers[0]! - training)).toBeLessThan(2e-4);
    expect(Math.abs(numbers[1]! - heldOut)).toBeLessThan(2e-4);
  }
  await expect(figure).toHaveAccessibleDescription(/^From iteration 1 to 6 the training RMSE goes from .+ lowest at/);
});

test.describe('the published run', () => {
  const PUBLISHED = [0.6438, 0.6278, 0.622, 0.6259, 0.5207, 0.9243, 0.7614];

  const columns = async (page: Page) => {
    const rows = await page
      .getByTestId('published')
      .getByRole('row')
      .filter({ has: page.getByRole('cell') })
      .all();
    return Promise.all(rows.map((row) => row.getByRole('cell').allTextContents()));
  };

  test('is met at its settings, to what another draw explains', async ({ explainer, page }) => {
    await explainer.open();
    const shown = await columns(page);
    expect(shown.map(([published]) => Number(published))).toEqual(PUBLISHED);
    for (const [published, here, difference] of shown) {
      expect(Math.abs(Number(here) - Number(published))).toBeLessThanOrEqual(0.004);
      expect(Number(difference!.replace('−', '-'))).toBeCloseTo(Number(here) - Number(published), 3);
    }
  });

  test('has nothing beside it at other settings, and a button that goes to its own', async ({ explainer, page }) => {
    await explainer.open('?rank=3&lambda=2&iterations=4&seed=7');
    expect((await columns(page)).map(([, here, difference]) => [here, difference])).toEqual(
      PUBLISHED.map(() => ['–', '–']),
    );
    await page.getByRole('button', { name: 'Use the tutorial’s settings' }).click();
    for (const [name, value] of [
      ['rank', '10'],
      ['lambda', '0.1'],
      ['iterations', '15'],
      ['seed', '7'],
    ] as const) {
      await explainer.expectAddress(name, value);
    }
    await explainer.finished();
    for (const [, here] of await columns(page)) expect(here).toMatch(/^0\.\d{4}$/);
  });

  test('lends its losses alone to a run that goes on', async ({ explainer, page }) => {
    await explainer.open('?iterations=17');
    const here = (await columns(page)).map(([, value]) => value);
    expect(here.slice(0, 3).every((value) => /^0\.\d{4}$/.test(value!))).toBe(true);
    expect(here.slice(3)).toEqual(['–', '–', '–', '–']);
    await expect(page.getByRole('button', { name: 'Use the tutorial’s settings' })).toBeVisible();
  });
});

smallTest('links lead to cells of this page, and out of it to known places', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  const links = page.locator('#takeaways').getByRole('link');
  const targets = await links.evaluateAll((all) =>
    all.map((link) => ({ href: link.getAttribute('href')!, rel: link.getAttribute('rel') })),
  );
  const ids: string[] = [...CELLS, ...CHAPTERS].map(({ id }) => id);
  for (const { href, rel } of targets) {
    if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
    else {
      expect(new URL(href).protocol).toBe('https:');
      expect(rel).toBe('noreferrer');
    }
  }
  const outside = new Set(targets.map(({ href }) => href).filter((href) => !href.startsWith('#')));
  for (const url of [
    'https://doi.org/10.1109/MC.2009.263',
    'https://doi.org/10.1109/ICDM.2008.22',
    'https://doi.org/10.1007/978-3-540-68880-8_32',
    'https://en.wikipedia.org/wiki/Netflix_Prize',
    'https://spark.apache.org/docs/latest/ml-collaborative-filtering.html',
    'https://grouplens.org/datasets/movielens/',
    'https://github.com/snowch/movie-recommender-demo',
  ]) {
    expect(outside).toContain(url);
  }
});
