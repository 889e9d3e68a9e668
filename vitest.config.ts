import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    // Otherwise one core is left to a watcher that nobody waits for.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
  },
});
