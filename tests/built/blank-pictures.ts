import { join } from 'node:path';
import sharp from 'sharp';
import { todayInVietnam } from '../../src/domain/date.ts';
import { writeCached } from '../../src/pictures/shelf/cache.ts';
import { planCards } from '../../src/pictures/shelf/plan.ts';
import { codeStamp } from '../../src/publish/code-stamp.ts';
import { loadCardStories } from '../../src/publish/pictures/stories-to-draw.ts';
import { checkSite } from '../../src/publish/site-check.ts';
import type { Settings } from '../../src/settings.ts';

const grey = sharp({ create: { width: 16, height: 16, channels: 3, background: '#888' } });
const blank = {
  'image/jpeg': await grey.jpeg().toBuffer(),
  'application/pdf': Buffer.from('%PDF-1.7\n'),
};

/**
 * Puts a picture that shows nothing where each share image of a site would be kept once it was drawn:
 * for a site of which nobody looks at them.
 */
export async function blankPictures(settings: Settings): Promise<void> {
  const today = todayInVietnam();
  const { cacheDir } = settings;
  // What was read here need not be read again by the build.
  const { library, ledger } = await checkSite(settings, today, { code: await codeStamp() });
  const { stories, brand } = await loadCardStories(library, settings, today);
  for (const { addresses } of await planCards(stories, brand, ledger))
    for (const { path, type } of addresses)
      await writeCached(join(cacheDir, 'cards'), path, blank[type]);
}
