import type { Locator, Page } from '@playwright/test';
import { train } from '../../src/als/als';
import { predict } from '../../src/als/predict';
import { SMALL_MATRIX, SMALL_TABLE } from '../../src/chapters/algorithm/smallTable';
import { expect, freshSmallTest, smallTest as test } from './explainer';

/** The small table as a reader uses it. */
function smallTable(page: Page) {
  const figure = page.getByRole('figure', { name: 'A small table and its factors' });
  return {
    figure,
    button: (name: string) => figure.getByRole('button', { name, exact: true }),
    slider: (name: string) => figure.getByRole('slider', { name: `${name} of the small table` }),
    cell: (user: number, movie: number) => figure.getByRole('gridcell', { name: `User ${user}, movie ${movie}:` }),
    readout: figure.getByTestId('dot-product'),
    status: figure.getByRole('status'),
    measures: figure.getByTestId('small-measures').locator('dd'),
  };
}

/** What the readable engine predicts for every cell of the small table. */
function predictions({ rank, lambda, iterations }: { rank: number; lambda: number; iterations: number }): string[] {
  const { users, movies } = train(SMALL_MATRIX, { rank, lambda, iterations, seed: 1 });
  return Array.from({ length: SMALL_TABLE.users * SMALL_TABLE.movies }, (_, cell) => {
    const user = Math.floor(cell / SMALL_TABLE.movies);
    const predicted = predict(users, movies, rank, user, cell % SMALL_TABLE.movies);
    return predicted.toFixed(2).replace('-', '−');
  });
}

async function shownPredictions(page: Page): Promise<(string | undefined)[]> {
  const labels = await smallTable(page)
    .figure.getByRole('gridcell')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label')));
  return labels.map((label) => /predicted (.+)$/.exec(label!)?.[1]);
}

freshSmallTest.describe('the small table, with reduced motion', () => {
  freshSmallTest.use({ reducedMotion: 'reduce' });

  freshSmallTest('is solved at once to what the engine gives', async ({ explainer, page }) => {
    await explainer.open('?iterations=3');
    const { button, cell, readout, status, measures } = smallTable(page);
    await expect(cell(0, 2)).toHaveAccessibleName('User 0, movie 2: not rated');
    await expect(readout).toContainText('? × ? + ? × ? + ? × ? + ? × ? + ? × ? = ???');
    await button('Solve').click();
    await expect(status).toContainText(/^Stopped after \d+ iterations/);
    const iterations = Number(await measures.first().textContent());
    expect(await shownPredictions(page)).toEqual(predictions({ rank: 5, lambda: 0.5, iterations }));
  });

  freshSmallTest('follows its own rank and λ, and leaves the model of the page alone', async ({ explainer, page }) => {
    const before = await explainer.open('?iterations=3');
    const { button, slider, readout, measures } = smallTable(page);
    await slider('Rank').press('ArrowLeft');
    await expect(readout).toContainText('? × ? + ? × ? + ? × ? + ? × ? = ???');
    await button('Solve').click();
    await slider('Rank').press('Home');
    await slider('λ').press('ArrowRight');
    await slider('λ').press('Shift+ArrowRight');
    await expect(slider('λ')).toHaveAttribute('aria-valuetext', '1');
    const iterations = Number(await measures.first().textContent());
    expect(await shownPredictions(page)).toEqual(predictions({ rank: 1, lambda: 1, iterations }));
    expect(await explainer.errors()).toEqual(before);
  });
});

freshSmallTest('Step solves one side at a time, and Start again forgets', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  const { button, figure, status, measures } = smallTable(page);
  const matrix = (name: RegExp) => figure.getByRole('img', { name });
  await button('Step').click();
  await expect(status).toHaveText('The movies have random numbers. Next: solve the users.');
  await expect(matrix(/^Mᵀ: .+ all known$/)).toBeVisible();
  await expect(matrix(/^U: .+ all question marks$/)).toBeVisible();
  await button('Step').click();
  await expect(matrix(/^U: .+ all known$/)).toBeVisible();
  await expect(measures.first()).toHaveText('0');
  await button('Step').click();
  await expect(measures.first()).toHaveText('1');
  expect(await shownPredictions(page)).toEqual(predictions({ rank: 5, lambda: 0.5, iterations: 1 }));
  await button('Start again').click();
  await expect(status).toHaveText('Nothing is known yet.');
  expect(await shownPredictions(page)).toEqual(new Array(72).fill(undefined));
});

/** Presses Solve, and Pause as soon as an image of the figure has such a name. */
async function pauseWhile(figure: Locator, name: string): Promise<void> {
  await figure.evaluate(
    (element, pattern) =>
      new Promise<void>((resolve) => {
        const press = (label: string): void => {
          [...element.querySelectorAll('button')].find(({ textContent }) => textContent === label)!.click();
        };
        const observer = new MutationObserver(() => {
          const images = [...element.querySelectorAll('[role=img]')];
          if (!images.some((image) => new RegExp(pattern).test(image.getAttribute('aria-label') ?? ''))) return;
          observer.disconnect();
          press('Pause');
          resolve();
        });
        observer.observe(element, { subtree: true, childList: true, attributes: true });
        press('Solve');
      }),
    name,
  );
}

