import { expect, type Page } from '@playwright/test';

/** Ratings that two factors explain well: `users` people, `items` things. */
export function csvOf({ header = 'userId,movieId,rating', users = 40, items = 30 } = {}): string {
  const lines = [header];
  for (let user = 1; user <= users; user++) {
    for (let item = 1; item <= items; item++) {
      if ((user * 7 + item * 5) % 3 !== 0) lines.push(`${user},${item * 10},${1 + ((user * item) % 9) / 2}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

export const CSV = csvOf();
export const RATINGS = CSV.trim().split('\n').length - 1;

export function fileOf(name: string, content: string | Buffer = CSV) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

/** Opens the dialog from the dock. */
export async function openDialog(page: Page) {
  await page.getByRole('complementary').getByRole('button', { name: 'Your own ratings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your own ratings' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Chooses files in the dialog, which stays open while they are not read. */
export async function choose(page: Page, ...files: ReturnType<typeof fileOf>[]) {
  const dialog = await openDialog(page);
  await dialog.getByLabel('Choose files').setInputFiles(files);
  return dialog;
}

/** Drops what lies at these paths onto the middle of the window, by the browser's own means. */
export async function dropPaths(page: Page, paths: string[], whileOver: () => Promise<void> = () => Promise.resolve()) {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', {
      type,
      x: 300,
      y: 300,
      data: { items: [], files: paths, dragOperationsMask: 1 },
    });
  await send('dragEnter');
  await send('dragOver');
  await whileOver();
  await send('drop');
}

/** Pastes into what has the focus, as the browser tells the page. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** The sentence that tells how a file was read, once it is on display. */
export function told(page: Page, name: string) {
  return page.getByRole('status').getByText(`You see ${name}: `);
}

export function nameInDock(page: Page) {
  return page.getByRole('complementary').getByTestId('data-name');
}
