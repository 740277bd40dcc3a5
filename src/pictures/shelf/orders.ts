import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../files.ts';
import type { CardJob } from './draw.ts';

const folder = 'orders';

// The key in a picture's address is that of all pictures of its story.
const fileOf = (cacheDir: string, path: string): string =>
  join(cacheDir, folder, `${/[0-9a-f]{32}/u.exec(path)?.[0] ?? 'none'}.json`);

/** Notes what a page is about to show, so that it can be drawn once it is asked for. */
export async function orderPictures(cacheDir: string, job: CardJob): Promise<void> {
  const [first] = job.addresses;
  if (first) await writeWhole(fileOf(cacheDir, first.path), JSON.stringify(job));
}

/** The job that a page noted for a picture, that picture alone; nothing where none did. */
export async function orderOf(cacheDir: string, path: string): Promise<CardJob | undefined> {
  const order = await readFile(fileOf(cacheDir, path), 'utf8').catch(() => undefined);
  if (!order) return undefined;
  const job = JSON.parse(order) as CardJob;
  return { ...job, addresses: job.addresses.filter((address) => address.path === path) };
}

/** Forgets what pages of an earlier run noted. */
export function forgetOrders(cacheDir: string): Promise<void> {
  return rm(join(cacheDir, folder), { recursive: true, force: true });
}
