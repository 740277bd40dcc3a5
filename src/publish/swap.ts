import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { swapNames } from './workshop.ts';

/**
 * Puts a finished site where the last one stood, in two renames, so that a reader or a killed
 * process never meets half a site; a kill between the two is mended by the next build.
 * @param made the finished site
 * @param outDir where it shall stand; on another disk it is first copied beside
 */
export async function swapIn(made: string, outDir: string): Promise<void> {
  const { next, last } = swapNames(outDir, process.pid);
  await mkdir(dirname(outDir), { recursive: true });
  try {
    await rename(made, next);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(made, next, { recursive: true }).catch(async (cause: unknown) => {
      // A disk that was too small for the copy must not stay full of it.
      await rm(next, { recursive: true, force: true });
      throw cause;
    });
  }
  const had = await rename(outDir, last).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  await rename(next, outDir);
  if (had) await rm(last, { recursive: true, force: true });
}
