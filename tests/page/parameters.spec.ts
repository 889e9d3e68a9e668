import { expect, smallTest as test } from './explainer';

test('errors by rank come in while the page is at rest, and a point can be chosen', async ({ explainer, page }) => {
  await explainer.open('?iterations=3#rank');
  const points = page.getByRole('figure', { name: 'What the rank does' }).getByRole('button', { name: /^Rank \d/ });
  await expect(points).toHaveCount(9, { timeout: 40_000 });
  const label = await points.nth(1).getAttribute('aria-label');
  expect(label).toMatch(/^Rank 2: training RMSE \d\.\d{3}, held-out RMSE \d\.\d{3}$/);

  await points.nth(1).scrollIntoViewIfNeeded();
  const box = (await points.nth(1).boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const { trainingRmse, heldOutRmse } = await explainer.finished();
  await explainer.expectAddress('rank', '2');
  expect(label).toBe(`Rank 2: training RMSE ${trainingRmse.toFixed(3)}, held-out RMSE ${heldOutRmse.toFixed(3)}`);
});

test('errors by λ can be walked and chosen from by keyboard', async ({ explainer, page }) => {
  await explainer.open('?iterations=2&rank=2#lambda');
  const points = page.getByRole('figure', { name: 'What λ does' }).getByRole('button', { name: /^Lambda \d/ });
  await expect(points).toHaveCount(9);
  await points.first().focus();
  await page.keyboard.press('End');
  await expect(points.last()).toBeFocused();
  await page.keyboard.press('Enter');
  await explainer.expectAddress('lambda', '100');
});

test('a number in the text is dragged, typed and stepped', async ({ explainer, page }) => {
  await explainer.open('?iterations=2');
  const rank = page.locator('#algorithm').getByRole('textbox', { name: 'Rank, in the text' }).last();
  await rank.scrollIntoViewIfNeeded();
  const box = (await rank.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 96, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  // 30 % of the track from 10 on a logarithmic scale from 1 to 100.
  await expect(rank).toHaveValue('40');
  await expect(explainer.entry('Rank')).toHaveValue('40');
  await expect(rank).not.toBeFocused();

  await rank.click();
  await rank.fill('3');
  await rank.press('Enter');
  await explainer.expectAddress('rank', '3');
  await rank.press('ArrowUp');
  await explainer.expectAddress('rank', '4');
  await rank.fill('many');
  await rank.press('Enter');
  await expect(page.locator('#algorithm').getByText('“many” is not a number. Rank stays at 4.')).toBeVisible();
});

test('λ is dragged in the figure of one user, and stepped', async ({ explainer, page }) => {
  await explainer.open('?iterations=2&rank=3#shrinkage');
  const figure = page.getByRole('slider', { name: 'λ, for user' });
  await figure.scrollIntoViewIfNeeded();
  const box = (await figure.boundingBox())!;
  await page.mouse.move(box.x + 5, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 40, { steps: 5 });
  await page.mouse.up();
  await explainer.expectAddress('lambda', '1');
  await figure.press('ArrowRight');
  await explainer.expectAddress('lambda', '1.2');
  await expect(page.getByText(/^With λ = 1.2: training RMSE \d\.\d{3}, held-out RMSE \d\.\d{3}, length/)).toBeVisible();
});

test('a choice in the text sets λ', async ({ explainer, page }) => {
  await explainer.open('?iterations=2');
  await page.getByRole('button', { name: 'Set lambda to 0.5' }).click();
  await explainer.expectAddress('lambda', '0.5');
});

test('what each iteration gains is told bar by bar', async ({ explainer, page }) => {
  await explainer.open('?iterations=5');
  const bars = page.getByRole('figure', { name: 'What each iteration gains' }).getByRole('img');
  await expect(bars).toHaveCount(4);
  await bars.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(bars.nth(1)).toBeFocused();
  await expect(page.getByText(/^Iteration 3: training RMSE falls by 0\.\d{5}, held-out RMSE/)).toBeVisible();
});

test('a look back shows one iteration everywhere, is linked to, and ends with a new setting', async ({
  explainer,
  page,
}) => {
  const end = await explainer.open('?iterations=6&user=100');
  const early = await explainer.set('Iterations', 2);
  const earlyRows = await page.getByTestId('rated').locator('tbody tr').allTextContents();
  await explainer.set('Iterations', 6);

  const curve = page.getByRole('slider', { name: 'Iteration to read the errors of' });
  for (let step = 0; step < 4; step++) await curve.press('ArrowLeft');
  await curve.press('Enter');
  await explainer.expectAddress('halfstep', '4');
  await expect(page.getByText('Iteration 2, movies solved')).toBeVisible();
  expect(await explainer.errors()).toEqual(early);
  await expect.poll(() => page.getByTestId('rated').locator('tbody tr').allTextContents()).toEqual(earlyRows);

  await page.reload();
  await explainer.finished();
  expect(await explainer.errors()).toEqual(early);
  await page.getByRole('button', { name: 'Back to the end' }).click();
  expect(await explainer.errors()).toEqual(end);

  await curve.press('Home');
  await curve.press('Enter');
  await explainer.expectAddress('halfstep', '2');
  await explainer.set('Rank', 5);
  await expect(page.getByRole('button', { name: 'Back to the end' })).toBeHidden();
});
