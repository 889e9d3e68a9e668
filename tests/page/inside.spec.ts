import type { Page } from '@playwright/test';
import { expect, freshSmallTest, smallTest as test } from './explainer';

function transport(page: Page) {
  return page.getByRole('group', { name: 'Half-steps of the run' });
}

async function movieFactors(page: Page): Promise<string[]> {
  const rows = page.locator('#factor-maps').getByRole('grid', { name: 'Movie factors' });
  await rows.press('ArrowDown');
  return page
    .locator('#factor-maps')
    .getByText(/^Movie \d+, factor 1: /)
    .allTextContents();
}

test('steps walk through the run, side by side, and the whole page follows', async ({ explainer, page }) => {
  const end = await explainer.open('?iterations=4');
  const step = (name: string) => transport(page).getByRole('button', { name });
  await step('To the random start').click();
  await expect(transport(page)).toContainText('Random start');
  await expect(page.getByTestId('held-out-rmse')).toHaveText('–');
  await explainer.expectAddress('halfstep', '0');
  await step('Solve the users').click();
  await expect(transport(page)).toContainText('Iteration 1, users solved');
  await explainer.expectAddress('halfstep', '1');
  await step('Solve the movies').click();
  await expect(transport(page)).toContainText('Iteration 1, movies solved');
  await step('Solve both sides').press('Enter');
  await expect(transport(page)).toContainText('Iteration 2, movies solved');
  await step('One half-step back').click();
  await expect(transport(page)).toContainText('Iteration 2, users solved');
  await explainer.expectAddress('halfstep', '3');
  const there = await explainer.errors();
  expect(there.trainingRmse).not.toBe(end.trainingRmse);
  await page.reload();
  await explainer.finished();
  expect(await explainer.errors()).toEqual(there);
  await step('Back to the end').click();
  expect(await explainer.errors()).toEqual(end);
});

test('a walk is one place: Back leaves it', async ({ explainer, page }) => {
  await explainer.open('?iterations=4');
  await explainer.set('Rank', 5);
  for (let count = 0; count < 3; count++) {
    await transport(page).getByRole('button', { name: 'One half-step back' }).click();
    await explainer.expectAddress('halfstep', String(7 - count));
  }
  await page.goBack();
  await expect(explainer.entry('Rank')).toHaveValue('10');
  await explainer.finished();
});

freshSmallTest('the run plays to its end and can be paused', async ({ explainer, page }) => {
  await page.clock.install();
  await explainer.open('?iterations=30');
  await transport(page).getByRole('combobox').selectOption('2/s');
  await transport(page).getByRole('button', { name: 'Play the half-steps' }).click();
  await page.clock.runFor(3000);
  await expect(transport(page)).toContainText(/Iteration \d+, (users|movies) solved/);
  await expect(transport(page).getByRole('button', { name: 'Back to the end' })).toBeVisible();
  await transport(page).getByRole('button', { name: 'Pause' }).click();
  const paused = await transport(page).getByRole('slider').getAttribute('aria-valuetext');
  await page.clock.runFor(3000);
  await expect(transport(page).getByRole('slider')).toHaveAttribute('aria-valuetext', paused!);
  await transport(page).getByRole('combobox').selectOption('10/s');
  await transport(page).getByRole('button', { name: 'Play the half-steps' }).press('Enter');
  await page.clock.runFor(10_000);
  await expect(transport(page)).toContainText('Iteration 30, movies solved');
  await expect(transport(page).getByRole('button', { name: 'Play the half-steps' })).toBeVisible();
  await expect(transport(page).getByRole('button', { name: 'Back to the end' })).toBeHidden();
});

test('a step beyond the end makes the run longer', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  await transport(page).getByRole('button', { name: 'Solve both sides' }).click();
  await explainer.expectAddress('iterations', '4');
  await explainer.finished();
  await transport(page).getByRole('button', { name: 'Solve the users' }).click();
  await explainer.expectAddress('iterations', '5');
  await explainer.expectAddress('halfstep', '9');
});

test('the slider of half-steps is walked by keys, and factors follow it', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  const before = await movieFactors(page);
  const slider = transport(page).getByRole('slider', { name: 'Half-step on display' });
  await slider.press('ArrowLeft');
  await slider.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Iteration 2, movies solved');
  await expect.poll(() => movieFactors(page)).not.toEqual(before);
});

test('the objective falls in every half-step, and is walked by pointer and by arrow keys', async ({
  explainer,
  page,
}) => {
  await explainer.open('?iterations=8');
  const figure = page.getByRole('figure', { name: 'The objective falls' });
  const curve = figure.getByRole('slider', { name: 'Half-step of the objective' });
  await curve.press('ArrowLeft');
  await explainer.expectAddress('halfstep', '15');
  await expect(figure).toContainText(
    /After half-step 15, users solved: squared errors [\d,]+ plus penalty [\d,]+ make/,
  );
  await curve.press('Home');
  await explainer.expectAddress('halfstep', '1');
  const box = (await curve.boundingBox())!;
  await curve.click({ position: { x: box.width / 2, y: 40 } });
  await expect(figure).toContainText(/After half-step [89], /);
  await figure.getByRole('button', { name: 'Table of cell' }).click();
  const cells = await figure.locator('tbody td:nth-child(5)').allTextContents();
  const objectives = cells.map((text) => Number(text.replaceAll(',', '')));
  expect(objectives).toHaveLength(16);
  objectives.slice(1).forEach((objective, index) => {
    expect(objective).toBeLessThanOrEqual(objectives[index]!);
  });
  await expect(page.getByTestId('descent-verdict')).toContainText('each of the 15 half-steps');
});

test('a training stops by itself where it settles', async ({ explainer, page }) => {
  await explainer.open('?rank=2&lambda=1&iterations=3');
  await page.getByRole('button', { name: 'Train until it settles' }).press('Enter');
  const iterations = (): number => Number(new URL(page.url()).searchParams.get('iterations'));
  await expect.poll(iterations).not.toBe(3);
  await explainer.finished();
  await expect(page.locator('#inside')).toContainText(/Your last iteration lowered it by 0\.0\d %/);
  expect(iterations()).toBeLessThan(100);
  await explainer.set('Iterations', iterations() - 1);
  await expect(page.locator('#inside')).not.toContainText(/Your last iteration lowered it by 0\.0\d %/);
});
