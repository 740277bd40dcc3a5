import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { environment } from './bin/environment.js';

/** How long a loaded machine may take for a build or a page; no test is about time. */
const patience = 480_000;

/** Whether a folder takes all that the tests write at once: some hundreds of megabytes. */
const hasRoom = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > 4e9;
  } catch {
    return false;
  }
};

/**
 * Where tests write, gone with them: content is copied and built a thousand times, on Linux in memory
 * where it has the room.
 */
const written = mkdtempSync(join(hasRoom('/dev/shm') ? '/dev/shm' : tmpdir(), 'guong-sang-thu-'));
// A server of the tests reads as a user of its own.
chmodSync(written, 0o755);
process.on('exit', () => rmSync(written, { recursive: true, force: true }));
Object.assign(process.env, environment);

/** The files that take longest, in turn: those that build, and browsers that wait, side by side. */
const slow = [
  'desk-week',
  'rebuild',
  'desk-states',
  'package',
  'access',
  'draft-commands',
  'search',
  'desk',
  'taking-back',
  'desk-body',
  'dev-cards',
  'killed',
  'examples',
  'draw',
];

/**
 * On a clean checkout Vitest knows only how large a file is and begins with the largest: browsers
 * would run beside browsers, builds beside builds, and at last one core wait for the other.
 */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    const rank = ({ project, moduleId }: TestSpecification) => {
      const place = slow.indexOf(basename(moduleId, '.test.ts'));
      const turn = place < 0 ? slow.length : place;
      return projects.indexOf(project.name) + turn / (slow.length + 1);
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: SlowFirst },
    // One more than the cores of a small machine: a browser or a build often waits.
    maxWorkers: 3,
    // The code is loaded as the commands load it: by Node itself.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    env: { TMPDIR: written },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // Processes that draw start slowly on a busy machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Pure modules keep nothing that another file could see: each is read once a worker.
          isolate: false,
        },
      },
      {
        // Builds and browses in processes of its own; what is only read is built before, once for all.
        extends: true,
        test: {
          name: 'built',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          testTimeout: patience,
          hookTimeout: patience,
          globalSetup: 'tests/built/set-up.ts',
          // One browser a worker, and what tests import read once.
          isolate: false,
          // A state is waited for as long as a loaded machine may take, not for a second.
          expect: { poll: { timeout: 120_000 } },
        },
      },
      // Lint and types, beside the others for as long as they take.
      {
        extends: true,
        test: { name: 'house', include: ['tests/house.test.ts'], testTimeout: patience },
      },
    ],
  },
});
