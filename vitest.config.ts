// Two projects: `unit` needs only Node; `e2e` drives the built pages in a real Chromium, after the quick tests.
// The time limits only end what hangs: they leave room for a machine ten times slower than a developer's.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: '.cache/vitest',
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{unit,property,golden,contract,corpus}/**/*.test.{ts,tsx}'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/support/global-setup.ts'],
          // Each file holds a browser: more of them at once only makes every one of them late.
          maxWorkers: 2,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // A page draws when it is ready: what is asked of it is asked again.
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
