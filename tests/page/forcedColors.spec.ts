import type { Locator, Page } from '@playwright/test';
import { expect, freshSmallTest as test } from './explainer';

test.use({ forcedColors: 'active' });

/** How many colours are painted from top to bottom, at a share of the width. */
async function colorsAt(page: Page, target: Locator, share: number): Promise<number> {
  const picture = (await target.screenshot()).toString('base64');
  return page.evaluate(
    async ([data, across]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const pen = canvas.getContext('2d')!;
      pen.drawImage(image, 0, 0);
      const column = pen.getImageData(Math.round(across * image.width), 0, 1, image.height).data;
      return new Set(Array.from({ length: image.height }, (_, y) => column.slice(4 * y, 4 * y + 3).join())).size;
    },
    [picture, share] as const,
  );
}

const backgrounds = (elements: Locator): Promise<string[]> =>
  elements.evaluateAll((found) => found.map((element) => getComputedStyle(element).backgroundColor));

test('where the system forces its colours, controls and colours of data are still seen', async ({
  explainer,
  page,
}) => {
  await explainer.open('?iterations=3');
  const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  // The track on either side of the thumb.
  await expect.poll(() => colorsAt(page, explainer.slider('Rank'), 0.2)).toBeGreaterThan(1);
  await expect.poll(() => colorsAt(page, explainer.slider('Rank'), 0.8)).toBeGreaterThan(1);

  const swatches = page.locator('#before-and-after').getByRole('list', { name: 'Colours' }).locator('span');
  const colors = await backgrounds(swatches);
  expect(new Set(colors).size).toBe(colors.length);
  expect(colors.length).toBeGreaterThan(3);

  const small = page.getByRole('figure', { name: 'A small table and its factors' });
  await small.scrollIntoViewIfNeeded();
  const rated = await backgrounds(small.locator('[data-kind=rated]'));
  expect(rated.length).toBeGreaterThan(3);
  expect(new Set(rated).size).toBeGreaterThan(2);

  const bars = page.getByRole('application', { name: /^p: \d+ factors$/ }).locator('[data-side=users]');
  await bars.first().scrollIntoViewIfNeeded();
  for (const color of await backgrounds(bars)) expect(color).not.toBe(canvas);

  const ramp = page.locator('#factor-maps').getByText('Factor value').locator('+ *').first();
  await ramp.scrollIntoViewIfNeeded();
  expect(await ramp.evaluate((element) => getComputedStyle(element).forcedColorAdjust)).toBe('none');

  const choices = page.locator('#gauge').getByRole('radio');
  const chosen = await backgrounds(choices.locator('+ span'));
  expect(new Set(chosen).size).toBe(2);
  // What stands in a chosen one has the colour that goes with it.
  const inks = await page
    .locator('#microscope')
    .getByRole('radio', { checked: true })
    .locator('+ span')
    .evaluate((chip) => [chip, chip.firstElementChild!].map((element) => getComputedStyle(element).color));
  expect(inks[1]).toBe(inks[0]);
});
