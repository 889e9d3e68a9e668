import { expect, smallTest, test } from './explainer';

test('λ·n is switched on with the λ that weighs alike, shown in the dock, and left again', async ({
  explainer,
  page,
}) => {
  const plain = await explainer.open('?iterations=3&rank=3#convention');
  const cell = page.getByRole('figure', { name: 'Three conventions' });
  await expect(page.getByTestId('form')).toBeHidden();

  const button = page.getByRole('button', { name: /^Train with λ·n with λ = / });
  await button.click();
  await explainer.expectAddress('weighting', 'weighted');
  // 2 × 382,364 / 7,992 ratings in a row.
  await explainer.expectAddress('lambda', '0.00105');
  const weighted = await explainer.finished();
  expect(weighted).not.toEqual(plain);
  await expect(cell.getByRole('radio', { name: 'λ·n' })).toBeChecked();
  await expect(page.getByTestId('form')).toContainText('λ times ratings');
  await expect(page.getByTestId('convention-comparison')).toHaveText(
    new RegExp(
      `from λ = 0.1 to λ·n with λ = 0.00105.*was ${plain.heldOutRmse.toFixed(3)} and is ${weighted.heldOutRmse.toFixed(3)}`,
    ),
  );

  // The same place from its link, and λ within its own bounds.
  await page.reload();
  expect(await explainer.finished()).toEqual(weighted);
  await explainer.slider('Lambda').press('End');
  await explainer.expectAddress('lambda', '10');
  await page.getByTestId('form').getByRole('button', { name: 'Plain model' }).click();
  await explainer.expectAddress('weighting', 'plain');
  await explainer.expectAddress('lambda', '100');
});

smallTest(
  'biases are switched by keyboard, in either engine, and every figure follows',
  async ({ explainer, page }) => {
    await explainer.open('?iterations=4&rank=2&lambda=1&user=17#convention');
    const cell = page.getByRole('figure', { name: 'Three conventions' });
    await cell.getByRole('radio', { name: 'off' }).focus();
    await page.keyboard.press('ArrowRight');
    await explainer.expectAddress('biases', '1');
    const fast = await explainer.finished();
    await expect(page.getByTestId('form')).toContainText('with biases');
    await expect(page.locator('[data-quantity="user-bias"]')).toHaveText(/^[+−]?\d\.\d\d$/);
    await expect(page.locator('[data-quantity="model-held-out"]')).toHaveText(fast.heldOutRmse.toFixed(3));

    // The prediction taken apart sums to what it says, from its base on.
    const number = async (name: string): Promise<number> =>
      Number((await page.locator(`[data-quantity="${name}"]`).textContent())!.replace('−', '-'));
    await page.getByTestId('one-prediction').scrollIntoViewIfNeeded();
    const parts = await Promise.all(['factors-base', 'factors-most-product', 'factors-least-product'].map(number));
    const sum = parts.reduce((total, part) => total + part, 0);
    expect(Math.abs(sum - (await number('factors-predicted')))).toBeLessThan(0.021);

    await page.goto('./?iterations=4&rank=2&lambda=1&user=17&biases=1&engine=readable');
    const readable = await explainer.finished();
    expect(Math.abs(readable.heldOutRmse - fast.heldOutRmse)).toBeLessThanOrEqual(0.001);
    expect(Math.abs(readable.trainingRmse - fast.trainingRmse)).toBeLessThanOrEqual(0.001);
  },
);

test('the share that is taken is read off by pointer and by keyboard, for users and for movies', async ({
  explainer,
  page,
}) => {
  await explainer.open('?iterations=2&rank=3&user=17#convention');
  const cell = page.getByRole('figure', { name: 'Three conventions' });
  const slider = cell.getByRole('slider', { name: 'Ratings of a user' });
  await slider.scrollIntoViewIfNeeded();
  const box = (await slider.boundingBox())!;
  await page.mouse.click(box.x + 1, box.y + box.height / 2);
  await expect(slider).toHaveAttribute('aria-valuenow', '1');
  await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuenow', '2');
  await expect(cell.getByText(/^From a user with 2 ratings, λ = 0.1 takes \S+ % of the prediction, λ·n/)).toBeVisible();
  await cell.getByRole('radio', { name: 'movies' }).check();
  await expect(cell.getByText(/^From a movie with 2 ratings/)).toBeVisible();
  await cell.getByRole('slider', { name: 'Ratings of a movie' }).press('End');
  await expect(cell.getByText(/^From a movie with [\d,]{2,} ratings/)).toBeVisible();
});

smallTest('the update of one user says what is on its diagonal', async ({ explainer, page }) => {
  await explainer.open('?iterations=2&rank=3&weighting=weighted&lambda=0.01&biases=1&user=17#update');
  const cell = page.getByRole('figure', { name: 'The update of one user' });
  await cell.getByRole('button', { name: 'λnI: the penalty' }).click();
  const text = await cell.getByText(/on the diagonal, zero/).textContent();
  const [, count, ridge] = /λ n = 0\.01 × (\d+) = ([\d.]+) on the diagonal/.exec(text!)!;
  expect(Number(ridge)).toBeCloseTo(Number((0.01 * Number(count)).toPrecision(3)), 9);
});
