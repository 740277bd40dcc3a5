import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { cachedDigest } from './cache.ts';
import type { CardJob, Drawn } from './draw.ts';

/** What happened to all jobs; `kept` pictures lay in the cache. */
export type CardResult = Drawn & { kept: number };

/** How far the drawing is: pictures done and in all, and an estimate in seconds once there is one. */
export type CardProgress = { done: number; total: number; secondsLeft: number | undefined };

/** How many pictures take as long to draw as a worker takes to start. */
const worthWorker = 8;

type Options = {
  cacheDir: string;
  workers?: number;
  onProgress?: ((progress: CardProgress) => void) | undefined;
};

/**
 * Draws what the cache does not hold, in a pool of workers: one for each core unless told, fewer for
 * a few. The result is the same for any number of them. Rejects only for what is no editor's fault.
 */
export async function drawMissing(
  jobs: readonly CardJob[],
  { cacheDir, workers = availableParallelism(), onProgress }: Options,
): Promise<CardResult> {
  const queue: CardJob[] = [];
  for (const whole of jobs) {
    const job = missingOf(whole, cacheDir);
    if (sizeOf(job) > 0) queue.push(job);
  }
  const count = (some: readonly CardJob[]) => some.reduce((sum, job) => sum + sizeOf(job), 0);
  const total = count(queue);
  const kept = count(jobs) - total;
  if (total === 0) return { drawn: 0, kept, faults: [] };

  const started = performance.now();
  let done = 0;
  onProgress?.({ done, total, secondsLeft: undefined });
  // Kept in the order of the jobs, so that faults are printed the same way on any machine.
  const results: Drawn[] = [];
  // One list for all workers: each takes the next job that none has taken.
  const next = queue.entries();
  const work = async () => {
    const worker = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), [cacheDir], {
      serialization: 'advanced',
    });
    try {
      for (const [index, job] of next) {
        results[index] = await drawnBy(worker, job);
        done += sizeOf(job);
        const seconds = (performance.now() - started) / 1000;
        onProgress?.({ done, total, secondsLeft: (seconds / done) * (total - done) });
      }
      // Let go, it ends by itself and leaves the modules it compiled for the next one.
      worker.disconnect();
    } finally {
      if (worker.connected) worker.kill();
      if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
    }
  };
  const length = Math.min(workers, queue.length, Math.ceil(total / worthWorker));
  await Promise.all(Array.from({ length }, work));
  const drawn = results.reduce((sum, result) => sum + result.drawn, 0);
  return { drawn, kept, faults: results.flatMap(({ faults }) => faults) };
}

/** What of a job the cache does not hold. */
const missingOf = (job: CardJob, cacheDir: string): CardJob => {
  const missing = <One extends { path: string }>(wanted: readonly One[]) =>
    wanted.filter(({ path }) => !cachedDigest(cacheDir, path));
  const { addresses, photos = [] } = job;
  return { ...job, addresses: missing(addresses), photos: missing(photos) };
};

/** How many pictures a job asks for. */
const sizeOf = ({ addresses, photos = [] }: CardJob): number => addresses.length + photos.length;

/** What a worker answers to a job. */
export type CardReply = { result: Drawn } | { error: unknown };

/**
 * One job, drawn by a worker. That is a process, not a thread: what sharp and librsvg took for the
 * pictures goes back to the system with it, before the pages need it. Rejects with whose pictures
 * they are where the worker fails or ends.
 */
const drawnBy = async (worker: ChildProcess, job: CardJob): Promise<Drawn> => {
  const settled = new AbortController();
  const { signal } = settled;
  const ended = once(worker, 'exit', { signal }).then(([code, by]) => {
    throw new Error(`The worker ended with ${code ?? by}`);
  });
  try {
    worker.send(job);
    const [answer] = await Promise.race([once(worker, 'message', { signal }), ended]);
    const reply = answer as CardReply;
    if ('error' in reply) throw reply.error;
    return reply.result;
  } catch (cause) {
    throw new Error(`Không vẽ được ảnh chia sẻ của ${job.story.where.file}`, { cause });
  } finally {
    settled.abort();
  }
};
