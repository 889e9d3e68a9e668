import { expect, freshSmallTest as test } from './explainer';
import { choose, CSV, csvOf, fileOf, nameInDock, openDialog, RATINGS, told } from './ownRatings';

// Each loads several pages.
test.describe.configure({ timeout: 120_000 });

const START = '?rank=2&iterations=3';

test('a reload opens the file again, until it is forgotten', async ({ explainer, page }) => {
  await explainer.open(START);
  await choose(page, fileOf('mine.csv'));
  await expect(told(page, 'mine.csv')).toBeVisible();
  await explainer.expectAddress('file', 'mine.csv');
  const dialog = await openDialog(page);
  await expect(dialog).toContainText(
    `mine.csv, ${RATINGS} ratings, is kept in this browser for your next visit: ${Math.round(CSV.length / 1000)} kB.`,
  );
  await page.keyboard.press('Escape');
  const shown = await explainer.set('Rank', 3);
  await page.reload();
  expect(await explainer.finished()).toEqual(shown);
  await expect(nameInDock(page)).toHaveText('mine.csv');

  await openDialog(page);
  await dialog.getByRole('button', { name: 'Forget' }).click();
  await expect(dialog.getByText('is kept in this browser')).toBeHidden();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(
    page.getByText(`This link was made on mine.csv, ${RATINGS} ratings, which is not on this device.`),
  ).toBeVisible();
  await expect(nameInDock(page)).toHaveText('ratings.dat');
});

test('a link to data that are not here holds once they are loaded', async ({ explainer, page, browser }) => {
  await explainer.open(START);
  await choose(page, fileOf('mine.csv'));
  await explainer.expectAddress('file', 'mine.csv');
  await page.keyboard.press('Escape');
  const shown = await explainer.set('Rank', 4);
  const link = page.url();

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expect(other.getByText(/^This link was made on mine\.csv/)).toBeVisible();
  await expect(other.getByTestId('errors')).toHaveAttribute('aria-busy', 'false');
  await expect(other.getByRole('textbox', { name: 'Rank, as a number' })).toHaveValue('10');
  expect(other.url()).toBe(link);
  await choose(other, fileOf('other.csv', csvOf({ users: 20 })));
  await expect(told(other, 'other.csv')).toBeVisible();
  await expect(other.getByRole('textbox', { name: 'Rank, as a number' })).toHaveValue('10');
  await choose(other, fileOf('renamed.csv'));
  await expect(told(other, 'renamed.csv')).toBeVisible();
  await expect(other.getByRole('textbox', { name: 'Rank, as a number' })).toHaveValue('4');
  await expect(other.getByTestId('held-out-rmse')).toHaveText(shown.heldOutRmse.toFixed(3));
  await elsewhere.close();
});

test('each file is found as it was left, and Back goes to the other one', async ({ explainer, page }) => {
  const own = await explainer.open(START);
  await choose(page, fileOf('mine.csv'));
  await explainer.expectAddress('file', 'mine.csv');
  const mine = await explainer.set('Rank', 4);
  await page.locator('#data').getByLabel('What is rated').selectOption('book');
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: 'Back to the page’s own data' }).click();
  await expect(nameInDock(page)).toHaveText('ratings.dat');
  await expect(explainer.entry('Rank')).toHaveValue('2');
  expect(await explainer.finished()).toEqual(own);
  await expect.poll(() => new URL(page.url()).searchParams.has('data')).toBe(false);

  await page.goBack();
  await expect(nameInDock(page)).toHaveText('mine.csv');
  await expect(explainer.entry('Rank')).toHaveValue('4');
  await expect(page.locator('#data').getByLabel('What is rated')).toHaveValue('book');
  expect(await explainer.finished()).toEqual(mine);
  await page.goForward();
  await expect(nameInDock(page)).toHaveText('ratings.dat');
  expect(await explainer.finished()).toEqual(own);

  await openDialog(page);
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(nameInDock(page)).toHaveText('mine.csv');
  await expect(explainer.entry('Rank')).toHaveValue('4');
});

test('where the browser keeps nothing, that is said, and the page works on', async ({ explainer, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
  });
  await explainer.open(START);
  await choose(page, fileOf('mine.csv'));
  await expect(
    page.getByText('mine.csv cannot be kept for your next visit: the browser lets the page store nothing.'),
  ).toBeVisible();
  await expect(nameInDock(page)).toHaveText('mine.csv');
  await explainer.finished();
});

test('the reader’s word goes through the article', async ({ explainer, page }) => {
  await explainer.open(START);
  await choose(page, fileOf('mine.csv', csvOf({ header: 'user_id,book_id,rating' })));
  await expect(told(page, 'mine.csv')).toBeVisible();
  const word = page.locator('#data').getByLabel('What is rated');
  await expect(word).toHaveValue('book');
  await explainer.expectAddress('file', 'mine.csv');
  await expect(await openDialog(page)).toContainText('is kept in this browser');
  await page.goto(`${page.url()}&movie=7`);
  await expect(page.getByText('Book 7 has no rating in mine.csv. It is left out.')).toBeVisible();
});
