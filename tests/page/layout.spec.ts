import { violationsOf } from './accessibility';
import { expect, smallTest as test } from './explainer';

/** What reaches beyond the window, or beyond the article into the controls beside it, and no scrolling box keeps in. */
function stickingOut(): string[] {
  const isCut = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).overflowX !== 'visible' || isCut(element.parentElement));
  // Frames lie around their cells, and what can be pressed around its words.
  const AROUND = 8;
  const end = document.querySelector('main')!.getBoundingClientRect().right;
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > (element.closest('main') ? end : innerWidth) + AROUND)
    .filter((element) => !isCut(element.parentElement))
    .map(
      (element) =>
        `${element.closest('[id]')!.id}, to ${element.getBoundingClientRect().right} of ${end}: ${element.outerHTML.slice(0, 200)}`,
    );
}

test('nothing sticks out, however narrow the window becomes', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  for (const width of [1440, 1200, 1024, 768, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => page.evaluate(stickingOut), `${width} px`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('axe finds nothing', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  expect(await violationsOf(page)).toEqual([]);
});

test('in the dark, too, contrasts suffice', async ({ explainer, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await explainer.open('?iterations=3');
  expect(await violationsOf(page, { rules: ['color-contrast'] })).toEqual([]);
});

test('on a phone the dock is a bar that opens over the page', async ({ explainer, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await explainer.open('?iterations=3');
  await expect(explainer.slider('Rank')).toBeHidden();
  await page.getByRole('button', { name: 'Show the controls' }).click();
  await expect(explainer.slider('Rank')).toBeVisible();
  await explainer.slider('Rank').press('ArrowRight');
  await explainer.expectAddress('rank', '11');
  await page.getByRole('button', { name: 'Hide the controls' }).click();
  await expect(explainer.slider('Rank')).toBeHidden();
});

test('the contents show where the reader is', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Evaluation' }).click();
  await expect(page.getByRole('link', { name: 'Evaluation' })).toHaveAttribute('aria-current', 'location');
  await expect(page.getByRole('heading', { name: 'How wrong is it?' })).toBeInViewport();
});
