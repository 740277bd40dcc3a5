import { readCached } from './cache.ts';
import { drawPhoto, drawStory } from './draw.ts';
import { orderOf } from './orders.ts';
import { photoPaths } from './page-photos.ts';
import { openPhoto } from './photo-store.ts';

/**
 * The picture of an address, drawn now unless it lies in the cache; nothing where no page ordered it,
 * or where its story has a fault.
 */
export async function drawOrdered(cacheDir: string, path: string): Promise<Buffer | undefined> {
  const cached = await readCached(cacheDir, path);
  if (cached) return cached;
  const order = await orderOf(cacheDir, path);
  if (!order) return undefined;
  if ('job' in order) {
    const addresses = order.job.addresses.filter((address) => address.path === path);
    await drawStory({ ...order.job, addresses }, cacheDir);
  } else {
    const { photo } = order;
    const widths = photoPaths(photo).flatMap(([width, own]) => (own === path ? [width] : []));
    await drawPhoto({ ...photo, widths }, await openPhoto(photo.file, cacheDir), cacheDir);
  }
  return readCached(cacheDir, path);
}
