import { expect, test } from './explainer';
import { parts, ratings } from './oracle';
import { DEFAULT_SETTINGS } from '../../src/trainer/shared/settings';
import { initialFactors, solveSide } from '../../src/als/als';

const FIGURE = { name: 'The table before and after' };

test('the table stands there before and after: the ratings of the file, and a prediction for every cell', async ({
  explainer,
  page,
}) => {
  await explainer.open('?rank=3&lambda=1&iterations=2');
  const rated = new Map<string, number>();
  ratings.values.forEach((rating, row) => {
    const [user, movie] = [ratings.users[row]!, ratings.movies[row]!];
    if (user < 20 && movie < 20) rated.set(`${user},${movie}`, rating);
  });
  const users = new Float64Array(ratings.userIds.length * 3);
  const movies = initialFactors(ratings.movieIds.length, 3, DEFAULT_SETTINGS.seed);
  for (let iteration = 0; iteration < 2; iteration++) {
    solveSide(parts.training.byUser, movies, users, 3, 1);
    solveSide(parts.training.byMovie, users, movies, 3, 1);
  }

  const figure = page.getByRole('figure', FIGURE);
  await expect(figure.getByText(`Before: ${rated.size} ratings in the file`)).toBeVisible();
  await figure.getByRole('button', { name: /^Table of cell/ }).click();
  const rows = figure.getByRole('table').locator('tbody tr');
  await expect(rows).toHaveCount(20);
  const texts = await rows.locator('td').allTextContents();
  texts.forEach((text, cell) => {
    const [user, movie] = [Math.floor(cell / 20), cell % 20];
    const rating = rated.get(`${user},${movie}`);
    expect(text.includes('(')).toBe(rating !== undefined);
    if (rating !== undefined) expect(text).toContain(`(${rating})`);
    const predicted = [0, 1, 2].reduce((sum, k) => sum + users[user * 3 + k]! * movies[movie * 3 + k]!, 0);
    expect(Math.abs(parseFloat(text) - predicted)).toBeLessThan(0.02);
  });
});

test('a cell is walked to by arrow keys and chosen with Enter, by pointer with a press', async ({
  explainer,
  page,
}) => {
  await explainer.open('?iterations=2');
  const figure = page.getByRole('figure', FIGURE);
  const grid = figure.getByRole('application', { name: 'Predictions' });
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  const [userId, movieId] = [String(ratings.userIds[1]), String(ratings.movieIds[19])];
  const told = figure.getByText(new RegExp(`^User ${userId}, movie ${movieId}: .*predicted`));
  await expect(told.first()).toBeVisible();
  await expect(told.last()).toHaveAttribute('aria-live', 'polite');
  await page.keyboard.press('Enter');
  await explainer.expectAddress('user', userId);
  await explainer.expectAddress('movie', movieId);

  const before = figure.getByRole('application', { name: 'Ratings in the file' });
  const box = (await before.boundingBox())!;
  await before.click({ position: { x: (box.width * 3.5) / 20, y: (box.height * 7.5) / 20 } });
  await explainer.expectAddress('user', String(ratings.userIds[7]));
  await explainer.expectAddress('movie', String(ratings.movieIds[3]));
});

test('on a phone one of the tables shows at a time', async ({ explainer, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await explainer.open('?iterations=2');
  const figure = page.getByRole('figure', FIGURE);
  const [before, after] = ['Ratings in the file', 'Predictions'].map((name) =>
    figure.getByRole('application', { name }),
  );
  await expect(after!).toBeVisible();
  await expect(before!).toBeHidden();
  const heightOf = async () => (await figure.boundingBox())!.height;
  const height = await heightOf();
  await figure.getByRole('radio', { name: 'After' }).press('ArrowLeft');
  await expect(before!).toBeVisible();
  await expect(after!).toBeHidden();
  expect(await heightOf()).toBe(height);
});

test('the predictions follow a number that is stepped in the sentence', async ({ explainer, page }) => {
  await explainer.open('?iterations=2&rank=2');
  const figure = page.getByRole('figure', FIGURE);
  const cells = figure.getByRole('application', { name: 'Predictions' });
  await cells.hover({ position: { x: 5, y: 5 } });
  const told = figure.getByText(/^User \d+, movie \d+: .*predicted/).first();
  const before = (await told.textContent())!;
  const rank = page.locator('#overview').getByRole('textbox', { name: 'Rank, in the text' });
  await rank.press('ArrowUp');
  await expect(rank).toHaveValue('3');
  await explainer.expectAddress('rank', '3');
  await cells.hover({ position: { x: 5, y: 5 } });
  await expect(told).not.toHaveText(before);
});

test('the sentence says whether two biases do better', async ({ explainer, page }) => {
  const overview = page.locator('#overview');
  await explainer.open('?rank=10&lambda=0.1&iterations=3');
  await expect(overview).toContainText('not worth their trouble yet');
  await explainer.open('?rank=2&lambda=1&iterations=8');
  await expect(overview).toContainText('That is better than');
});
