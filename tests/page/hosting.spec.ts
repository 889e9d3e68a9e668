import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, freshTest as test } from './explainer';
import { serveBuilt } from './staticHost';

test('the built folder works below any path of any static host', async ({ page }) => {
  const host = await serveBuilt({ path: '/some/course/' });
  const failed: string[] = [];
  page.on('response', (response) => {
    if (!response.ok()) failed.push(response.url());
  });
  await page.goto(`${host.address}?iterations=3`);
  await expect(page.getByTestId('errors')).toHaveAttribute('aria-busy', 'false');
  expect(failed).toEqual([]);
  host.close();
});

test('where other workers cannot be started, one trains alone and the badge says so', async ({ page }) => {
  const host = await serveBuilt({
    answer: (file, response) => {
      if (!file.includes('member.worker')) return false;
      response.writeHead(404).end();
      return true;
    },
  });
  await page.goto(`${host.address}?rank=5&iterations=3&workers=3`);
  await expect(page.getByTestId('errors')).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByText('Other workers could not be started; one trains alone.')).toBeVisible();
  await expect(page.getByText('1 worker,')).toBeVisible();
  host.close();
});

test('the built code is for production', () => {
  const scripts = readdirSync('dist/assets').filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const name of scripts)
    expect(readFileSync(join('dist/assets', name), 'utf8').includes('jsxDEV'), name).toBe(false);
});
