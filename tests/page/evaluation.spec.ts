import type { Page } from '@playwright/test';
import { expect, test } from './explainer';

const figures = {
  metrics: 'Errors of the model and of simpler predictors',
  residuals: 'How the errors are spread',
  calibration: 'What is predicted for each rating',
} as const;

function figure(page: Page, name: keyof typeof figures) {
  return page.getByRole('figure', { name: figures[name] });
}

/** The numbers of a row of the table of errors: count, RMSE, MAE. */
async function measuresOf(page: Page, predictor: string): Promise<number[]> {
  const row = page.getByTestId('metrics').getByRole('row', { name: predictor });
  const texts = await row.getByRole('cell').allTextContents();
  return texts.slice(0, 3).map((text) => Number(text.replace(',', '')));
}

/** The errors at rest, for the model on display. */
async function settle(page: Page): Promise<void> {
  for (const name of Object.keys(figures)) {
    await expect(page.locator(`#${name} [aria-busy]`)).toHaveAttribute('aria-busy', 'false');
  }
}

/** A number as the page writes it. */
function numberIn(text: string): number {
  return Number(text.replaceAll(',', '').replace('−', '-').replace(' %', ''));
}

test('it says what the model is worth: loses to the biases, beats them, or knows less than a constant', async ({
  explainer,
  page,
}) => {
  const verdict = page.getByTestId('verdict');
  await explainer.open();
  await expect(verdict).toContainText('some overfitting');
  await expect(verdict).toContainText('but loses to user and movie bias');
  await explainer.set('Rank', 2);
  await expect(verdict).toContainText('minimal overfitting');
  await expect(verdict).toContainText('it beats all four baselines');
  await explainer.set('Lambda', 100);
  await expect(verdict).toContainText('it predicts worse than the mean of all ratings');
  await expect(verdict).toContainText('not learnt too much but too little');
});

test('fifty factors at a press learn the training ratings by heart, and Back takes it back', async ({
  explainer,
  page,
}) => {
  const before = await explainer.open('?iterations=8');
  const goal = page.getByRole('listitem').filter({ hasText: 'Learn by heart' });
  await expect(goal).toContainText('not now');
  await page.getByRole('button', { name: 'Give it 50 factors' }).press('Enter');
  await explainer.expectAddress('rank', '50');
  await explainer.finished();
  await expect(goal).toContainText('reached');
  await expect(page.getByTestId('verdict')).toContainText('what it has learnt is those ratings');
  await page.goBack();
  await expect(explainer.entry('Rank')).toHaveValue('10');
  expect(await explainer.finished()).toEqual(before);
  await expect(goal).toContainText('not now');
});

test('the errors are those of the half-step on display', async ({ explainer, page }) => {
  await explainer.open('?iterations=6');
  const after = await measuresOf(page, 'ALS, on held-out ratings');
  await explainer.open('?iterations=2');
  const early = await Promise.all(
    ['ALS, on its training ratings', 'ALS, on held-out ratings'].map((name) => measuresOf(page, name)),
  );
  await explainer.open('?iterations=6&halfstep=4');
  await expect(page.getByText('ALS with rank 10 and λ = 0.1, after iteration 2')).toBeVisible();
  const shown = await Promise.all(
    ['ALS, on its training ratings', 'ALS, on held-out ratings'].map((name) => measuresOf(page, name)),
  );
  expect(shown).toEqual(early);
  expect(shown[1]).not.toEqual(after);
});

test('the spread of errors is read by pointer and by arrow keys, for the parts that are chosen', async ({
  explainer,
  page,
}) => {
  await explainer.open('?iterations=4');
  const cell = figure(page, 'residuals');
  const surface = cell.getByRole('slider', { name: 'Errors to read the share of' });
  await surface.scrollIntoViewIfNeeded();
  await surface.hover();
  await expect(cell).toContainText(/Errors from 0 to \+0\.1 stars: [\d.]+ % of training ratings, [\d.]+ % of held-out/);
  await cell.getByRole('radio', { name: 'Both' }).press('ArrowRight');
  await expect(cell.getByRole('radio', { name: 'Held-out' })).toBeChecked();
  await surface.press('Home');
  await expect(surface).toHaveAttribute('aria-valuetext', /^Errors from −3\.0 to −2\.9 stars: [\d.]+ % of held-out/);
  await surface.press('ArrowRight');
  await expect(surface).toHaveAttribute('aria-valuetext', /^Errors from −2\.9 to −2\.8 stars/);
  await expect(surface).not.toHaveAttribute('aria-valuetext', /training/);
});

test('the table behind the spread adds up to all ratings', async ({ explainer, page }) => {
  await explainer.open('?iterations=4');
  const cell = figure(page, 'residuals');
  await cell.getByRole('button', { name: /^Table of cell/ }).click();
  const cells = await cell.getByRole('table').getByRole('cell').allTextContents();
  for (const column of [0, 1]) {
    const sum = cells.filter((_, index) => index % 2 === column).reduce((total, text) => total + numberIn(text), 0);
    expect(Math.abs(sum - 100)).toBeLessThan(0.7);
  }
});

test('both calibration charts are read by arrow keys, and their tables hold every rating', async ({
  explainer,
  page,
}) => {
  await explainer.open('?iterations=4');
  const cell = figure(page, 'calibration');
  const byRating = cell.getByRole('slider', { name: 'Rating to read the predictions of' });
  await byRating.press('End');
  await expect(byRating).toHaveAttribute('aria-valuetext', /^Rated 5, mean prediction: held-out 3\.\d\d \(/);
  await byRating.press('ArrowLeft');
  await expect(byRating).toHaveAttribute('aria-valuetext', /^Rated 4, /);
  const byPrediction = cell.getByRole('slider', { name: 'Prediction to read the ratings of' });
  await byPrediction.press('Home');
  await expect(byPrediction).toHaveAttribute('aria-valuetext', /^Predicted −?\d\.\d\d to \d\.\d\d, mean rating: /);

  await cell.getByRole('button', { name: /^Table of cell/ }).click();
  const table = cell.getByRole('table', { name: 'Training: predictions by rating' });
  const counts = await table.locator('tbody tr td:nth-child(2)').allTextContents();
  expect(counts.map(numberIn).reduce((sum, count) => sum + count, 0)).toBe(387_648);
});

test('while another model trains, the errors of the one before stand there and say so', async ({ explainer, page }) => {
  // An engine that takes its time.
  await explainer.open('?iterations=3&rank=5&engine=readable');
  await page.getByRole('heading', { name: figures.residuals }).scrollIntoViewIfNeeded();
  await settle(page);
  await explainer.entry('Iterations').fill('100');
  await explainer.entry('Iterations').press('Enter');
  await expect(page.locator('#metrics [aria-busy]')).toHaveAttribute('aria-busy', 'true');
  await expect(
    page.getByText('ALS with rank 5 and λ = 0.1, after iteration 3. Another model is training'),
  ).toBeVisible();
  await explainer.entry('Iterations').fill('4');
  await explainer.entry('Iterations').press('Enter');
  await settle(page);
  await expect(page.getByText('ALS with rank 5 and λ = 0.1, after iteration 4')).toBeVisible();
});
