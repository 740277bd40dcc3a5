import { join } from 'node:path';
import { withPages, writeLedger } from '../pictures/shelf/ledger.ts';
import { prunePhotos } from '../pictures/shelf/photo-store.ts';
import { makeSiteCards } from '../pictures/shelf/site-cards.ts';
import type { Checked } from '../check/check.ts';
import { cardProgress } from './card-progress.ts';
import { loadCardStories } from './card-stories.ts';
import type { Fault } from '../domain/faults/fault.ts';
import type { Settings } from '../settings.ts';

/** What the share images of a build came to; `saveLedger` is for a build that goes out. */
export type AddedCards = { faults: Fault[]; saveLedger: () => Promise<void> };

/**
 * Draws the share images that changed and puts all of them into the site, under today's addresses
 * and every ledgered one.
 */
export const addCards = async (
  settings: Settings,
  { library, ledger }: Checked,
  { siteDir, today }: { siteDir: string; today: string },
): Promise<AddedCards> => {
  const { contentDir } = settings;
  const cacheDir = join(settings.cacheDir, 'cards');
  const { stories, brand } = await loadCardStories(library, settings, today);
  const made = await makeSiteCards(stories, brand, {
    cacheDir,
    outDir: siteDir,
    ledger,
    onProgress: cardProgress(process.stderr),
  });
  const photos = stories.flatMap(({ photo, withdrawn }) => (withdrawn ? [] : (photo?.file ?? [])));
  if (made.faults.length === 0) await prunePhotos(cacheDir, photos);
  return {
    faults: made.faults,
    saveLedger: () => writeLedger(contentDir, withPages(made.ledger, library.pages)),
  };
};
