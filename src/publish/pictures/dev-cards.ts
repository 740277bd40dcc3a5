import type { ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { pictureRoot } from '../../domain/addresses.ts';
import { writeManifest } from '../../pictures/shelf/manifest.ts';
import { drawWidth } from '../../pictures/paint/photo.ts';
import { readCached, writeCached } from '../../pictures/shelf/cache.ts';
import { forgetOrders, orderOf } from '../../pictures/shelf/orders.ts';
import { openPhoto, photosNamed } from '../../pictures/shelf/photo-store.ts';
import { engineStamp } from '../../pictures/shelf/stamp.ts';
import { pictureCache, type Settings } from '../../settings.ts';
import { contentType } from '../content-type.ts';

/** Tells the pages of dev to order their pictures: none is drawn before it is asked for. */
export async function openOrders({ cacheDir }: Settings): Promise<void> {
  await forgetOrders(pictureCache({ cacheDir }));
  await writeManifest(cacheDir, { engine: engineStamp(), pages: {}, photos: {}, codes: {} });
}

/**
 * The picture of an address, drawn now unless it lies in the cache; nothing where no page ordered it,
 * or where its story has a fault.
 */
const drawOrdered = async (cacheDir: string, path: string): Promise<Buffer | undefined> => {
  const cached = await readCached(cacheDir, path);
  const order = cached ? undefined : await orderOf(cacheDir, path);
  if (!order) return cached;
  const asked = (one: { path: string }) => one.path === path;
  if ('job' in order) {
    const addresses = order.job.addresses.filter(asked);
    // What draws is read with the first picture: a build has this plugin too, and draws elsewhere.
    const { drawStory } = await import('../../pictures/shelf/draw.ts');
    await drawStory({ ...order.job, addresses }, cacheDir);
  } else
    for (const { file, width } of order.widths.filter(asked))
      await writeCached(cacheDir, path, await drawWidth(await openPhoto(file, cacheDir), width));
  return readCached(cacheDir, path);
};

const answer = (response: ServerResponse, path: string, bytes: Buffer) =>
  response.setHeader('content-type', contentType(path)).end(bytes);

/**
 * Share images and photos while writing: a page orders what it shows, and each is drawn when it is first asked
 * for. An edit changes its address, so the reloaded page shows the picture of the edited text; of a
 * story whose words have a fault nothing is drawn: the check of each edit has told it.
 */
export function devCards({ cacheDir }: Settings): Plugin {
  return {
    name: 'dev-cards',
    configureServer(server) {
      const cards = pictureCache({ cacheDir });
      server.middlewares.use((request, response, next) => {
        const path = decodeURI((request.url ?? '').replace(/[?#].*$/, ''));
        const isPicture = path.startsWith(`${pictureRoot}/`) || photosNamed(path).length > 0;
        if (!isPicture) return next();
        drawOrdered(cards, path)
          .then((bytes) => (bytes ? answer(response, path, bytes) : next()))
          .catch(next);
      });
    },
  };
}
