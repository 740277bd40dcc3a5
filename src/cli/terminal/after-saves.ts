import { interrupted } from './command.ts';

/** An editor saves in several steps, within so many milliseconds; they are one save. */
const calm = 200;

/**
 * Does a work after each save, never twice at once, until it is interrupted.
 * @param follow is given what is to be called at each step of a save; returns what ends its calling
 * @throws what the work or `follow`'s watcher throws
 */
export async function afterSaves(
  work: () => Promise<void>,
  follow: (saved: () => void, fail: (error: unknown) => void) => () => Promise<void> | void,
): Promise<void> {
  const { promise: failed, reject } = Promise.withResolvers<never>();
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const saved = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(work).catch(reject);
    }, calm);
  };
  const end = follow(saved, reject);
  try {
    await Promise.race([interrupted(), failed]);
  } finally {
    await end();
    clearTimeout(timer);
    await last;
  }
}
