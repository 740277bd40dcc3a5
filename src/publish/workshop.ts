import { existsSync, rmSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { move, remove } from '../files.ts';
import type { Settings } from '../settings.ts';
import { BuildFault } from './build-fault.ts';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Takes the lock of a work folder for this process, also from one that was killed. */
const lock = async (file: string): Promise<void> => {
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    if (holder && holder !== process.pid && isAlive(holder)) {
      throw new BuildFault([
        `Đang có một lần dựng khác của cùng thư mục nội dung (tiến trình ${holder}).`,
        'Chờ lần ấy xong rồi chạy lại.',
      ]);
    }
    await rm(file, { force: true });
  }
};

/** Folders beside the site while it is swapped; the process is part of the name. */
export function swapNames(outDir: string, pid: number) {
  return {
    next: join(dirname(outDir), `.${basename(outDir)}-${pid}-moi`),
    last: join(dirname(outDir), `.${basename(outDir)}-${pid}-cu`),
  };
}

/** Clears what killed builds left; a site caught between the two renames of a swap comes back. */
const clearLeftovers = async ({ cacheDir, outDir }: Settings): Promise<void> => {
  for (const name of await readdir(cacheDir)) {
    if (/^fresh-\d+$/.test(name)) await remove(join(cacheDir, name));
  }
  const beside = await readdir(dirname(outDir)).catch(() => []);
  for (const name of beside) {
    const pid = Number(name.match(/-(\d+)-(?:moi|cu)$/)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const { next, last } = swapNames(outDir, pid);
    if (name === basename(last) && !existsSync(outDir)) await move(last, outDir);
    else if (name === basename(last)) await remove(last);
    else if (name === basename(next)) await remove(next);
  }
};

const stop = () => process.exit(130);

// The same name in every process, and never twice in one: modules are run out of the folder, and
// Node knows them by their path.
let builds = 0;

/**
 * Runs a build in a fresh folder that is gone afterwards, whatever happens: an error, Ctrl-C, or the
 * kill of an earlier run.
 * @throws BuildFault when another build of the same content is running
 */
export async function inFreshFolder<Result>(
  settings: Settings,
  work: (fresh: string) => Promise<Result>,
): Promise<Result> {
  await mkdir(settings.cacheDir, { recursive: true });
  const lockFile = join(settings.cacheDir, 'lock');
  await lock(lockFile);
  const fresh = join(settings.cacheDir, `fresh-${(builds += 1)}`);
  const clean = () => {
    rmSync(fresh, { recursive: true, force: true, maxRetries: 8 });
    rmSync(lockFile, { force: true });
  };
  process.once('exit', clean).once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await clearLeftovers(settings);
    await mkdir(fresh);
    return await work(fresh);
  } finally {
    clean();
    process.off('exit', clean).off('SIGINT', stop).off('SIGTERM', stop);
  }
}
