import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { missingOf, sizeOf } from './draw.ts';
import type { CardJob, CardResult } from './draw.ts';

/** How far the drawing is: pictures done and in all, and an estimate in seconds once there is one. */
export type CardProgress = { done: number; total: number; secondsLeft: number | undefined };

/**
 * Draws what the cache does not hold, in a pool of workers (one for each core unless told). The
 * result is the same for any number of workers. Rejects only for what is no editor's fault.
 */
export async function drawCards(
  jobs: readonly CardJob[],
  {
    cacheDir,
    workers = availableParallelism(),
    onProgress,
  }: { cacheDir: string; workers?: number; onProgress?: (progress: CardProgress) => void },
): Promise<CardResult> {
  const queue: CardJob[] = [];
  for (const whole of jobs) {
    const job = await missingOf(whole, cacheDir);
    if (sizeOf(job) > 0) queue.push(job);
  }
  const count = (some: readonly CardJob[]) => some.reduce((sum, job) => sum + sizeOf(job), 0);
  const total = count(queue);
  const result: CardResult = { drawn: 0, kept: count(jobs) - total, faults: [] };
  if (total === 0) return result;

  const started = performance.now();
  let done = 0;
  // Kept in the order of the jobs, so that faults are printed the same way on any machine.
  const faults: CardResult['faults'][] = queue.map(() => []);
  let next = 0;
  const take = () => (next < queue.length ? next++ : undefined);
  const report = (index: number, { drawn, faults: found }: CardResult) => {
    done += sizeOf(queue[index]!);
    result.drawn += drawn;
    faults[index] = found;
    const seconds = (performance.now() - started) / 1000;
    onProgress?.({ done, total, secondsLeft: (seconds / done) * (total - done) });
  };
  onProgress?.({ done, total, secondsLeft: undefined });
  const size = Math.max(1, Math.min(workers, queue.length));
  await Promise.all(Array.from({ length: size }, () => work(cacheDir, queue, take, report)));
  return { ...result, faults: faults.flat() };
}

/** What a worker answers to a job. */
export type CardReply = { result: CardResult } | { error: unknown };

/**
 * Runs one worker until the queue is empty. It is a process, not a thread: what sharp and librsvg
 * took for the pictures goes back to the system with it, before the pages need it.
 */
async function work(
  cacheDir: string,
  queue: readonly CardJob[],
  take: () => number | undefined,
  report: (index: number, result: CardResult) => void,
): Promise<void> {
  const worker = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), [cacheDir], {
    serialization: 'advanced',
  });
  let index = take();
  try {
    for (; index !== undefined; index = take()) {
      const reply = await ask(worker, queue[index]!);
      if ('error' in reply) throw reply.error;
      report(index, reply.result);
    }
  } catch (cause) {
    const { file } = queue[index ?? 0]!.story.where;
    throw new Error(`Không vẽ được ảnh chia sẻ của ${file}`, { cause });
  } finally {
    const isOver = worker.exitCode !== null || worker.signalCode !== null;
    if (!isOver && worker.kill()) await once(worker, 'exit');
  }
}

async function ask(worker: ChildProcess, job: CardJob): Promise<CardReply> {
  const settled = new AbortController();
  const { signal } = settled;
  const ended = once(worker, 'exit', { signal }).then(([code, by]) => {
    throw new Error(`The worker ended with ${code ?? by}`);
  });
  try {
    worker.send(job);
    const [reply] = await Promise.race([once(worker, 'message', { signal }), ended]);
    return reply as CardReply;
  } finally {
    settled.abort();
  }
}
