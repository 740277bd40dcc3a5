import { join } from 'node:path';
import { withPages, writeLedger } from '../../pictures/shelf/ledger.ts';
import { writeManifest } from '../../pictures/shelf/manifest.ts';
import { prunePhotos } from '../../pictures/shelf/photo-store.ts';
import { publishCards } from '../../pictures/shelf/publish.ts';
import { drawSite } from '../../pictures/shelf/site-cards.ts';
import type { Checked } from '../../check/check.ts';
import { cardProgress } from './card-progress.ts';
import { loadCardStories } from './card-stories.ts';
import type { Fault } from '../../domain/faults/fault.ts';
import type { Settings } from '../../settings.ts';

/**
 * What the share images of a build came to. `publish` lays them into the site, under today's addresses
 * and every ledgered one; `saveLedger` is for a build that goes out.
 */
export type DrawnCards = {
  faults: Fault[];
  publish: (siteDir: string) => Promise<unknown>;
  saveLedger: () => Promise<void>;
};

/** Draws the share images that changed and tells the pages of all, before any page is made. */
export async function drawCards(
  settings: Settings,
  { library, ledger }: Checked,
  today: string,
): Promise<DrawnCards> {
  const { contentDir } = settings;
  const cacheDir = join(settings.cacheDir, 'cards');
  const { stories, brand } = await loadCardStories(library, settings, today);
  const onProgress = cardProgress(process.stderr);
  const drawn = await drawSite(stories, brand, { cacheDir, ledger, onProgress });
  if (drawn.faults.length === 0) {
    const used = stories.flatMap(({ photo, withdrawn }) => (withdrawn ? [] : (photo?.file ?? [])));
    await prunePhotos(cacheDir, used);
    await writeManifest(settings.cacheDir, drawn.manifest);
  }
  return {
    faults: drawn.faults,
    publish: (outDir) => publishCards(drawn.jobs, { cacheDir, outDir, ledger: drawn.ledger }),
    saveLedger: () => writeLedger(contentDir, withPages(drawn.ledger, library.pages)),
  };
}
