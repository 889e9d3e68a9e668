import type { Page } from '@playwright/test';
import { expect, test } from './explainer';
import { parts, ratings } from './oracle';

const USER = ratings.userIds.indexOf(100);
const rows = [...ratings.users.keys()].filter((row) => ratings.users[row] === USER);

function figure(page: Page, name: 'One prediction' | 'One user') {
  return page.getByRole('figure', { name });
}

/** Predicted, actual, error. */
function numbers(page: Page) {
  return page.getByTestId('prediction').locator('dd').allTextContents();
}

test('any user and movie can be picked: prediction, rating, error and means; of a pair rated twice the last', async ({
  explainer,
  page,
}) => {
  await explainer.open('?user=100&iterations=4');
  const movie = ratings.movies[rows[5]!]!;
  const rated = rows.filter((row) => ratings.movies[row] === movie);
  expect(rated).toHaveLength(2);
  const picker = page.getByRole('combobox', { name: 'Choose a movie by id' });
  await picker.fill(String(ratings.movieIds[movie]));
  await picker.press('Enter');
  await explainer.expectAddress('movie', String(ratings.movieIds[movie]));
  await expect.poll(async () => (await numbers(page))[1]).toBe(String(ratings.values[rated[1]!]));
  await expect(figure(page, 'One prediction')).toContainText('The file rates this pair twice; the last counts.');
  const [predicted, actual, error] = (await numbers(page)).map(Number);
  expect(Math.abs(Math.abs(actual! - predicted!) - error!)).toBeLessThan(0.011);

  const meanOf = (of: Int32Array, which: number): number => {
    const given = ratings.values.filter((_, other) => of[other] === which);
    return given.reduce((sum, value) => sum + value, 0) / given.length;
  };
  const [userMean, movieMean] = [meanOf(ratings.users, USER), meanOf(ratings.movies, movie)];
  await expect(
    page.getByRole('img', {
      name: `Mean of this user ${userMean.toFixed(2)}, of this movie ${movieMean.toFixed(2)}.`,
    }),
  ).toBeVisible();
});

test('it says whether the model has seen the rating, and when there is none', async ({ explainer, page }) => {
  await explainer.open('?user=100&iterations=4');
  const heldOut = rows.find((row) => {
    const movie = ratings.movies[row]!;
    const { offsets, columns } = parts.heldOut.byUser;
    const isHeldOut = columns.subarray(offsets[USER], offsets[USER + 1]).includes(movie);
    return isHeldOut && rows.filter((other) => ratings.movies[other] === movie).length === 1;
  })!;
  const unrated = ratings.movieIds.findIndex((_, movie) => !rows.some((row) => ratings.movies[row] === movie));
  const picker = page.getByRole('combobox', { name: 'Choose a movie by id' });
  const choose = async (movie: number): Promise<void> => {
    await picker.fill(String(ratings.movieIds[movie]));
    await picker.press('Enter');
  };
  const cell = figure(page, 'One prediction');
  await choose(ratings.movies[heldOut]!);
  await expect(cell).toContainText('This rating was held out');
  await choose(unrated);
  await expect(cell).toContainText('The file has no rating of this movie by this user');
  expect((await numbers(page)).slice(1)).toEqual(['not rated', 'unknown']);
});

test('a button leads through all that the user has rated', async ({ explainer, page }) => {
  await explainer.open(`?user=100&movie=${ratings.movieIds[ratings.movies[rows[3]!]!]}&iterations=3`);
  const next = page.getByRole('button', { name: 'Next movie that user 100 rated' });
  // One of these is rated again further on.
  for (const row of rows.slice(4, 8)) {
    await next.click();
    await explainer.expectAddress('movie', String(ratings.movieIds[ratings.movies[row]!]));
  }
});

test('a prediction beyond the scale is shown as it is, and explained', async ({ explainer, page }) => {
  await explainer.open('?user=4206&iterations=15');
  const best = page.getByTestId('recommendations').locator('tbody tr').first();
  const predicted = await best.locator('td.number').textContent();
  expect(Number(predicted)).toBeGreaterThan(5);
  await best.getByRole('button').click();
  await expect.poll(async () => (await numbers(page))[0]).toBe(predicted);
  await expect(figure(page, 'One prediction')).toContainText('The prediction lies above the scale');
});

test('the number of recommendations is typed or stepped, kept in the address, and the list keeps its room', async ({
  explainer,
  page,
}) => {
  await explainer.open('?user=100&iterations=3&top=3');
  await expect.poll(() => explainer.movieIds('recommendations')).toHaveLength(3);
  const count = page.getByRole('textbox', { name: 'Recommendations, in the text' });
  await count.press('ArrowUp');
  await expect.poll(() => explainer.movieIds('recommendations')).toHaveLength(4);
  await explainer.expectAddress('top', '4');
  await count.fill('99');
  await count.press('Enter');
  await expect(page.getByText('Recommendations goes from 1 to 50.')).toBeVisible();
  await expect.poll(() => explainer.movieIds('recommendations')).toHaveLength(50);
  const rated = new Set(rows.map((row) => ratings.movieIds[ratings.movies[row]!]));
  expect((await explainer.movieIds('recommendations')).filter((id) => rated.has(id))).toEqual([]);
  const height = async () =>
    (await page.getByRole('region', { name: 'Movies recommended to user 100' }).boundingBox())!.height;
  expect(await height()).toBeLessThan(400);
});

test('the recommended movies are one Tab stop, walked by arrow keys', async ({ explainer, page }) => {
  await explainer.open('?user=100&iterations=3');
  const movies = page.getByTestId('recommendations').getByRole('button');
  await movies.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(movies.nth(1)).toBeFocused();
  const name = (await movies.nth(1).textContent())!;
  await page.keyboard.press('Enter');
  await explainer.expectAddress('movie', name.replace('Movie ', ''));
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('rated').locator('button[tabindex="0"]')).toBeFocused();
});

test('the harshest user named in the text can be chosen there', async ({ explainer, page }) => {
  await explainer.open('?rank=4&lambda=1&iterations=6');
  const link = page
    .locator('#predictions')
    .getByRole('button', { name: /^User \d+$/ })
    .first();
  const name = (await link.textContent())!;
  await link.click();
  await explainer.expectAddress('user', name.replace('User ', ''));
});

test('the reasons for a movie add up to its prediction, and lead to the movies they come from', async ({
  explainer,
  page,
}) => {
  await explainer.open('?iterations=3&user=100&movie=5');
  const table = page.getByRole('table', { name: 'Why movie 5 is predicted' });
  await expect(table).toBeVisible();
  const added = await table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        Number(row.querySelector('td:last-of-type')?.previousElementSibling?.textContent.replace('−', '-')),
      ),
    );
  const predicted = added.pop()!;
  expect(Math.abs(added.reduce((sum, value) => sum + value, 0) - predicted)).toBeLessThan(0.06);
  const first = table.getByRole('button').first();
  const id = (await first.textContent())!.replace('Movie ', '');
  await first.press('Enter');
  await explainer.expectAddress('movie', id);
  await expect(page.getByRole('table', { name: `Why movie ${id} is predicted` })).toBeVisible();
});
