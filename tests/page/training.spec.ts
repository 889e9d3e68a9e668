import { expect, freshSmallTest, smallTest, test } from './explainer';
import { trainOutsideThePage } from './oracle';

test('the errors on the page are those of the readable engine for the same settings', async ({ explainer, page }) => {
  const shown = await explainer.open('?rank=4&lambda=2.5&iterations=6');
  const expected = trainOutsideThePage({ rank: 4, lambda: 2.5, iterations: 6 });
  expect(Math.abs(shown.trainingRmse - expected.trainingRmse)).toBeLessThan(1e-3);
  expect(Math.abs(shown.heldOutRmse - expected.heldOut.rmse)).toBeLessThan(1e-3);

  const row = page.getByTestId('metrics').getByRole('row', { name: 'ALS, on held-out ratings' });
  const [count, rmse, mae] = await row.getByRole('cell').allTextContents();
  expect(count).toBe('96,912');
  expect(Math.abs(Number(rmse) - expected.heldOut.rmse)).toBeLessThan(1e-3);
  expect(Math.abs(Number(mae) - expected.heldOut.mae)).toBeLessThan(1e-3);
});

for (const [label, direction] of [
  ['Rank', -1],
  ['Lambda', 1],
  ['Iterations', -1],
] as const) {
  smallTest(`dragging the slider of ${label} trains another model`, async ({ explainer, page }) => {
    const before = await explainer.open();
    const box = (await explainer.slider(label).boundingBox())!;
    const value = Number(await explainer.entry(label).inputValue());
    const share = { Rank: 0.5, Lambda: 0.25, Iterations: 14 / 99 }[label];
    const y = box.y + box.height / 2;
    // A native thumb stays inside its track: its centre runs from half its width to half its width before the end.
    const THUMB = 18;
    const x = box.x + THUMB / 2 + share * (box.width - THUMB);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + direction * 20, y, { steps: 5 });
    await page.mouse.move(x + direction * (label === 'Iterations' ? 28 : 70), y, { steps: 10 });
    await page.mouse.up();
    await expect(explainer.entry(label)).not.toHaveValue(String(value));
    await explainer.expectAddress(label.toLowerCase(), await explainer.entry(label).inputValue());
    const after = await explainer.finished();
    expect(after.heldOutRmse).not.toBe(before.heldOutRmse);
    expect(after.trainingRmse).not.toBe(before.trainingRmse);
  });
}

test('after fifty quick changes one run is left, the last', { tag: '@endurance' }, async ({ explainer }) => {
  await explainer.open('?iterations=4&rank=1');
  const rank = explainer.slider('Rank');
  await rank.focus();
  for (let change = 0; change < 25; change++) await rank.press('ArrowRight');
  for (let change = 0; change < 25; change++) await rank.press(change % 5 === 0 ? 'ArrowRight' : 'ArrowLeft');
  await explainer.expectAddress('rank', '11');
  const shown = await explainer.finished();
  const expected = trainOutsideThePage({ rank: 11, lambda: 0.1, iterations: 4 });
  expect(Math.abs(shown.heldOutRmse - expected.heldOut.rmse)).toBeLessThan(1e-3);

  // Nothing of the other forty-nine comes in late.
  await explainer.answered(4321);
  expect(await explainer.errors()).toEqual(shown);
});

smallTest(
  'more iterations go on where fewer stopped, and fewer go back, to the same numbers',
  async ({ explainer }) => {
    await explainer.open('?iterations=5');
    const fifteen = await explainer.set('Iterations', 15);
    const five = await explainer.set('Iterations', 5);
    expect(await explainer.open('?iterations=15')).toEqual(fifteen);
    expect(await explainer.open('?iterations=5')).toEqual(five);
  },
);

smallTest('the two engines agree, and the reader can switch between them', async ({ explainer, page }) => {
  const fast = await explainer.open('?rank=5&iterations=5');
  await page.getByRole('radio', { name: 'TypeScript' }).click();
  await explainer.expectAddress('engine', 'readable');
  const readable = await explainer.finished();
  expect(Math.abs(fast.heldOutRmse - readable.heldOutRmse)).toBeLessThanOrEqual(1e-3);
  expect(Math.abs(fast.trainingRmse - readable.trainingRmse)).toBeLessThanOrEqual(1e-3);
});

freshSmallTest('the run before stays as a ghost of the curve', async ({ explainer, page }) => {
  await explainer.open('?rank=3&iterations=6');
  const ghost = page
    .getByRole('figure', { name: 'Error after each iteration' })
    .getByTestId('ghost')
    .locator('path')
    .first();
  await expect(ghost).toHaveAttribute('d', '');
  await explainer.set('Rank', 6);
  await expect(ghost).toHaveAttribute('d', /^M.+L/);
});
