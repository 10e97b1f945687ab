import { defineConfig } from 'vitest/config';

const setupFiles = ['tests/property-runs.ts'];

export default defineConfig({
  test: {
    // Vitest would take a single worker on two cores.
    maxWorkers: 2,
    projects: [
      { test: { name: 'law', include: ['law/**/*.test.ts'], isolate: false, setupFiles } },
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['law/**', '**/node_modules/**', 'data/**'],
          globalSetup: 'db/testing/global-setup.ts',
          setupFiles,
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
