import { defineConfig } from 'vitest/config';

/** A test that builds or browses does so in its own processes, on a machine of two cores. */
const slow = { testTimeout: 240_000, hookTimeout: 240_000, fileParallelism: false };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 },
      },
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'], ...slow } },
      {
        extends: true,
        test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...slow },
      },
    ],
  },
});
