import type { Page } from '@playwright/test';

export const DATA = '**/data/ratings.dat.gz';

/** Answers the page's request for its data with something else, compressed or not. */
export async function serveData(page: Page, body: Buffer | string): Promise<void> {
  await page.context().route(DATA, (route) => route.fulfill({ body, contentType: 'application/gzip' }));
}
