import { expect, test } from './explainer';

test('a larger start can be tried in the text: the same iterations lead to another objective, and the link has it', async ({
  explainer,
  page,
}) => {
  const numberOf = async (name: string): Promise<number> => {
    const shown = page.locator('#training').locator(`[data-quantity="${name}"]`).first();
    return Number((await shown.textContent())!.replaceAll(',', ''));
  };
  // What an independent implementation gave for the file and split of the page.
  await explainer.open();
  await page.locator('#initialise').scrollIntoViewIfNeeded();
  expect(Math.abs((await numberOf('penalty-of-users')) / 135_402 - 1)).toBeLessThan(1e-3);
  expect(await numberOf('penalty-of-movies')).toBe(107);
  await page.getByRole('button', { name: 'Set scale of the start to 1', exact: true }).click();
  await explainer.expectAddress('start', '1');
  await explainer.finished();
  await page.locator('#initialise').scrollIntoViewIfNeeded();
  await expect.poll(async () => Math.abs((await numberOf('objective-last')) / 151_389 - 1)).toBeLessThan(1e-3);
  await expect(page.getByRole('link', { name: 'up to 1', exact: true })).toBeVisible();
  const shown = await explainer.errors();
  await page.reload();
  expect(await explainer.finished()).toEqual(shown);
});
