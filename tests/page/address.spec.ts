import { expect, freshSmallTest, smallTest as test } from './explainer';

test('a reload gives the same numbers', async ({ explainer, page }) => {
  await explainer.open('?rank=7&lambda=0.5&iterations=9&seed=3&user=17');
  const shown = await explainer.errors();
  const recommended = await explainer.movieIds('recommendations');
  await page.reload();
  expect(await explainer.finished()).toEqual(shown);
  expect(await explainer.movieIds('recommendations')).toEqual(recommended);
  await expect(page.getByRole('combobox', { name: 'Choose a user by id' })).toHaveValue('17');
});

test('another start gives other factors, and the link carries it', async ({ explainer, page }) => {
  const pixels = () =>
    page
      .getByRole('grid', { name: 'Movie factors' })
      .locator('canvas')
      .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  await explainer.open('?rank=5&iterations=4&seed=1');
  const first = await pixels();
  await page.getByRole('button', { name: 'Start elsewhere' }).click();
  await explainer.expectAddress('seed', '2');
  const shown = await explainer.finished();
  await expect.poll(pixels).not.toBe(first);
  expect(await explainer.open('?rank=5&iterations=4&seed=2')).toEqual(shown);
});

test('back and forward go through the settings', async ({ explainer, page }) => {
  const before = await explainer.open('?rank=5&iterations=5');
  const after = await explainer.set('Rank', 8);
  await page.goBack();
  await expect(explainer.entry('Rank')).toHaveValue('5');
  expect(await explainer.finished()).toEqual(before);
  await page.goForward();
  await expect(explainer.entry('Rank')).toHaveValue('8');
  expect(await explainer.finished()).toEqual(after);
});

freshSmallTest('a drag is one step back', async ({ explainer, page }) => {
  await explainer.open('?rank=5&iterations=4');
  const length = await page.evaluate(() => history.length);
  await explainer.moveAtOnce('Rank', [600, 650, 700, 750, 1000]);
  await explainer.expectAddress('rank', '100');
  expect(await page.evaluate(() => history.length)).toBe(length + 1);
});

test('a jump to another part leaves settings alone that the address does not have yet', async ({ explainer, page }) => {
  await explainer.open('?rank=5&iterations=4');
  await explainer.moveAtOnce('Rank', [0], 'nav a[href="#evaluation"]');
  await explainer.expectAddress('rank', '1');
  await expect(explainer.entry('Rank')).toHaveValue('1');
  expect(new URL(page.url()).hash).toBe('#evaluation');
});

freshSmallTest('a link to a part goes there', async ({ explainer, page }) => {
  await explainer.open('?iterations=3#evaluation');
  await expect(page.getByRole('heading', { name: 'How wrong is it?' })).toBeInViewport();
});

freshSmallTest(
  'a link that had to be corrected does not keep the reader from going back',
  async ({ explainer, page }) => {
    await page.clock.install();
    await explainer.open('?iterations=3');
    await explainer.open('?iterations=4&user=1&rank=abc');
    await expect(page.getByText('User 1 has no rating in ratings.dat.')).toBeVisible();
    expect(new URL(page.url()).searchParams.get('rank')).toBe('10');
    // Whatever would write the address once more has its time.
    await page.clock.runFor(2000);
    await page.goBack();
    await expect(explainer.entry('Iterations')).toHaveValue('3');
  },
);

test('a link that asks for nonsense is answered in words', async ({ explainer, page }) => {
  await explainer.open('?rank=1000&lambda=abc&user=6000&iterations=5');
  await expect(explainer.entry('Rank')).toHaveValue('100');
  await expect(explainer.entry('Lambda')).toHaveValue('0.1');
  await expect(
    page.getByText('The link asks for rank “1000”, which must be a whole number from 1 to 100.'),
  ).toBeVisible();
  await expect(page.getByText('The link asks for lambda “abc”')).toBeVisible();
  await expect(page.getByText('User 6000 has no rating in ratings.dat.')).toBeVisible();
});

test('a notice stays within the screen, whatever a link brings', async ({ explainer, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await explainer.open(`?iterations=3&data=0123456789abcdef&file=${'x'.repeat(1000)}`);
  const notice = page.getByRole('status').locator('p', { hasText: 'This link was made on' });
  const { x, width } = (await notice.boundingBox())!;
  expect(x + width).toBeLessThanOrEqual(360);
});

test('a number beyond the bounds is answered at its control', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  await explainer.entry('Rank').fill('500');
  await explainer.entry('Rank').press('Enter');
  await expect(explainer.entry('Rank')).toHaveValue('100');
  await expect(page.getByText('Rank goes from 1 to 100.')).toBeVisible();
  await explainer.entry('Lambda').fill('much');
  await explainer.entry('Lambda').press('Enter');
  const answer = page.getByText('“much” is not a number. Lambda stays at 0.1.');
  await expect(answer).toBeVisible();
  await explainer.slider('Lambda').press('ArrowRight');
  await expect(answer).toBeHidden();
  await explainer.entry('Iterations').fill('1,000');
  await explainer.entry('Iterations').press('Enter');
  await expect(explainer.entry('Iterations')).toHaveValue('100');
});
