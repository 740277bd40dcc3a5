import { cp, mkdir, readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { move, remove } from '../files.ts';
import { showPath } from '../settings.ts';
import { BuildFault } from './build-fault.ts';
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
    await move(made, next);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(made, next, { recursive: true }).catch(async (cause: unknown) => {
      // A disk that was too small for the copy must not stay full of it.
      await remove(next);
      throw cause;
    });
  }
  const had = await move(outDir, last).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  await move(next, outDir).catch(async (error: unknown) => {
    if (had) await move(last, outDir);
    throw error;
  });
  if (had) await remove(last);
}

/** What stands in a folder, but for files that programs leave unseen, or the file that stands there. */
const seenIn = async (folder: string): Promise<string[]> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((one) => !one.isFile() || !one.name.startsWith('.'))
      .map((one) => one.name);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOTDIR' ? [basename(folder)] : [];
  }
};

/**
 * A site takes the place of all that stands at `outDir`, so nothing may stand there but a site.
 * @throws BuildFault that names what would be lost
 */
export async function refuseForeign(outDir: string): Promise<void> {
  const seen = await seenIn(outDir);
  if (seen.length === 0 || seen.includes('index.html')) return;
  const named = seen.slice(0, 3).join(', ') + (seen.length > 3 ? '…' : '');
  throw new BuildFault([
    `Chỗ đặt trang, ${showPath(outDir)}, đang có thứ không phải một trang web (${named}): dựng vào đó là mất hết.`,
    '→ Chọn một thư mục riêng, như OUT_DIR=dist, hoặc dời những thứ ấy đi rồi chạy lại.',
  ]);
}
