import type { Page } from '@playwright/test';
import { train } from '../../src/als/als';
import { bestSlope, lineThroughOrigin } from '../../src/als/rankOne';
import { DEFAULT_SETTINGS } from '../../src/trainer/shared/settings';
import { indexOfId } from '../../src/ratings/ratings';
import { expect, test } from './explainer';
import { parts, ratings } from './oracle';

const QUICK = '?rank=3&iterations=2&user=100';

/** It looks at the user, whatever it has looked at before. */
async function microscopeOnUser(page: Page) {
  const { figure, ...parts } = microscope(page);
  await figure.getByRole('radio', { name: 'A user' }).check();
  return { figure, ...parts };
}

function microscope(page: Page) {
  const figure = page.getByRole('figure', { name: 'One solve under the microscope' });
  return {
    figure,
    button: (name: string) => figure.getByRole('button', { name, exact: true }),
    matrix: (name: string) => figure.getByRole('application', { name }),
    readout: figure.getByTestId('solve-readout'),
    told: figure.getByTestId('solve-step'),
    slider: figure.getByRole('slider', { name: 'Step of the solve' }),
    table: figure.getByTestId('before-after-solve'),
  };
}

/** How many training ratings user 100 has. */
function countOf(userId: number): number {
  const row = indexOfId(ratings.userIds, userId)!;
  const { offsets } = parts.training.byUser;
  return offsets[row + 1]! - offsets[row]!;
}