freshSmallTest('Solve plays row by row until it stops by itself, and can be paused', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  const { button, figure, slider, status, measures } = smallTable(page);
  // One factor under so large a penalty leaves little to iterate for.
  await slider('Rank').press('Home');
  await slider('λ').press('End');
  // Half a second, and all users are solved: the page itself pauses in between, however long a look from here takes.
  await pauseWhile(figure, '^U: 9 users × 1, [1-8] of 9 known$');
  await expect(button('Solve')).toBeVisible();
  await expect(figure.getByRole('img', { name: /^U: 9 users × 1, [1-8] of 9 known$/ })).toBeVisible();
  await expect(figure.getByText('being solved')).toBeVisible();
  await expect(figure.getByText('held fixed')).toBeVisible();
  await button('Solve').click();
  await expect(status).toContainText(/^Stopped after \d+ iterations/);
  const iterations = Number(await measures.first().textContent());
  expect(await shownPredictions(page)).toEqual(predictions({ rank: 1, lambda: 10, iterations }));
});

test('a cell is chosen by pointer and by keyboard', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  const { cell, readout } = smallTable(page);
  await cell(7, 2).click();
  await expect(readout).toContainText('User 7, movie 2: rated 3');
  await expect(cell(7, 2)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await expect(cell(6, 1)).toBeFocused();
  await page.mouse.move(0, 0);
  await expect(readout).toContainText('User 6, movie 1: not rated');
  await page.keyboard.press('End');
  await expect(cell(6, 7)).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(cell(0, 0)).toBeFocused();
  await cell(4, 4).hover();
  await expect(readout).toContainText('User 4, movie 4: rated 2');
  await expect(cell(0, 0)).toHaveAttribute('aria-selected', 'true');
});

test.describe('the terms of the update', () => {
  test('light up under the pointer, by a press and by the arrow keys', async ({ explainer, page }) => {
    await explainer.open('?user=100');
    const figure = page.getByRole('figure', { name: 'The update of one user' });
    const panel = figure.getByRole('region', { name: 'What the term stands for' });
    const term = (name: string) => figure.getByRole('button', { name, exact: true });
    await expect(panel).toContainText('The new factors of user 100');
    await term('λI: the penalty').hover();
    await expect(panel).toContainText('λ = 0.1 on the diagonal');
    await figure.getByText('User', { exact: true }).hover();
    await expect(panel).toContainText('The new factors of user 100');

    await term('Q: the factors of the rated movies').click();
    await page.mouse.move(0, 0);
    await expect(panel).toContainText('take no part');
    await page.keyboard.press('ArrowRight');
    await expect(term('r: the ratings of the user')).toBeFocused();
    await expect(panel).toContainText('The ratings of user 100');
    await page.keyboard.press('End');
    await expect(panel).toContainText('The right-hand side');
    const picker = figure.getByRole('combobox', { name: 'Choose whose update to see' });
    await picker.fill('500');
    await picker.press('Enter');
    await explainer.expectAddress('user', '500');
    await expect(panel).toContainText('The right-hand side');
    await term('p: the new factors of the user').focus();
    await expect(panel).toContainText('The new factors of user 500');
    await expect(panel.getByTestId('residual')).toContainText(/= (0|\d\.\d × 10⁻¹[⁰¹²³⁴⁵⁶⁷⁸⁹]):/);
  });

  test('light up by touch', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      baseURL: baseURL!,
      hasTouch: true,
      viewport: { width: 360, height: 740 },
    });
    const page = await context.newPage();
    await page.goto('./?iterations=3');
    const figure = page.getByRole('figure', { name: 'The update of one user' });
    const panel = figure.getByRole('region', { name: 'What the term stands for' });
    await figure.getByRole('button', { name: 'Q transposed times Q' }).tap();
    await expect(panel).toContainText('How the factors of their movies go together');
    await figure.getByRole('button', { name: 'The inverse' }).tap();
    await expect(panel).toContainText('Cholesky');
    await context.close();
  });

  test('have the values of the user in every cell of a matrix', async ({ explainer, page }) => {
    await explainer.open('?rank=3&lambda=2&user=100');
    const figure = page.getByRole('figure', { name: 'The update of one user' });
    await figure.getByRole('button', { name: 'λI: the penalty' }).focus();
    const matrix = figure.getByRole('application', { name: 'λI: 3 × 3' });
    await matrix.press('ArrowRight');
    await expect(figure.getByText('Factor 1 with itself: 2.00').first()).toBeVisible();
    await matrix.press('ArrowRight');
    await expect(figure.getByText('Factor 1 with factor 2: 0.00').first()).toBeVisible();
  });
});
