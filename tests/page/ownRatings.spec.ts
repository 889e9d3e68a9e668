import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipOf } from '../fixtures/zip';
import { violationsOf } from './accessibility';
import { expect, freshSmallTest, smallTest as test } from './explainer';
import { choose, CSV, csvOf, dropPaths, fileOf, nameInDock, openDialog, paste, RATINGS, told } from './ownRatings';

// Some load several files, or are looked at by axe.
test.describe.configure({ timeout: 120_000 });

const START = '?rank=2&iterations=3';
const TITLES = 'movieId,title,genres\n10,"Tin, Moon (1999)",Drama|War\n20,Brass Sun (2001),Comedy\n';

test.describe('ways in', () => {
  test('by keyboard: the dialog opens, takes a file, and gives the focus back', async ({ explainer, page }) => {
    await explainer.open(START);
    const way = page.getByRole('complementary').getByRole('button', { name: 'Your own ratings' });
    await way.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Your own ratings' });
    await expect(dialog).toContainText('it never leaves your device');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(way).toBeFocused();
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Choose files').setInputFiles(fileOf('mine.csv'));
    await expect(told(page, 'mine.csv')).toContainText(
      `${RATINGS} ratings. Read from mine.csv, fields between commas below a header; no titles.`,
    );
    await expect(dialog).toBeHidden();
    await expect(way).toBeFocused();
    await expect(nameInDock(page)).toHaveText('mine.csv');
    await explainer.expectAddress('file', 'mine.csv');
    await explainer.finished();
  });

  test('dropping a file or a folder anywhere', async ({ explainer, page }) => {
    const folder = mkdtempSync(join(tmpdir(), 'ratings-'));
    writeFileSync(join(folder, 'ratings.csv'), CSV);
    writeFileSync(join(folder, 'movies.csv'), TITLES);
    await explainer.open(START);
    await dropPaths(page, [join(folder, 'ratings.csv')], () =>
      expect(page.getByText('Drop your ratings: a file, several, or a folder.')).toBeVisible(),
    );
    await expect(told(page, 'ratings.csv')).toContainText('no titles');
    await expect(page.getByText('Drop your ratings')).toBeHidden();
    await dropPaths(page, [join(folder, 'ratings.csv'), join(folder, 'movies.csv')]);
    await expect(told(page, 'ratings.csv and movies.csv')).toContainText('titles from movies.csv');
    writeFileSync(join(folder, 'ratings.csv'), csvOf({ users: 30 }));
    await dropPaths(page, [folder]);
    await expect(page.getByRole('status').getByText(/^You see ratings-\w+: .+ titles from movies.csv/)).toBeVisible();
  });

  test('pasting rows, into the page or into the field', async ({ explainer, page }) => {
    await explainer.open(START);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await paste(page, 'Just a sentence that somebody has copied, with 3 commas, or 2.');
    await expect(nameInDock(page)).toHaveText('ratings.dat');
    await paste(page, CSV);
    await expect(told(page, 'pasted ratings')).toBeVisible();
    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: 'Read the rows' }).click();
    await expect(dialog.getByRole('alert')).toHaveText(
      'There is nothing in the field to read. Paste a few rows first.',
    );
    const rows = CSV.split('\n').slice(0, 200);
    await dialog.getByLabel('Rows, pasted').fill(rows.join('\n'));
    await dialog.getByRole('button', { name: 'Read the rows' }).click();
    await expect(told(page, 'pasted ratings')).toContainText('199 ratings');
  });

  test('an archive, with its titles', async ({ explainer, page }) => {
    await explainer.open(START);
    const zip = await zipOf({
      'ml/ratings.csv': CSV,
      'ml/movies.csv': TITLES,
      'ml/README.txt': 'About these ratings.',
    });
    await choose(page, fileOf('ml.zip', Buffer.from(await zip.arrayBuffer())));
    await expect(told(page, 'ml.zip')).toContainText('Read from ratings.csv');
    await expect(told(page, 'ml.zip')).toContainText('titles from movies.csv');
  });

  freshSmallTest.describe('an address', () => {
    freshSmallTest.use({
      expectedErrors: [/left: https:\/\/(data\.example|raw\.githubusercontent\.com)|ERR_|404|CORS/],
    });
    const headers = { 'Access-Control-Allow-Origin': '*' };

    freshSmallTest('is fetched once, and kept for a reload', async ({ explainer, page }) => {
      let asked = 0;
      await page.context().route('https://data.example/**', (route) => {
        asked++;
        return route.fulfill({ body: CSV, headers });
      });
      await explainer.open(START);
      const dialog = await openDialog(page);
      await dialog.getByLabel('An address').fill('data.example/some/mine.csv');
      await page.keyboard.press('Enter');
      await expect(told(page, 'mine.csv')).toContainText(`${RATINGS} ratings`);
      await explainer.expectAddress('file', 'mine.csv');
      await expect.poll(async () => (await openDialog(page)).getByText('is kept in this browser').count()).toBe(1);
      await page.reload();
      await expect(nameInDock(page)).toHaveText('mine.csv');
      expect(asked).toBe(1);
    });

    freshSmallTest(
      'that is none, or does not answer, or answers something else, is told',
      async ({ explainer, page }) => {
        await page
          .context()
          .route('https://data.example/**', (route) =>
            route.request().url().endsWith('missing')
              ? route.fulfill({ status: 404, headers })
              : route.request().url().endsWith('page')
                ? route.fulfill({ body: '<!doctype html><p>Sign in</p>', contentType: 'text/html', headers })
                : route.abort(),
          );
        const before = await explainer.open(START);
        const dialog = await openDialog(page);
        const ask = async (address: string): Promise<void> => {
          await dialog.getByLabel('An address').fill(address);
          await dialog.getByRole('button', { name: 'Fetch', exact: true }).click();
        };
        await ask('http://data.example/x.csv');
        await expect(dialog.getByText('The page can only fetch from addresses that begin with https://')).toBeVisible();
        await ask('https://data.example/missing');
        await expect(dialog.getByRole('alert')).toContainText('the server answered 404');
        await ask('https://data.example/page');
        await expect(dialog.getByRole('alert')).toContainText('A web page came in the place of page');
        await ask('https://data.example/silent');
        await expect(dialog.getByRole('alert')).toContainText('Download the file and drop it here');
        await page.keyboard.press('Escape');
        expect(await explainer.finished()).toEqual(before);
      },
    );

    freshSmallTest('of the tutorial’s file is one click away, with titles', async ({ explainer, page }) => {
      await page.context().route('https://raw.githubusercontent.com/**', (route) =>
        route.fulfill({
          headers,
          body: route.request().url().endsWith('movies.dat')
            ? TITLES.replaceAll(/^(\d+),"?(.+?)"?,(\S+)$/gm, '$1::$2::$3').replace(/^.*\n/, '')
            : CSV.replaceAll(',', '::').replace(/^.*\n/, ''),
        }),
      );
      await explainer.open(START);
      await (await openDialog(page)).getByRole('button', { name: 'Fetch the tutorial’s original file' }).click();
      await expect(told(page, 'the tutorial’s ratings.dat')).toContainText('titles from movies.dat');
    });
  });
});

