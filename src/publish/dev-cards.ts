import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { pictureRoot } from '../domain/addresses.ts';
import { cardFolder } from '../pictures/shelf/address.ts';
import { readCached } from '../pictures/shelf/cache.ts';
import { drawStory } from '../pictures/shelf/draw.ts';
import { planCards } from '../pictures/shelf/site-cards.ts';
import { todayInVietnam } from '../domain/date.ts';
import type { Settings } from '../settings.ts';
import { loadCardStories } from './card-stories.ts';
import { soundLibrary } from '../check/sound.ts';
import { checkSite } from './site-check.ts';

/**
 * Draws one picture as the content stands now; the address says whether it is still the current one.
 * Of a story with a fault nothing is drawn: the check of each edit has told it.
 */
const drawNow = async (settings: Settings, path: string): Promise<Buffer | undefined> => {
  const cacheDir = join(settings.cacheDir, 'cards');
  const cached = await readCached(cacheDir, path);
  if (cached) return cached;
  const today = todayInVietnam();
  const library = soundLibrary(await checkSite(settings, today));
  if (!library) return undefined;
  const { stories, brand } = await loadCardStories(library, settings, today);
  const wanted = stories.filter((story) => path.startsWith(`${cardFolder(story)}/`));
  const { jobs } = await planCards(wanted, brand);
  for (const job of jobs) {
    const addresses = job.addresses.filter((address) => address.path === path);
    await drawStory({ ...job, addresses }, cacheDir);
  }
  return readCached(cacheDir, path);
};

/**
 * Share images while writing: each is drawn when a page first shows it. An edit changes its address,
 * so the reloaded page shows the picture of the edited text.
 */
export const devCards = (settings: Settings): Plugin => ({
  name: 'dev-cards',
  configureServer(server) {
    const answer = async (path: string, response: ServerResponse): Promise<boolean> => {
      const bytes = await drawNow(settings, path);
      if (!bytes) return false;
      response.setHeader('content-type', path.endsWith('.pdf') ? 'application/pdf' : 'image/jpeg');
      response.end(bytes);
      return true;
    };
    server.middlewares.use((request, response, next) => {
      const path = decodeURI((request.url ?? '').replace(/[?#].*$/, ''));
      if (!path.startsWith(`${pictureRoot}/`)) return next();
      answer(path, response)
        .then((isDone) => (isDone ? undefined : next()))
        .catch(next);
    });
  },
});
