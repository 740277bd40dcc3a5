import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command is started with, unless it is told otherwise; the commands of the tests, too. */
export const environment = {
  // Modules are compiled once: the next command answers a third sooner.
  NODE_COMPILE_CACHE: join(tmpdir(), 'guong-sang-compiled'),
  // Threads that decode photos would each keep memory of their own in glibc, and give little back;
  // the bundler's allocator would take more than it uses, and keep all it ever had.
  MALLOC_ARENA_MAX: '2',
  MIMALLOC_ARENA_EAGER_COMMIT: '0',
  MIMALLOC_PURGE_DELAY: '0',
};
