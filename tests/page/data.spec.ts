import { expect, test } from './explainer';
import { ratings } from './oracle';

test('the five facts of the file stand on the page', async ({ explainer, page }) => {
  await explainer.open();
  const facts = page.getByRole('figure', { name: 'Facts about the file' });
  for (const fact of ['484,560', '5,384', '2,608', '15,645,392', '96.90 %']) await expect(facts).toContainText(fact);
  for (let rating = 1; rating <= 5; rating++) {
    const count = ratings.values.filter((value) => value === rating).length.toLocaleString('en');
    await expect(facts).toContainText(count);
  }
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
