import type { Page } from '@playwright/test';
import { train } from '../../src/als/als';
import { DEFAULT_SETTINGS } from '../../src/trainer/shared/settings';
import { expect, test } from './explainer';
import { parts, ratings } from './oracle';
import { quantities } from './prose/factors';
import { findTruth } from './prose/truth';

const { rank, lambda, seed } = DEFAULT_SETTINGS;
const ITERATIONS = 3;
const model = train(parts.training, { rank, lambda, iterations: ITERATIONS, seed });
/** Half of the last digit that is shown, and what float32 may add to it. */
const SHOWN = 0.005 + 0.002;

function map(page: Page, side: 'User' | 'Movie') {
  return page.getByRole('grid', { name: `${side} factors` });
}

/** The ids of the rows in sight that are drawn first. */
async function idsShown(page: Page, side: 'User' | 'Movie'): Promise<number[]> {
  return (await map(page, side).getByRole('rowheader').allTextContents()).map(Number);
}

/** What the readout and the live region say: id, factor counted from 1, value. */
async function told(page: Page, side: 'User' | 'Movie') {
  const text = page.locator('#factor-maps').getByText(new RegExp(`^${side} \\d+, factor \\d+: −?\\d+\\.\\d\\d$`));
  await expect(text.last()).toHaveAttribute('aria-live', 'polite');
  const [, id, factor, value] = /(\d+), factor (\d+): (.+)/.exec((await text.last().textContent())!)!;
  return { id: Number(id), factor: Number(factor), value: Number(value!.replace('−', '-')) };
}

/** Ids in the order of one factor of the readable model. */
function sortedIds(ids: Int32Array, factors: Float64Array, factor: number, sign: number): number[] {
  return [...ids.keys()]
    .sort((a, b) => sign * (factors[b * rank + factor]! - factors[a * rank + factor]!))
    .map((row) => ids[row]!);
}

test('the map of users is walked by keyboard to the last of them', async ({ explainer, page }) => {
  await explainer.open(`?iterations=${ITERATIONS}`);
  const users = map(page, 'User');
  await users.press('PageDown');
  await expect.poll(async () => (await told(page, 'User')).id).toBe(ratings.userIds[20]);
  await users.press('Control+End');
  await expect.poll(async () => (await told(page, 'User')).id).toBe(ratings.userIds.at(-1));
  const { factor, value } = await told(page, 'User');
  expect(factor).toBe(rank);
  expect(Math.abs(value - model.users.at(-1)!)).toBeLessThan(SHOWN);
  await expect(page.getByText('Rows 5,365–5,384 of 5,384')).toBeVisible();
  const active = await users.getAttribute('aria-activedescendant');
  await expect(page.locator(`[id="${active}"]`)).toHaveRole('gridcell');

  await users.press('Enter');
  await explainer.expectAddress('user', String(ratings.userIds.at(-1)));
  await users.press('Control+Home');
  await expect.poll(async () => (await told(page, 'User')).id).toBe(ratings.userIds[0]);
});

test('the map of movies is scrolled by pointer, and the row under it is selected', async ({ explainer, page }) => {
  await explainer.open(`?iterations=${ITERATIONS}`);
  const movies = map(page, 'Movie');
  await movies.hover();
  await page.mouse.wheel(0, 1e6);
  await expect(page.getByText('Rows 2,589–2,608 of 2,608')).toBeVisible();
  await expect.poll(async () => (await idsShown(page, 'Movie')).at(-1)).toBe(2608);
  const box = (await movies.boundingBox())!;
  await movies.click({ position: { x: box.width - 5, y: box.height - 9 } });
  await explainer.expectAddress('movie', '2608');
  await expect(page.getByText(/^Movie 2608, factor 10: /).first()).toBeVisible();
  await expect(movies.getByRole('row', { selected: true })).toContainText('2608');
});

