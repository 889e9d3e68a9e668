import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { expect, test } from './explainer';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** A plain static host that knows nothing of the page, with the built folder below a path of its own. */
function serveBelow(path: string, isMissing = (_file: string) => false): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const file = join('dist', pathname.slice(path.length) || 'index.html');
    if (!pathname.startsWith(path) || !existsSync(file) || isMissing(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      resolve(server);
    });
  });
}

test('the built folder works below any path of any static host', async ({ page }) => {
  const server = await serveBelow('/some/course/');
  const { port } = server.address() as AddressInfo;
  const failed: string[] = [];
  page.on('response', (response) => {
    if (!response.ok()) failed.push(response.url());
  });
  await page.goto(`http://localhost:${port}/some/course/?iterations=3`);
  await expect(page.getByTestId('errors')).toHaveAttribute('aria-busy', 'false');
  expect(failed).toEqual([]);
  server.closeAllConnections();
  server.close();
});

test('where other workers cannot be started, one trains alone and the badge says so', async ({ page }) => {
  const server = await serveBelow('/', (file) => file.includes('member.worker'));
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://localhost:${port}/?rank=5&iterations=3&workers=3`);
  await expect(page.getByTestId('errors')).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByText('Other workers could not be started; one trains alone.')).toBeVisible();
  await expect(page.getByText('1 worker,')).toBeVisible();
  server.closeAllConnections();
  server.close();
});

test('the built code is for production', () => {
  const scripts = readdirSync('dist/assets').filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const name of scripts)
    expect(readFileSync(join('dist/assets', name), 'utf8').includes('jsxDEV'), name).toBe(false);
});
