import { expect, test } from './explainer';
import { ratings } from './oracle';

function ratedMovieIds(userId: number): number[] {
  const ids: number[] = [];
  ratings.users.forEach((user, row) => {
    if (ratings.userIds[user] === userId) ids.push(ratings.movieIds[ratings.movies[row]!]!);
  });
  return ids;
}

test('a clicked rating selects its user everywhere, and none of the recommended movies is rated', async ({
  explainer,
  page,
}) => {
  await explainer.open();
  const square = page
    .getByRole('figure', { name: 'as a plot' })
    .getByRole('button', { name: /: rated/ })
    .first();
  const [, userId, movieId] = /User (\d+), movie (\d+)/.exec((await square.getAttribute('aria-label'))!)!;
  // The plot takes the press, and means the nearest square.
  await square.click({ force: true });
  await explainer.expectAddress('user', userId!);
  await explainer.expectAddress('movie', movieId!);
  await expect(page.getByRole('combobox', { name: 'Choose a user by id' })).toHaveValue(userId!);
  await expect(page.getByRole('figure', { name: 'All ratings' })).toContainText(
    `Marked: user ${userId!}, movie ${movieId!}.`,
  );

  const expected = ratedMovieIds(Number(userId));
  await expect.poll(() => explainer.movieIds('rated')).toEqual(expected);
  const recommended = await explainer.movieIds('recommendations');
  expect(recommended).toHaveLength(5);
  expect(recommended.filter((id) => expected.includes(id))).toEqual([]);
  await expect(page.getByTestId('prediction')).toContainText('Absolute error');
});

test('recommendations come best first', async ({ explainer, page }) => {
  await explainer.open('?user=100');
  const cells = await page.getByTestId('recommendations').locator('td.number').allTextContents();
  const predicted = cells.map(Number);
  expect(predicted).toHaveLength(5);
  expect(predicted).toEqual([...predicted].sort((a, b) => b - a));
});

test('the picker finds a user by typing, and says when there is none', async ({ explainer, page }) => {
  await explainer.open();
  const picker = page.getByRole('combobox', { name: 'Choose a user by id' });
  await picker.fill('4321');
  await picker.press('Enter');
  await explainer.expectAddress('user', '4321');
  await expect.poll(() => explainer.movieIds('rated')).toEqual(ratedMovieIds(4321));

  await picker.fill('98765');
  await expect(
    page.getByText('User 98765 has no rating in this file. The nearest id is 5999. Ids run from 2 to 5999.'),
  ).toBeVisible();
  await picker.press('Escape');
  await expect(picker).toHaveValue('4321');

  // Users 10 and onward begin like this one, who does not exist: none of them is meant.
  await picker.fill('1');
  await expect(page.getByText('User 1 has no rating in this file. The nearest id is 2.')).toBeVisible();
  await picker.press('Enter');
  await picker.press('Tab');
  await expect(picker).toHaveValue('4321');

  await picker.fill('500');
  await picker.press('Tab');
  await explainer.expectAddress('user', '500');
});

test('a rated movie shows predicted, actual and error', async ({ explainer, page }) => {
  await explainer.open('?user=4321');
  const row = page.getByTestId('rated').locator('tbody tr').nth(2);
  const [movie, rated, predicted] = await row.locator('td').allTextContents();
  await row.getByRole('button').click();
  await explainer.expectAddress('movie', movie!.replace('Movie ', ''));
  const [shownPrediction, shownActual, shownError] = await page
    .getByTestId('prediction')
    .locator('dd')
    .allTextContents();
  expect(shownPrediction).toBe(predicted);
  expect(shownActual).toBe(rated);
  expect(Math.abs(Number(shownError) - Math.abs(Number(rated) - Number(predicted)))).toBeLessThan(0.011);
});

test('a row of the heatmap selects its user', async ({ explainer, page }) => {
  await explainer.open();
  const heatmap = page.getByRole('grid', { name: 'User factors' });
  await heatmap.getByRole('rowheader', { name: String(ratings.userIds[4]), exact: true }).click({ force: true });
  await explainer.expectAddress('user', String(ratings.userIds[4]));
});
