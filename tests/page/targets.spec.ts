import { expect, freshSmallTest as test } from './explainer';
import { smallTargets } from './targets';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

test('on a phone all that can be pressed is large enough for a finger', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  for (const section of await page.locator('main > [id]').all()) await section.scrollIntoViewIfNeeded();
  // The last to come: errors under other settings, trained while the page is at rest.
  const points = page.getByRole('figure', { name: 'What the rank does' }).getByRole('button', { name: /^Rank \d/ });
  await page.locator('#algorithm #rank').scrollIntoViewIfNeeded();
  await expect(points).toHaveCount(9);
  expect(await page.locator('body').evaluate(smallTargets)).toEqual([]);
  await page.getByRole('button', { name: 'Show the controls' }).click();
  await expect(explainer.slider('Rank')).toBeVisible();
  expect(
    await page
      .getByRole('complementary')
      .filter({ has: explainer.slider('Rank') })
      .evaluate(smallTargets),
  ).toEqual([]);
});

test('a number in the text is as wide as its digits, and reaches beyond them', async ({ explainer, page }) => {
  await explainer.open('?iterations=3');
  const entry = page.locator('#overview').getByRole('textbox', { name: 'Rank, in the text' });
  const gap = (): Promise<number> =>
    entry.evaluate((input: HTMLInputElement) => {
      const written = document.createElement('span');
      written.textContent = input.value;
      input.closest('p')!.append(written);
      const { font, fontVariantNumeric } = getComputedStyle(input);
      Object.assign(written.style, { font, fontVariantNumeric });
      const { width } = written.getBoundingClientRect();
      written.remove();
      return input.parentElement!.getBoundingClientRect().width - width;
    });
  for (const text of ['5', '10', '123456.789']) {
    await entry.fill(text);
    expect(Math.abs(await gap())).toBeLessThan(3);
    expect(await entry.evaluate((input) => input.scrollWidth - input.clientWidth)).toBeLessThanOrEqual(0);
    expect((await entry.boundingBox())!.width).toBeGreaterThanOrEqual(24);
  }
});
