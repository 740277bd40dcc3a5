import { readFile, realpath } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, sep } from 'node:path';
import { digestOf, recall, remember } from '../files.ts';
import { judgement, pictureFault, type PictureFault } from '../picture-file.ts';

const subject = 'originals';

// Who names no folder asks again in the same run: for the same pictures, but for the one that changed.
const inMemory = new Map<string, PictureFault | null>();

const keyOf = (path: string): string | undefined => {
  try {
    return digestOf(path);
  } catch {
    return undefined;
  }
};

/**
 * Decodes every picture whole, each content once: a truncated file, a renamed HEIC or SVG, a
 * picture too large to build with or too small to show. Keys of the result are the given paths, sound ones left out. A
 * symbolic link that leads out of the picture's own folder is refused.
 * @param cacheDir remembers verdicts by the hash of the bytes, never by name or date; left out: for this run
 */
export async function inspectPictures(
  paths: readonly string[],
  cacheDir?: string,
): Promise<Map<string, PictureFault>> {
  const known = cacheDir
    ? await recall<PictureFault | null>(cacheDir, subject, judgement)
    : inMemory;
  const used = new Map<string, PictureFault | null>();
  const faults = new Map<string, PictureFault>();
  const queue = [...new Set(paths)];
  const work = async () => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      const home = await realpath(dirname(path)).catch(() => '');
      const real = await realpath(path).catch(() => '');
      const key = keyOf(path);
      if (!real.startsWith(home + sep)) {
        faults.set(path, { code: 'tep-ngoai-thu-muc', values: {} });
      } else if (!key) {
        faults.set(path, { code: 'anh-hong', values: { reason: 'không mở được tệp' } });
      } else {
        const verdict = known.has(key) ? known.get(key) : await pictureFault(await readFile(path));
        used.set(key, verdict ?? null);
        if (verdict) faults.set(path, verdict);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  if (cacheDir) await remember(cacheDir, subject, judgement, used);
  else for (const [key, verdict] of used) inMemory.set(key, verdict);
  return faults;
}
