import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { pictureRoot } from '../../domain/addresses.ts';
import { writeManifest } from '../../pictures/shelf/manifest.ts';
import { readCached } from '../../pictures/shelf/cache.ts';
import { drawStory } from '../../pictures/shelf/draw.ts';
import { forgetOrders, orderOf } from '../../pictures/shelf/orders.ts';
import { engineStamp } from '../../pictures/shelf/stamp.ts';
import type { Settings } from '../../settings.ts';

/** Tells the pages of dev to order their pictures: none is drawn before it is asked for. */
export async function openOrders({ cacheDir }: Settings): Promise<void> {
  await forgetOrders(join(cacheDir, 'cards'));
  await writeManifest(cacheDir, { engine: engineStamp(), pages: {} });
}

const drawNow = async (cacheDir: string, path: string): Promise<Buffer | undefined> => {
  const cached = await readCached(cacheDir, path);
  if (cached) return cached;
  const order = await orderOf(cacheDir, path);
  if (order) await drawStory(order, cacheDir);
  return order && readCached(cacheDir, path);
};

const answer = (response: ServerResponse, path: string, bytes: Buffer) =>
  response
    .setHeader('content-type', path.endsWith('.pdf') ? 'application/pdf' : 'image/jpeg')
    .end(bytes);

/**
 * Share images while writing: a page orders what it shows, and each is drawn when it is first asked
 * for. An edit changes its address, so the reloaded page shows the picture of the edited text; of a
 * story whose words have a fault nothing is drawn: the check of each edit has told it.
 */
export function devCards({ cacheDir }: Settings): Plugin {
  return {
    name: 'dev-cards',
    configureServer(server) {
      const cards = join(cacheDir, 'cards');
      server.middlewares.use((request, response, next) => {
        const path = decodeURI((request.url ?? '').replace(/[?#].*$/, ''));
        if (!path.startsWith(`${pictureRoot}/`)) return next();
        drawNow(cards, path)
          .then((bytes) => (bytes ? answer(response, path, bytes) : next()))
          .catch(next);
      });
    },
  };
}
