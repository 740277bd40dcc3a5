import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { drawStory } from './draw.ts';
import type { CardJob } from './draw.ts';

// One thread for each worker: the pool is the parallelism. A cache of operations would only grow.
sharp.concurrency(1);
sharp.cache(false);

const { cacheDir } = workerData as { cacheDir: string };

parentPort?.on('message', (job: CardJob) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  void drawStory(job, cacheDir).then((result) => parentPort?.postMessage(result), fail);
});

// An error that is no editor's fault ends the worker, and through it the build.
function fail(error: unknown): never {
  throw error;
}
