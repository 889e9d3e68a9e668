import { availableParallelism } from 'node:os';
import { chromium, defineConfig, devices } from '@playwright/test';
import { launchOptions } from './scripts/browser.mjs';

// Not the port of `npm start`, so that the page can be open while it is tested.
const port = Number(process.env.PORT ?? 4183);
const address = `http://localhost:${port}/`;
export const galleryAddress = `http://localhost:${port + 1}/`;
const vite = 'node node_modules/vite/bin/vite.js';
const gallery = '--config tests/gallery/vite.config.ts';

export default defineConfig({
  testDir: 'tests/page',
  fullyParallel: true,
  // A page that trains keeps more than one core busy.
  workers: Math.min(2, availableParallelism()),
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // A run at the largest settings takes seconds on two busy cores.
  expect: { timeout: 15_000 },
  use: { baseURL: address, screenshot: 'only-on-failure' },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: launchOptions(
          chromium,
          // A system's own Chromium otherwise calls home while the tests listen for requests.
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
          '--disable-quic',
          '--disable-gpu',
        ),
      },
    },
  ],
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  webServer: [
    { command: `${vite} preview --port ${port} --strictPort`, url: address, reuseExistingServer: false },
    {
      command: `${vite} build ${gallery} && ${vite} preview ${gallery} --port ${port + 1} --strictPort`,
      url: galleryAddress,
      reuseExistingServer: false,
    },
  ],
});
