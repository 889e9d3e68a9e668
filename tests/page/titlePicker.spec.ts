import { expect, type Page, test } from '@playwright/test';
import { galleryAddress } from '../../playwright.config';

test.use({ baseURL: galleryAddress, reducedMotion: 'reduce' });

function exhibit(page: Page, name: string) {
  const section = page.locator(`#${name}`);
  return { section, picker: section.getByRole('combobox') };
}

test('a title is found by its words, accents and case aside, and shown with its id', async ({ page }) => {
  await page.goto('./');
  const { section, picker } = exhibit(page, 'picker-of-titles');
  await expect(picker).toHaveValue('Toy Story (1995)');
  await expect(picker).toHaveAccessibleName('Choose a film by title or id');
  await picker.fill('matrix');
  await expect(page.getByRole('option')).toHaveText(['The Matrix (1999) 2571']);
  await expect(page.getByText('1 film matches.')).toBeVisible();
  await picker.press('Enter');
  await expect(section.getByText('Chosen: 2571')).toBeVisible();
  await expect(picker).toHaveValue('The Matrix (1999)');
  await picker.fill('AMELIE');
  await picker.press('Enter');
  await expect(section.getByText('Chosen: 13')).toBeVisible();
});

test('an id still counts when it is typed whole, and what is in no title is answered in words', async ({ page }) => {
  await page.goto('./');
  const { section, picker } = exhibit(page, 'picker-of-titles');
  await picker.fill('260');
  await picker.press('Tab');
  await expect(section.getByText('Chosen: 260')).toBeVisible();
  await picker.fill('godfather');
  await expect(page.getByText('“godfather” is in no title.')).toBeVisible();
  await picker.press('Escape');
  await expect(section.getByText('Chosen: 260')).toBeVisible();
  await picker.fill('7153');
  await picker.press('Enter');
  await expect(picker).toHaveValue('7153');
});

test('ids may be text', async ({ page }) => {
  await page.goto('./');
  const { section, picker } = exhibit(page, 'picker-of-text-ids');
  await expect(picker).toHaveValue('B000FA64QQ');
  await expect(picker).toHaveAttribute('inputmode', 'text');
  await picker.fill('b000');
  await expect(page.getByRole('option')).toHaveText(['product B000FA64PK', 'product B000FA64QQ']);
  await picker.fill('0439785960');
  await picker.press('Enter');
  await expect(section.getByText('Chosen: 3')).toBeVisible();
  await picker.fill('xyz');
  await expect(page.getByText('“xyz” is not an id.')).toBeVisible();
});