test('what says that there is no rating is left out, and counted', async ({ explainer, page }) => {
  const lines = Array.from({ length: 600 }, (_, row) => {
    const [user, book] = [1 + (row % 40), 1 + ((7 * row) % 31)];
    return `"${user}";"0${String(book).padStart(8, '1')}X";"${row % 5 === 0 ? 0 : 1 + ((user * book) % 10)}"`;
  });
  const header = '"User-ID";"ISBN";"Book-Rating"';
  await explainer.open(START);
  await choose(page, fileOf('BX-Book-Ratings.csv', [header, ...lines].join('\n')));
  await expect(told(page, 'BX-Book-Ratings.csv')).toBeVisible();
  await expect(page.locator('#data')).toContainText(
    'fields between semicolons below a header, 0 for no rating; no titles. 120 entries say that there is no rating, and are left out.',
  );
  await expect(page.locator('#data').getByLabel('What is rated')).toHaveValue('book');
});

test.describe('the dialog', () => {
  test('tells what is wrong with a file, and nothing is lost', async ({ explainer, page }) => {
    const before = await explainer.open(`${START}&user=17`);
    const dialog = await choose(page, fileOf('nothing.csv', ''));
    await expect(dialog.getByRole('alert')).toHaveText(/nothing\.csv is empty/);
    const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(400)]);
    await dialog.getByLabel('Choose files').setInputFiles(fileOf('cat.png', png));
    await expect(dialog.getByRole('alert')).toContainText('cat.png');
    await dialog.getByLabel('Choose files').setInputFiles(fileOf('broken.csv', CSV + 'no rating at all\n'.repeat(500)));
    await expect(dialog.getByRole('alert')).toContainText('broken.csv');
    await page.keyboard.press('Escape');
    expect(await explainer.finished()).toEqual(before);
    expect(new URL(page.url()).searchParams.get('user')).toBe('17');
    await expect(nameInDock(page)).toHaveText('ratings.dat');
  });

  test('shows what the page is not sure of, and takes corrections', async ({ explainer, page }) => {
    await explainer.open(START);
    const unclear = CSV.replace(/^.*\n/, '').replaceAll(/^(\d+),(\d+),(\S+)$/gm, '$3,$2,$1');
    const dialog = await choose(page, fileOf('unclear.csv', unclear));
    await expect(told(page, 'unclear.csv').or(dialog.getByRole('button', { name: 'Load' }))).toBeVisible();
    if (await dialog.isHidden()) {
      await page.getByRole('status').getByRole('button', { name: 'Read differently' }).click();
    }
    await dialog.getByLabel('User in column').selectOption({ value: '2' });
    await dialog.getByLabel('Movie in column').selectOption({ value: '1' });
    await dialog.getByLabel('Rating in column').selectOption({ value: '0' });
    await expect(dialog.getByRole('columnheader').first()).toContainText('Rating');
    await expect(dialog.getByText('User 1, movie 20: 2', { exact: true })).toBeVisible();
    await dialog.getByLabel('What is rated').selectOption('joke');
    await dialog.getByRole('button', { name: 'Load' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.locator('#data').getByLabel('What is rated')).toHaveValue('joke');
    await expect(page.getByTestId('data-name')).toHaveText('unclear.csv');
    await explainer.finished();
  });

  test('tells what cannot be read in the way that was chosen', async ({ explainer, page }) => {
    await explainer.open(START);
    await choose(page, fileOf('mine.csv'));
    await page.getByRole('status').getByRole('button', { name: 'Read differently' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Between fields').selectOption(';');
    await dialog.getByRole('button', { name: 'Load' }).click();
    await expect(dialog.getByRole('alert')).toContainText('mine.csv');
    await dialog.getByLabel('Between fields').selectOption(',');
    await expect(dialog.getByRole('alert')).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(nameInDock(page)).toHaveText('mine.csv');
  });

  test('fits a phone, and axe finds nothing in it, in light and in dark', async ({ explainer, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await explainer.open(START);
    await page.getByRole('button', { name: 'Show the controls' }).click();
    const dialog = await choose(page, fileOf('mine.csv'));
    const fits = async (): Promise<void> => {
      expect(await dialog.evaluate((element) => element.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await violationsOf(page, { within: '[role=dialog]' })).toEqual([]);
    };
    await page.getByRole('status').getByRole('button', { name: 'Read differently' }).click();
    await expect(dialog.getByRole('button', { name: 'Load' })).toBeInViewport();
    await fits();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOf(page, { within: '[role=dialog]', rules: ['color-contrast'] })).toEqual([]);
    await dialog.getByRole('button', { name: 'Other ratings' }).click();
    await expect(dialog.getByLabel('An address')).toBeVisible();
    await fits();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Hide the controls' }).click();
  });
});

test('while a large file is read, the page works on, and reading can be cancelled', async ({ explainer, page }) => {
  await explainer.open(START);
  await page.evaluate(
    (rows) => {
      const file = new File(
        Array.from({ length: 12_000 }, () => rows),
        'large.csv',
      );
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    CSV.replace(/^.*\n/, ''),
  );
  await explainer.slider('Rank').press('ArrowRight');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Reading large.csv was stopped.')).toBeVisible();
  await expect(explainer.entry('Rank')).toHaveValue('3');
  await explainer.finished();
  await expect(nameInDock(page)).toHaveText('ratings.dat');
});
