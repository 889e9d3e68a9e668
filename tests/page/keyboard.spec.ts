import { expect, freshSmallTest, smallTest, test } from './explainer';

smallTest('arrows step the sliders: Shift coarse, Alt fine', async ({ explainer }) => {
  await explainer.open('?iterations=3');
  const lambda = explainer.slider('Lambda');
  await lambda.press('ArrowRight');
  await expect(explainer.entry('Lambda')).toHaveValue('0.12');
  await lambda.press('Shift+ArrowRight');
  await expect(explainer.entry('Lambda')).toHaveValue('0.2');
  await lambda.press('Alt+ArrowLeft');
  await expect(explainer.entry('Lambda')).toHaveValue('0.198');
  await lambda.press('Home');
  await expect(explainer.entry('Lambda')).toHaveValue('0.01');

  const rank = explainer.slider('Rank');
  await rank.press('ArrowUp');
  await expect(explainer.entry('Rank')).toHaveValue('11');
  await rank.press('Shift+ArrowLeft');
  await expect(explainer.entry('Rank')).toHaveValue('6');
  await rank.press('End');
  await expect(explainer.entry('Rank')).toHaveValue('100');
});

test('the corner can be walked and chosen from by keyboard', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  const squares = page.getByRole('figure', { name: 'as a plot' }).getByRole('button', { name: /: rated/ });
  await expect(squares).not.toHaveCount(0);
  const names = await squares.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label')));
  await squares.first().focus();
  await page.keyboard.press('ArrowRight');
  const squareOf = (name: string) => squares.nth(names.indexOf(name));
  await expect(squareOf('User 2, movie 11: rated 4')).toBeFocused();
  // The nearest square below, not the next one of the file.
  await page.keyboard.press('ArrowDown');
  await expect(squareOf('User 12, movie 10: rated 1')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(squareOf('User 12, movie 10: rated 1')).toHaveAttribute('aria-pressed', 'true');
});

smallTest('the ratings of a user are one Tab stop, walked by arrow keys', async ({ explainer, page }) => {
  await explainer.open('?iterations=3&user=100');
  const movies = page.getByTestId('rated').getByRole('button');
  await movies.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(movies.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(movies.last()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Code of cell: One user', exact: true })).toBeFocused();
});

test('with everything in view, the plane moves through the users and movies by arrow keys', async ({
  explainer,
  page,
}) => {
  await explainer.open('?iterations=3&user=100');
  const figure = page.getByRole('figure', { name: 'All ratings' });
  const plane = figure.getByRole('application', { name: 'All ratings' });
  await plane.press('ArrowDown');
  await expect(figure).not.toContainText('Marked: user 100.');
  await plane.press('ArrowUp');
  await expect(figure).toContainText('Marked: user 100.');
  await plane.press('ArrowRight');
  await expect(figure).toContainText('Marked: user 100, movie 1.');
  await plane.press('ArrowRight');
  await expect(figure).toContainText('Marked: user 100, movie 2.');
  await plane.press('End');
  await expect(figure).toContainText('Marked: user 5999.');
});

smallTest('the heatmap tells the value under the focus and selects with Enter', async ({ explainer, page }) => {
  await explainer.open('?iterations=3&user=100');
  const heatmap = page.getByRole('grid', { name: 'Movie factors' });
  await heatmap.press('Control+Home');
  await heatmap.press('Home');
  await heatmap.press('ArrowDown');
  await heatmap.press('ArrowRight');
  const told = page.getByText(/^Movie 2, factor 2: −?\d\.\d\d$/);
  await expect(told.first()).toBeVisible();
  await expect(told.last()).toHaveAttribute('aria-live', 'polite');
  await heatmap.press('Enter');
  await explainer.expectAddress('movie', '2');
});

smallTest('the loss curve can be read iteration by iteration', async ({ explainer, page }) => {
  await explainer.open('?iterations=6');
  const curve = page.getByRole('slider', { name: 'Iteration to read the errors of' });
  await curve.press('ArrowLeft');
  await expect(page.getByText(/After iteration 5: training RMSE \d\.\d{3}, held-out RMSE \d\.\d{3}\./)).toBeVisible();
});

freshSmallTest(
  'every figure and control is reached by Tab, the controls before the article',
  async ({ explainer, page }) => {
    await explainer.open('?iterations=3');
    const reached: string[] = [];
    const last = 'Movie factors: 200 rows, 10 factors';
    while (reached.at(-1) !== last && reached.length < 300) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
        ),
      );
    }
    const order = [
      'Skip to the article',
      'Rank, as a number',
      'Rank',
      'Lambda',
      'Iterations',
      'All ratings, users down and movies across',
      'Iteration to read the errors of',
      'Choose a user by id',
      'User factors: 715 rows, 10 factors',
      last,
    ];
    expect(reached.filter((name) => order.includes(name))).toEqual(order);
  },
);
