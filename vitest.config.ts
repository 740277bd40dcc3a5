import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** A test that builds or browses does so in its own processes; what it only reads is built before. */
const slow = {
  testTimeout: 240_000,
  hookTimeout: 240_000,
  globalSetup: 'tests/site/set-up.ts',
  // A state is waited for as long as a loaded machine may take, not for a second.
  expect: { poll: { timeout: 30_000 } },
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    // What one command has compiled is there for the next, as for whoever types it.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'guong-sang-compiled') },
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
