import { expect, test } from './explainer';
import { serveData } from './servedData';

const CHAPTERS = ['inside', 'predictions', 'factors', 'evaluation', 'choosing', 'takeaways'];

/** What no reader should meet: numbers that are none, and names of things that are missing. */
const NONSENSE = /\b(NaN|Infinity|undefined|null|\[object)/;

/** Deterministic, and uneven enough to have something to learn from. */
function ratingsOf(
  users: number,
  movies: number,
  rating: (user: number, movie: number) => number,
  idOf = (index: number): number => index + 1,
): string {
  const lines: string[] = [];
  for (let user = 0; user < users; user++) {
    for (let movie = 0; movie < movies; movie++) {
      if ((user * 7 + movie * 13) % 5 < 3) lines.push(`${idOf(user)}::${idOf(movie)}::${rating(user, movie)}`);
    }
  }
  return lines.join('\n');
}

const FILES: Readonly<Record<string, string>> = {
  'half stars and ids from 0': ratingsOf(
    60,
    40,
    (user, movie) => 0.5 + ((user * movie + user) % 10) / 2,
    (index) => index,
  ),
  '−10 to 10': ratingsOf(60, 40, (user, movie) => Math.round(1000 * Math.sin(user * 3 + movie)) / 100),
  '0 to 100': ratingsOf(60, 40, (user, movie) => (user * 31 + movie * 17) % 101),
  'all ratings equal': ratingsOf(20, 20, () => 3),
  'three ratings': '1::1::4\n1::2::2\n2::1::5\n',
};

for (const [name, ratings] of Object.entries(FILES)) {
  test(`the second half of the article holds for ${name}`, async ({ explainer, page }) => {
    await serveData(page, ratings);
    await explainer.page.goto('./?rank=3&iterations=4');
    await explainer.finished();
    for (const id of CHAPTERS) {
      const chapter = page.locator(`#${id}`);
      await chapter.scrollIntoViewIfNeeded();
      for (const cell of await chapter.locator('figure').all()) {
        await cell.scrollIntoViewIfNeeded();
        await expect(cell.locator('[aria-busy="true"]')).toHaveCount(0);
      }
      await expect(chapter.getByRole('alert')).toHaveCount(0);
      expect(await chapter.innerText()).not.toMatch(NONSENSE);
      const attributes = await chapter.evaluate((element) =>
        [...element.querySelectorAll('*')].flatMap(({ attributes: all }) => [...all].map(({ value }) => value)),
      );
      expect(attributes.filter((value) => /NaN|Infinity|undefined/.test(value))).toEqual([]);
    }
  });
}

test('the truth is told of the page’s own file alone, and so is the tutorial’s example', async ({
  explainer,
  page,
}) => {
  await serveData(page, FILES['0 to 100']!);
  await explainer.page.goto('./?rank=3&iterations=4');
  await explainer.finished();
  await expect(page.getByRole('heading', { name: 'How good can it get?' })).toHaveCount(0);
  await expect(page.locator('#truth')).toHaveCount(0);
  await expect(page.locator('#predictions')).not.toContainText('The tutorial tries');
  await expect(page.locator('#takeaways')).not.toContainText('published run');
});

test('errors are weighed on the scale of the ratings, in its unit', async ({ explainer, page }) => {
  await serveData(page, FILES['0 to 100']!);
  await explainer.page.goto('./?rank=3&iterations=4');
  await explainer.finished();
  await expect(page.getByTestId('verdict')).toContainText('of the training error');
  await expect(page.getByTestId('verdict')).toContainText('points on average');
  await expect(page.locator('#evaluation')).not.toContainText('stars');
});
