import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** How long a loaded machine may take for a build or a page; no test is about time. */
const patience = 480_000;

const isWritable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** A test that builds or browses does so in its own processes; what it only reads is built before. */
const slow = {
  testTimeout: patience,
  hookTimeout: patience,
  globalSetup: 'tests/built/set-up.ts',
  // One browser a worker, and what tests import read once.
  isolate: false,
  // A state is waited for as long as a loaded machine may take, not for a second.
  expect: { poll: { timeout: 120_000 } },
};

export default defineConfig({
  test: {
    // One more than the cores of a small machine: a browser or a build often waits.
    maxWorkers: 3,
    // What one command has compiled is there for the next, as for whoever types it.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'guong-sang-compiled') },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // Processes that draw start slowly on a busy machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Content is copied and taken away a thousand times: in memory, where the system keeps files there.
          env: isWritable('/dev/shm') ? { CONTENT_COPIES: '/dev/shm' } : {},
          // Pure modules keep nothing that another file could see: each is read once a worker.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'], ...slow } },
      {
        extends: true,
        test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...slow },
      },
      // Lint and types, beside the others for as long as they take.
      {
        extends: true,
        test: { name: 'house', include: ['tests/house.test.ts'], testTimeout: patience },
      },
    ],
  },
});
