import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Puts a finished site where the last one stood, in two renames, so that a reader or a killed
 * process never meets half a site.
 * @param made the finished site
 * @param outDir where it shall stand; on another disk it is first copied beside
 */
export const swapIn = async (made: string, outDir: string): Promise<void> => {
  const beside = join(dirname(outDir), `.${process.pid}-moi`);
  const old = join(dirname(outDir), `.${process.pid}-cu`);
  await mkdir(dirname(outDir), { recursive: true });
  try {
    await rename(made, beside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(made, beside, { recursive: true });
    await rm(made, { recursive: true });
  }
  const had = await rename(outDir, old).then(
    () => true,
    () => false,
  );
  await rename(beside, outDir);
  if (had) await rm(old, { recursive: true, force: true });
};