test('a factor’s number sorts both maps by it, as the readable model would', async ({ explainer, page }) => {
  await explainer.open(`?iterations=${ITERATIONS}`);
  const header = map(page, 'Movie').getByRole('columnheader', { name: 'Sort by factor 3' });
  await header.getByRole('button').click();
  await explainer.expectAddress('factor', '3');
  await expect(page.getByText('Sorted by factor 3, largest first.')).toBeVisible();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(map(page, 'User').getByRole('columnheader', { name: 'Sort by factor 3' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect.poll(async () => (await idsShown(page, 'User'))[0]).not.toBe(ratings.userIds[0]);

  for (const [side, ids, factors] of [
    ['User', ratings.userIds, model.users],
    ['Movie', ratings.movieIds, model.movies],
  ] as const) {
    const grid = map(page, side);
    const values: number[] = [];
    for (let place = 0; place < 20; place++) {
      await grid.press(place === 0 ? 'Control+Home' : 'ArrowDown');
      if (place === 0) for (let step = 0; step < 2; step++) await grid.press('ArrowRight');
      const { id, factor, value } = await told(page, side);
      expect(factor).toBe(3);
      expect(Math.abs(value - factors[ids.indexOf(id) * rank + 2]!)).toBeLessThan(SHOWN);
      values.push(value);
    }
    expect(values).toEqual([...values].sort((a, b) => b - a));
    const largest = Math.max(...factors.filter((_, entry) => entry % rank === 2));
    expect(Math.abs(values[0]! - largest)).toBeLessThan(SHOWN);
  }

  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  const smallest = sortedIds(ratings.movieIds, model.movies, 2, -1).slice(0, 3);
  await expect.poll(async () => smallest.includes((await idsShown(page, 'Movie'))[0]!)).toBe(true);
  await header.getByRole('button').click();
  await expect(page.getByText('In the order of ids.')).toBeVisible();
  await expect(header).not.toHaveAttribute('aria-sort');
  await expect.poll(async () => (await idsShown(page, 'Movie'))[0]).toBe(1);
});

test('the factors’ numbers are one Tab stop, walked by arrow keys', async ({ explainer, page }) => {
  await explainer.open(`?iterations=${ITERATIONS}&factor=99&rank=100`);
  const sortBy = (factor: number) =>
    map(page, 'User').getByRole('button', { name: `Sort by factor ${factor}`, exact: true });
  await expect(page.getByText('Sorted by factor 99, largest first.')).toBeVisible();
  await sortBy(1).focus();
  await page.keyboard.press('End');
  await expect(sortBy(100)).toBeFocused();
  await page.keyboard.press('Enter');
  await explainer.expectAddress('factor', '100');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(sortBy(2)).toBeFocused();
  await sortBy(60).click();
  await explainer.expectAddress('factor', '60');
});

test('what is selected elsewhere comes in sight, and the reader may scroll away from it', async ({
  explainer,
  page,
}) => {
  await explainer.open(`?iterations=${ITERATIONS}`);
  const users = map(page, 'User');
  const selected = users.getByRole('row', { selected: true });
  const picker = page.getByRole('combobox', { name: 'Choose a user by id' });
  await picker.fill('4321');
  await picker.press('Enter');
  await users.scrollIntoViewIfNeeded();
  await expect(selected).toContainText('4321');
  await expect(selected.getByRole('rowheader')).toBeInViewport();

  await users.press('Control+Home');
  await expect(page.getByText('Rows 1–20 of 5,384')).toBeVisible();
  await expect(selected).toHaveCount(0);
  await page.getByRole('button', { name: 'Go to user 4321' }).click();
  await expect(selected.getByRole('rowheader')).toBeInViewport();
});

test('values are written where there is room', async ({ explainer, page }) => {
  await explainer.open(`?iterations=${ITERATIONS}`);
  const cells = map(page, 'Movie').getByRole('gridcell');
  await expect(cells).toHaveCount(0);
  await page.getByRole('button', { name: 'Show values' }).click();
  const first = map(page, 'Movie').getByRole('row').nth(1);
  await expect(first.getByRole('gridcell')).toHaveCount(rank);
  const shown = (await first.getByRole('gridcell').allTextContents()).map((text) => Number(text.replace('−', '-')));
  shown.forEach((value, factor) => expect(Math.abs(value - model.movies[factor]!)).toBeLessThan(SHOWN));

  await explainer.set('Rank', 60);
  await expect(cells).toHaveCount(0);
  await expect(page.getByText('Too narrow for numbers: point at a cell.').first()).toBeVisible();
});

test('the table behind the maps has the rows in sight', async ({ explainer, page }) => {
  await explainer.open(`?iterations=${ITERATIONS}`);
  await map(page, 'Movie').press('Control+End');
  await page.getByRole('button', { name: 'Table of cell: Factors of users and movies' }).click();
  const rows = page.getByRole('region', { name: 'Movie factors as numbers' }).getByRole('row');
  await expect(rows).toHaveCount(21);
  await expect(rows.last().getByRole('rowheader')).toHaveText('2608');
});

test('after another start the text tells both errors, and all its numbers follow', async ({ explainer, page }) => {
  const settings = { ...DEFAULT_SETTINGS, iterations: 4 };
  await explainer.open(`?rank=${settings.rank}&iterations=${settings.iterations}&user=4321`);
  await page.locator('#factors').scrollIntoViewIfNeeded();
  await expect(page.getByTestId('one-prediction')).toBeVisible();
  await page.getByRole('button', { name: 'Start elsewhere' }).click();
  await explainer.finished();
  await expect(page.getByTestId('started-elsewhere')).toBeVisible();
  const truth = findTruth({ ...settings, seed: settings.seed + 1 }, 4321);
  const shown = await page
    .locator('#factors [data-quantity]')
    .evaluateAll((elements) =>
      elements.map((element) => [element.getAttribute('data-quantity')!, element.textContent]),
    );
  expect(shown.length).toBeGreaterThan(6);
  for (const [name, text] of shown as [string, string][]) {
    const digits = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
    const value = Number(text.replaceAll(',', '').replace('−', '-'));
    const expected = Number(quantities[name]!(truth));
    expect.soft(Math.abs(value - expected), `${name}: ${text}`).toBeLessThanOrEqual(0.7 * 10 ** -digits);
  }
});
