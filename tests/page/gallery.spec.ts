import { expect, test } from '@playwright/test';
import { galleryAddress } from '../../playwright.config';
import { violationsOf } from './accessibility';
import { markupOf } from './markup';

test.use({ baseURL: galleryAddress, reducedMotion: 'reduce' });

test('every figure draws its fixed data as it did before', async ({ page }) => {
  await page.goto('./');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
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
    await page.goto('./');
    await page.waitForLoadState('networkidle');
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