test.describe('the microscope', () => {
  test('walks a solve step by step, to the vector that the engine has stored', async ({ explainer, page }) => {
    await explainer.open(`${QUICK}&engine=readable`);
    const { figure, button, told, slider, table } = await microscopeOnUser(page);
    await figure.scrollIntoViewIfNeeded();
    await expect(told).toContainText('the same, bit for bit (solving the users of iteration 2)');
    await button('Clear').click();
    await expect(told).toHaveText('Nothing is added yet: A and b are zero.');
    await expect(button('Back')).toHaveAttribute('aria-disabled', 'true');
    await button('Step').click();
    await expect(told).toContainText(`Row 1 of ${countOf(100)}, movie`);
    await expect(table.locator('tbody tr').first().locator('td').nth(3)).toHaveText('–');
    await button('Add all').click();
    await expect(told).toContainText(`Row ${countOf(100)} of ${countOf(100)}`);
    await button('Add λ').click();
    await expect(told).toContainText('λ = 0.1 is added to the diagonal');
    await button('Step').click();
    await expect(told).toContainText('row 1 of L');
    await button('Back').click();
    for (const part of ['All of L', 'All of y', 'All of x', 'Check']) await button(part).click();
    await expect(told).toContainText('Done: x is the new p.');
    await slider.press('ArrowLeft');
    await expect(told).toContainText('from the bottom up: x[1]');
    await slider.press('Home');
    await expect(told).toContainText('Nothing is added yet');
  });

  test('ties a number to those that it is made of, by pointer and by keyboard', async ({ explainer, page }) => {
    await explainer.open(QUICK);
    const { figure, matrix, readout, slider } = await microscopeOnUser(page);
    await slider.press('End');
    await matrix('A: 3 × 3').hover({ position: { x: 5, y: 5 } });
    await expect(readout).toContainText(/^A\[1,1\] = Σ q₁² \+ λ = .+ \+ 0\.1 = .+, over all \d+ rated movies\.$/);
    await matrix('L: 3 × 3').focus();
    await page.mouse.move(0, 0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect(readout).toContainText('L[3,2] = (A[3,2] − Σ L[3,·] L[2,·]) / L[2,2] =');
    await expect(figure.locator('[aria-live]').filter({ hasText: 'L[3,2]' })).toHaveCount(1);
    await matrix('x: 3 × 1').focus();
    await page.keyboard.press('End');
    await expect(readout).toContainText('x[1] = (y[1] − Σ Lᵀ₁ x) / L[1,1]');
    await matrix('Q, factors of 8 rated movies').focus();
    await page.keyboard.press('PageDown');
    await expect(figure).toContainText(`9–16 of ${countOf(100)} rated movies`);
  });

  test('looks at a movie, and follows the half-step on display', async ({ explainer, page }) => {
    await explainer.open(`${QUICK}&movie=9`);
    const { figure, told } = await microscopeOnUser(page);
    await figure.scrollIntoViewIfNeeded();
    await figure.getByRole('radio', { name: 'A movie' }).check();
    await expect(told).toContainText('x is the new q');
    await expect(told).toContainText('(iteration 2)');
    await page.goto(`./${QUICK}&movie=9&halfstep=1`);
    await explainer.finished();
    await figure.scrollIntoViewIfNeeded();
    await expect(told).toContainText('(solving the users of iteration 1)');
    await figure.getByRole('radio', { name: 'A movie' }).check();
    await expect(figure).toContainText('the movies have not been solved yet: they stand at their random start');
  });

  test('never leaves the objective higher than before', async ({ explainer, page }) => {
    await explainer.open(QUICK);
    const { slider, table } = await microscopeOnUser(page);
    await slider.press('End');
    const objective = table.getByRole('row', { name: 'Σ error²' }).getByRole('cell');
    for (const cell of [1, 3]) await expect(objective.nth(cell)).toHaveText(/^\d/);
    const [before, after] = (await objective.allTextContents()).filter((text) => text !== '').map(Number);
    expect(after).toBeLessThanOrEqual(before!);
    const link = table.getByRole('link').first();
    const movie = (await link.textContent())!.replace('Movie ', '');
    await link.press('Enter');
    await explainer.expectAddress('movie', movie);
    await expect(page.getByRole('figure', { name: 'A prediction unrolled' })).toBeInViewport();
  });

  test('plays until it is done, and can be paused', async ({ explainer, page }) => {
    await explainer.open(QUICK);
    const { button, told } = await microscopeOnUser(page);
    await button('Play').click();
    await expect(told).toContainText(/^Row \d+ of/);
    await button('Pause').click();
    await expect(button('Play')).toBeVisible();
    for (const part of ['Add all', 'Add λ', 'All of L', 'All of y']) await button(part).click();
    await button('Play').click();
    await expect(told).toContainText('Done: x is the new p.');
    await expect(button('Play')).toBeVisible();
  });
});

test.describe('the microscope, with reduced motion', () => {
  test.use({ reducedMotion: 'reduce' });

  test('steps, but does not play', async ({ explainer, page }) => {
    await explainer.open(QUICK);
    const { button, told } = await microscopeOnUser(page);
    await button('Clear').click();
    await button('Step').click();
    await expect(told).toContainText('Row 1 of');
    await expect(button('Play')).toBeHidden();
  });
});

test.describe('the line through the origin', () => {
  const figureOf = (page: Page) => page.getByRole('figure', { name: 'One factor as a picture' });

  /** The best slope of user 100 with a model of one factor, by the readable ALS. */
  function best(lambda: number): string {
    const { movies } = train(parts.training, { ...DEFAULT_SETTINGS, rank: 1, lambda, iterations: 2 });
    const row = indexOfId(ratings.userIds, 100)!;
    const { offsets, columns, values } = parts.training.byUser;
    const range = [offsets[row], offsets[row + 1]] as const;
    const q = Float64Array.from(columns.subarray(...range), (movie) => movies[movie]!);
    return bestSlope(lineThroughOrigin(q, values.subarray(...range)), lambda).toFixed(2);
  }

  test('is turned by keyboard and pointer, and solved to the minimum of a real model', async ({ explainer, page }) => {
    await explainer.open(QUICK);
    const figure = figureOf(page);
    await figure.scrollIntoViewIfNeeded();
    const slope = figure.getByRole('slider', { name: 'Slope p of user 100' });
    await expect(figure).toContainText('trained aside');
    await slope.press('Home');
    await expect(slope).toHaveAttribute('aria-valuetext', /^p = 0\.00: .+ λp² 0\.00/);
    await slope.press('ArrowRight');
    await expect(slope).not.toHaveAttribute('aria-valuetext', /^p = 0\.00:/);
    const box = (await slope.boundingBox())!;
    await page.mouse.move(box.x + 0.8 * box.width, box.y + 0.9 * box.height);
    await page.mouse.down();
    await page.mouse.move(box.x + 0.8 * box.width, box.y + 0.5 * box.height, { steps: 4 });
    await page.mouse.up();
    const told = await slope.getAttribute('aria-valuetext');
    await figure.getByRole('button', { name: 'Solve' }).click();
    await expect(slope).toHaveAttribute('aria-valuetext', new RegExp(`^p = ${best(0.1).replace('.', '\\.')}:`));
    expect(told).not.toContain(`p = ${best(0.1)}:`);
    await expect(page.locator('[data-quantity="rank-one-slope"]')).toHaveText(best(0.1));
    // Once it is solved, the line follows λ.
    await explainer.set('Lambda', 100);
    await figure.scrollIntoViewIfNeeded();
    await expect(slope).toHaveAttribute('aria-valuetext', new RegExp(`^p = ${best(100).replace('.', '\\.')}:`));
  });

  test('has the movies of the model on display where that has one factor', async ({ explainer, page }) => {
    await explainer.open('?rank=1&iterations=2&user=100');
    await figureOf(page).scrollIntoViewIfNeeded();
    await expect(figureOf(page)).toContainText('those of the model on display');
  });
});

test.describe('a prediction unrolled', () => {
  const figureOf = (page: Page) => page.getByRole('figure', { name: 'A prediction unrolled' });

  test('adds its products up to the prediction, and is read bar by bar', async ({ explainer, page }) => {
    await explainer.open(`${QUICK}&movie=9`);
    const figure = figureOf(page);
    const bars = figure.getByRole('application', { name: 'The products that predict user 100 and movie 9' });
    await bars.press('ArrowDown');
    const told = figure.getByText(/^Factor \d: .+ × .+ = .+\. The sum so far: .+\.$/);
    await expect(told.first()).toBeVisible();
    await bars.press('End');
    await page.keyboard.press('Control+End');
    await expect(figure.getByText(/^All together: /).first()).toBeVisible();
    const predicted = /[\d.−]+(?= stars)/.exec(
      (await figure
        .getByText(/^All together: /)
        .first()
        .textContent())!,
    )![0];
    await expect(page.getByTestId('prediction').locator('dd').first()).toHaveText(predicted);
    await figure.getByRole('radio', { name: 'By factor' }).check();
    await bars.press('Control+Home');
    await expect(figure.getByText(/^Factor 1: /).first()).toBeVisible();
    await bars.hover({ position: { x: 100, y: 30 } });
    await expect(figure.getByText(/^Factor 1: /).first()).toBeVisible();
  });

  test('is where a recommended movie and the prediction lead', async ({ explainer, page }) => {
    await explainer.open(QUICK);
    const list = page.getByTestId('recommendations');
    await list.getByRole('button').nth(1).focus();
    const name = (await list.getByRole('button').nth(1).textContent())!;
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await expect(list.getByRole('link', { name: `${name}, predicted` })).toBeFocused();
    await page.keyboard.press('Enter');
    await explainer.expectAddress('movie', name.replace('Movie ', ''));
    await expect(figureOf(page)).toBeInViewport();
    await expect(figureOf(page).getByRole('combobox', { name: 'Movie whose prediction' })).toHaveValue(
      name.replace('Movie ', ''),
    );
    await page.getByRole('link', { name: 'Unroll this prediction' }).click();
    await expect(figureOf(page)).toBeInViewport();
  });
});
