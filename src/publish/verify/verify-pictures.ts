import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { digestOf, filesBelow, recall, remember } from '../../files.ts';
import type { SiteFile } from '../pages/site-files.ts';

const isPicture = ({ path }: { path: string }) => /\.(jpe?g|png|webp|avif|gif)$/i.test(path);

/** What a picture must not say of where, when and with what it was taken. */
const traces = ['exif', 'xmp', 'iptc', 'tifftagPhotoshop', 'icc'] as const;

const wrongWith = async (path: string, bytes: Buffer): Promise<string | undefined> => {
  try {
    const picture = sharp(bytes, { failOn: 'error', animated: true });
    const metadata = await picture.metadata();
    const found = traces.filter((trace) => metadata[trace] !== undefined);
    if (found.length > 0) return `Ảnh ${path} còn mang dữ liệu máy ảnh (${found.join(', ')}).`;
    await picture.raw().toBuffer();
    return undefined;
  } catch {
    return `Ảnh ${path} hỏng, không mở được.`;
  }
};

// Those found whole are remembered by their bytes, for this version of the decoder.
const decoder = JSON.stringify(sharp.versions);
const subject = 'published';

/** Pictures of the site that are, byte by byte, an original of the content folder. */
const originalsAmong = async (pictures: readonly SiteFile[], contentDir: string) => {
  const bySize = new Map<number, string[]>();
  for (const path of await filesBelow(contentDir)) {
    if (!isPicture({ path })) continue;
    const file = join(contentDir, path);
    const { size } = await stat(file);
    bySize.set(size, [...(bySize.get(size) ?? []), file]);
  }
  const found: string[] = [];
  for (const { path, file } of pictures) {
    const alike = bySize.get((await stat(file)).size);
    if (!alike) continue;
    const same = digestOf(file);
    for (const original of alike) {
      if (digestOf(original) === same) found.push(`Ảnh gốc bị chép nguyên ra trang: ${path}.`);
    }
  }
  return found;
};

/**
 * Looks at every picture of a built site; empty when all are whole, bare of traces and no original.
 * What the build has drawn it has kept by its digest; whatever else lies there is decoded.
 */
export async function pictureTroubles(
  files: readonly SiteFile[],
  {
    contentDir,
    cacheDir,
    drawn = new Set(),
  }: { contentDir: string; cacheDir: string; drawn?: ReadonlySet<string> },
): Promise<string[]> {
  const pictures = files.filter(isPicture);
  const known = await recall<true>(cacheDir, subject, decoder);
  const whole = new Map<string, true>();
  const troubles: string[] = [];
  let next = 0;
  const work = async () => {
    for (let picture = pictures[next++]; picture; picture = pictures[next++]) {
      const seen = digestOf(picture.file);
      if (drawn.has(seen)) continue;
      const trouble =
        known.has(seen) || whole.has(seen)
          ? undefined
          : await wrongWith(picture.path, await readFile(picture.file));
      if (trouble) troubles.push(trouble);
      else whole.set(seen, true);
    }
  };
  // Decoding runs in libuv's threads: a few readers keep all of them busy.
  await Promise.all(Array.from({ length: 4 }, work));
  await remember(cacheDir, subject, decoder, whole);
  return [...troubles.sort(), ...(await originalsAmong(pictures, contentDir))];
}
