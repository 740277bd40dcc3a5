import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { allWidths, widthsWithin, type PagePicture } from '../../domain/look/page-picture.ts';
import { writeWhole } from '../../files.ts';
import type { CardJob } from './draw.ts';
import { pagePicture, widthsOf, type PhotoWidth } from './photo-store.ts';

const folder = 'orders';

/** What a page is about to show: a story's share images, or a photo in some widths. */
type Order = { job: CardJob } | { widths: readonly PhotoWidth[] };

// The key in a picture's address is that of all pictures of its story, or of all widths of its photo.
const fileOf = (cacheDir: string, path: string): string =>
  join(cacheDir, folder, `${/[0-9a-f]{32}/u.exec(path)?.[0] ?? 'none'}.json`);

/** Notes what a page is about to show, so that it can be drawn once it is asked for. */
export async function noteOrder(cacheDir: string, order: Order): Promise<void> {
  const [first] = 'job' in order ? order.job.addresses : order.widths;
  if (first) await writeWhole(fileOf(cacheDir, first.path), JSON.stringify(order));
}

/** What a page of dev is told of a photo; the widths it asks for are drawn when they are read. */
export async function orderPhoto(file: string, cacheDir: string): Promise<PagePicture> {
  const picture = await pagePicture(file);
  const widths = widthsOf(file, picture, widthsWithin(allWidths, picture.width));
  await noteOrder(cacheDir, { widths });
  return picture;
}

/** What a page noted for the address of a picture; nothing where none did. */
export async function orderOf(cacheDir: string, path: string): Promise<Order | undefined> {
  const order = await readFile(fileOf(cacheDir, path), 'utf8').catch(() => undefined);
  return order ? (JSON.parse(order) as Order) : undefined;
}

/** Forgets what pages of an earlier run noted. */
export function forgetOrders(cacheDir: string): Promise<void> {
  return rm(join(cacheDir, folder), { recursive: true, force: true });
}
