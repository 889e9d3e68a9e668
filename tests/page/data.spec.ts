import { expect, test } from './explainer';
import { ratings } from './oracle';

test('the five facts of the file stand on the page', async ({ explainer, page }) => {
  await explainer.open();
  const facts = page.getByRole('figure', { name: 'Facts about the file' });
  for (const fact of ['484,560', '5,384', '2,608', '15,645,392', '96.90 %']) await expect(facts).toContainText(fact);
  // 8,134 of the rows repeat a pair: 476,426 pairs are left.
  await expect(facts).toContainText('8,134 lines repeat');
});

test('the distribution tells count and share of each rating, in the chart and in its table', async ({
  explainer,
  page,
}) => {
  await explainer.open('?iterations=3');
  const distribution = page.getByRole('figure', { name: 'How often each rating occurs' });
  await page.getByRole('button', { name: 'Table of cell: How often each rating occurs' }).click();
  for (let rating = 1; rating <= 5; rating++) {
    const count = ratings.values.filter((value) => value === rating).length;
    const shown = count.toLocaleString('en');
    await expect(
      distribution.getByText(`${shown} · ${((100 * count) / ratings.values.length).toFixed(1)} %`),
    ).toBeVisible();
    const row = distribution.getByRole('row', { name: new RegExp(`^${rating} ${shown} `) });
    await expect(row).toContainText(`${((100 * count) / ratings.values.length).toFixed(2)} %`);
  }
});

test('a row of the corner and its square are one rating: pointed at, and selected', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  const rows = page.getByRole('figure', { name: 'as rows' }).getByRole('button', { name: /: rated/ });
  const plot = page.getByRole('figure', { name: 'as a plot' });
  const squares = plot.getByRole('button', { name: /: rated/ });
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  const name = (await rows.nth(1).getAttribute('aria-label'))!;
  await expect(plot.getByText(`${name}.`)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(squares.nth(1)).toHaveAttribute('aria-pressed', 'true');
  await expect(rows.nth(1)).toHaveAttribute('aria-pressed', 'true');

  await page.keyboard.press('End');
  await expect(rows.last()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /Code of cell: .*, as rows/ })).toBeFocused();
});

test('a tap beside a square means the square, one far from all means none', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  const plot = page.getByRole('figure', { name: 'as a plot' });
  const square = plot.getByRole('button', { name: 'User 7, movie 16: rated 3' });
  await square.scrollIntoViewIfNeeded();
  const box = (await square.boundingBox())!;
  await page.mouse.click(box.x + box.width / 2 - 12, box.y + box.height / 2 - 12);
  await explainer.expectAddress('user', '7');
  await page.mouse.click(box.x - 60, box.y + 120);
  await explainer.expectAddress('user', '7');
  await expect(square).toHaveAttribute('aria-pressed', 'true');
});

test('the users of the habits plot are found by pointer and by keyboard', async ({ explainer, page }) => {
  await explainer.open('?iterations=3&user=100');
  const figure = page.getByRole('figure', { name: 'Users by their mean and spread' });
  const plot = figure.getByRole('application', { name: '5,384 users by mean and spread' });
  const readout = figure.getByText(/^User \d+: mean/).first();
  await expect(readout).toContainText('User 100: ');

  await plot.press('Home');
  await expect(readout).toContainText('mean 1.34');
  await plot.press('ArrowRight');
  const next = (await readout.textContent())!;
  const [, id, mean] = /User (\d+): mean (\d\.\d\d)/.exec(next)!;
  expect(Number(mean)).toBeGreaterThan(1.34);
  expect(Number(mean)).toBeLessThan(1.5);
  await plot.press('Enter');
  await explainer.expectAddress('user', id!);

  const box = (await plot.boundingBox())!;
  await plot.hover({ position: { x: box.width - 2, y: box.height - 2 } });
  const [, pointed] = /User (\d+)/.exec((await readout.textContent())!)!;
  await plot.click({ position: { x: box.width - 2, y: box.height - 2 } });
  await explainer.expectAddress('user', pointed!);
});

test('users and movies named in the prose can be chosen', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  const part = page.locator('#data');
  await part.getByRole('button', { name: 'user 2367' }).click();
  await explainer.expectAddress('user', '2367');
  await part.getByRole('button', { name: 'movie 1238' }).click();
  await explainer.expectAddress('movie', '1238');
});

test('the corner shows every rating with ids below 20, and nothing else', async ({ explainer, page }) => {
  await explainer.open();
  const expected: string[] = [];
  ratings.values.forEach((rating, row) => {
    const userId = ratings.userIds[ratings.users[row]!]!;
    const movieId = ratings.movieIds[ratings.movies[row]!]!;
    if (userId < 20 && movieId < 20) expected.push(`User ${userId}, movie ${movieId}: rated ${rating}`);
  });
  const squares = page.getByRole('figure', { name: 'as a plot' }).getByRole('button', { name: /: rated/ });
  await expect(squares).toHaveCount(expected.length);
  const labels = await squares.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label')));
  expect(labels).toEqual(expected);
});

test('the plane is drawn with the colours of ratings on grey', async ({ explainer, page }) => {
  await explainer.open();
  const colors = await page
    .getByRole('figure', { name: 'All ratings' })
    .locator('canvas')
    .evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let ground = 0;
      let warm = 0;
      for (let pixel = 0; pixel < data.length; pixel += 4) {
        if (data[pixel] === 0x89 && data[pixel + 1] === 0x87 && data[pixel + 2] === 0x87) ground++;
        else if (data[pixel]! > data[pixel + 2]! + 10) warm++;
      }
      return { ground: ground / (data.length / 4), warm: warm / (data.length / 4) };
    });
  expect(colors.ground).toBeGreaterThan(0.1);
  expect(colors.warm).toBeGreaterThan(0.3);
});
