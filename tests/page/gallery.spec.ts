import { expect, type Page, test } from '@playwright/test';
import { galleryAddress } from '../../playwright.config';
import { violationsOf } from './accessibility';
import { markupOf } from './markup';

test.use({ baseURL: galleryAddress, reducedMotion: 'reduce' });

/** Opens the gallery, and waits for what figures are still about to load. */
async function openGallery(page: Page): Promise<void> {
  await page.goto('./');
  await page.waitForFunction(
    () =>
      document.querySelector('section') !== null &&
      document.fonts.status === 'loaded' &&
      !document.body.innerText.includes('Opening src'),
  );
}

test('every figure draws its fixed data as it did before', async ({ page }) => {
  await openGallery(page);
  const names = await page.locator('section').evaluateAll((sections) => sections.map(({ id }) => id));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const markup = await page.locator(`#${name} .exhibit`).evaluate(markupOf);
    expect.soft(markup).toMatchSnapshot(`${name}.txt`);
  }
});

for (const [colorScheme, width] of [
  ['light', 360],
  ['dark', 1280],
] as const) {
  test(`no figure breaks a rule of accessibility, or leaves its place: ${colorScheme}, ${width} px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await openGallery(page);
    expect(await violationsOf(page, colorScheme === 'light' ? {} : { rules: ['color-contrast'] })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
