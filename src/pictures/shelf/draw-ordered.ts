import { readCached } from './cache.ts';
import { drawPhoto, drawStory } from './draw.ts';
import { orderOf } from './orders.ts';

/**
 * The picture of an address, drawn now unless it lies in the cache; nothing where no page ordered it,
 * or where its story has a fault.
 */
export async function drawOrdered(cacheDir: string, path: string): Promise<Buffer | undefined> {
  const cached = await readCached(cacheDir, path);
  if (cached) return cached;
  const order = await orderOf(cacheDir, path);
  if (!order) return undefined;
  const asked = (one: { path: string }) => one.path === path;
  if ('job' in order) {
    const addresses = order.job.addresses.filter(asked);
    await drawStory({ ...order.job, addresses }, cacheDir);
  } else for (const one of order.widths.filter(asked)) await drawPhoto(one, cacheDir);
  return readCached(cacheDir, path);
}
