import { defineConfig } from 'vitest/config';

/** Generous: a case that hangs is found all the same, and a busy machine is no failure. */
const patience = { testTimeout: 30_000, hookTimeout: 60_000 };

const setupFiles = ['tests/property-runs.ts'];

export default defineConfig({
  test: {
    // Vitest would take a single worker on two cores.
    maxWorkers: 2,
    projects: [
      { test: { name: 'law', include: ['law/**/*.test.ts'], isolate: false, setupFiles, ...patience } },
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['law/**', '**/node_modules/**', 'data/**'],
          globalSetup: 'db/testing/global-setup.ts',
          setupFiles,
          ...patience,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/*.journey.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each journey runs a server, a database and a browser.
          fileParallelism: false,
        },
      },
    ],
  },
});
