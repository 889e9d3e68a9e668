import { expect, freshSmallTest as test } from './explainer';

const SQUARE = /^Rank \d+, λ [\d.]+: held-out RMSE/;

test('the map fills from coarse to fine, and a square is the training it stands for', async ({ explainer, page }) => {
  await explainer.open('?iterations=1#error-map');
  const figure = page.getByRole('figure', { name: 'Error over rank and λ' });
  await expect(figure.getByRole('button', { name: /^Rank \d+, λ/ })).toHaveCount(108);
  await expect(figure.getByRole('button', { name: SQUARE })).not.toHaveCount(0);
  const square = figure.getByRole('button', { name: /^Rank 7, λ 1: held-out/ });
  const label = await square.getAttribute('aria-label');
  await square.click();
  const { trainingRmse, heldOutRmse } = await explainer.finished();
  await explainer.expectAddress('rank', '7');
  await explainer.expectAddress('lambda', '1');
  expect(label).toBe(`Rank 7, λ 1: held-out RMSE ${heldOutRmse.toFixed(3)}, training RMSE ${trainingRmse.toFixed(3)}`);
  await expect(square).toHaveAttribute('aria-pressed', 'true');
});

test('the map is walked by arrow keys, told square by square, and goes to one by Enter', async ({
  explainer,
  page,
}) => {
  await explainer.open('?iterations=1&rank=2&lambda=1#error-map');
  const figure = page.getByRole('figure', { name: 'Error over rank and λ' });
  const squareAt = (rank: number, lambda: number) =>
    figure.getByRole('button', { name: new RegExp(`^Rank ${rank}, λ ${lambda}:`) });
  await squareAt(2, 1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(squareAt(3, 0.3)).toBeFocused();
  await expect(figure.getByText(/^Rank 3, λ 0.3: (not trained yet|held-out RMSE \d)/)).toBeVisible();
  await page.keyboard.press('End');
  await expect(squareAt(3, 100)).toBeFocused();
  await page.keyboard.press('Enter');
  await explainer.expectAddress('lambda', '100');
  await explainer.expectAddress('rank', '3');
});

test('filling is stopped and goes on; the training error is another map', async ({ explainer, page }) => {
  await explainer.open('?iterations=1#error-map');
  const figure = page.getByRole('figure', { name: 'Error over rank and λ' });
  await figure.getByRole('button', { name: 'Stop' }).click();
  const progress = page.getByTestId('map-progress');
  await expect(progress).toHaveText(/^\d+ of \d+ trainings, stopped$/);
  // What was under way ends; nothing follows, although the worker has time for more than is asked of it.
  await explainer.answered(100);
  const stopped = await figure.getByRole('button', { name: SQUARE }).count();
  await explainer.answered(200);
  await explainer.answered(300);
  await expect(figure.getByRole('button', { name: SQUARE })).toHaveCount(stopped);
  await figure.getByRole('button', { name: 'Go on' }).press('Enter');
  await expect(progress).toHaveText(/ left$/);
  await expect.poll(() => figure.getByRole('button', { name: SQUARE }).count()).toBeGreaterThan(stopped);

  await figure.getByRole('radio', { name: 'Training error' }).check();
  await expect(figure.getByRole('group', { name: 'Map of the training RMSE over rank and λ' })).toBeVisible();
});

test(
  'a whole map is read, and stands again after a reload without any training',
  { tag: '@endurance' },
  async ({ explainer, page }) => {
    await explainer.open('?iterations=1#error-map');
    const progress = page.getByTestId('map-progress');
    await expect(progress).toHaveText('108 of 108 trainings', { timeout: 45_000 });
    const squares = page.getByRole('figure', { name: 'Error over rank and λ' }).getByRole('button', { name: SQUARE });
    const labels = await squares.evaluateAll((all) => all.map((square) => square.getAttribute('aria-label')!));
    const heldOut = labels.map((label) => Number(/held-out RMSE ([\d.]+)/.exec(label)![1]));
    await expect(page.locator('[data-quantity="map-best-held-out"]')).toHaveText(Math.min(...heldOut).toFixed(3));
    await expect(page.locator('[data-quantity="map-worst-held-out"]')).toHaveText(Math.max(...heldOut).toFixed(3));

    await page.goto('about:blank');
    await explainer.open('?iterations=1');
    await page.locator('#error-map').scrollIntoViewIfNeeded();
    await expect(progress).toHaveText('108 of 108 trainings');
    expect(await squares.evaluateAll((all) => all.map((square) => square.getAttribute('aria-label')!))).toEqual(labels);
    const stored = await page.evaluate(() => localStorage.getItem('als-explained/explored/1')!);
    expect(JSON.parse(stored)).toHaveLength(1);

    // Other settings are other trainings.
    await explainer.set('Iterations', 2);
    await expect(progress).not.toHaveText('108 of 108 trainings');
  },
);

test('without storage the map fills all the same', async ({ explainer, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Denied.', 'SecurityError');
      },
    });
  });
  await explainer.open('?iterations=1#error-map');
  const squares = page.getByRole('figure', { name: 'Error over rank and λ' }).getByRole('button', { name: SQUARE });
  await expect(squares).not.toHaveCount(0);
});
