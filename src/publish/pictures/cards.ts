import { dirname } from 'node:path';
import { tell } from '../../domain/faults/table.ts';
import { storiesOf } from '../../domain/library.ts';
import { PhotoError } from '../../pictures/paint/photo.ts';
import { writeLedger } from '../../pictures/shelf/ledger.ts';
import { readManifest, writeManifest } from '../../pictures/shelf/manifest.ts';
import type { Content } from '../../check/check.ts';
import { cardProgress } from './card-progress.ts';
import { loadCardStories } from './stories-to-draw.ts';
import { publishCards, publishPhotos } from './publish-cards.ts';
import { pagePhotos } from './page-photos.ts';
import { drawSite } from './site-pictures.ts';
import type { Fault } from '../../domain/faults/fault.ts';
import { pathFrom } from '../../files.ts';
import { pictureCache, type Settings } from '../../settings.ts';
import { BuildFault } from '../build-fault.ts';

/**
 * What the share images of a build came to. `publish` lays them into the site, under today's addresses
 * and every ledgered one; `publishPhotos` lays the photos beside that pages name. Both
 * tell the digests of what they laid. `saveLedger` is for a build that goes out.
 */
type DrawnCards = {
  faults: Fault[];
  publish: (siteDir: string) => Promise<string[]>;
  publishPhotos: (siteDir: string, named: ReadonlySet<string>) => Promise<string[]>;
  saveLedger: () => Promise<void>;
};

/** What is told of a photo that the check found sound and that was gone or spoilt when it was asked for. */
const photoGone = (
  { file, told }: PhotoError,
  { library }: Content,
  contentDir: string,
): BuildFault => {
  const photo = pathFrom(contentDir, file);
  const beside = [...storiesOf(library), ...library.pages].find(
    (entry) => dirname(entry.file) === dirname(photo),
  );
  const { message, hint } = tell(told);
  return new BuildFault([`${beside?.file ?? photo}: ${message}`, `    → ${hint}`]);
};

/**
 * Draws the share images that changed and tells the pages of all, before any page is made.
 * @throws BuildFault when a photo has gone since the check
 */
export async function drawCards(
  settings: Settings,
  checked: Content,
  today: string,
): Promise<DrawnCards> {
  try {
    return await draw(settings, checked, today);
  } catch (error) {
    throw error instanceof PhotoError ? photoGone(error, checked, settings.contentDir) : error;
  }
}

const draw = async (settings: Settings, checked: Content, today: string): Promise<DrawnCards> => {
  const { library, ledger } = checked;
  const { contentDir, outDir: lastDir } = settings;
  const cacheDir = pictureCache(settings);
  const { stories, brand } = await loadCardStories(library, settings, today);
  const drawn = await drawSite(stories, brand, {
    cacheDir,
    ledger,
    pages: library.pages,
    photos: await pagePhotos(checked, contentDir, today),
    last: await readManifest(settings.cacheDir).catch(() => undefined),
    onProgress: cardProgress(process.stderr),
  });
  if (drawn.manifest) await writeManifest(settings.cacheDir, drawn.manifest);
  return {
    faults: drawn.faults,
    publishPhotos: (outDir, named) => publishPhotos(named, { cacheDir, outDir, lastDir }),
    publish: (outDir) =>
      publishCards(drawn.jobs, { cacheDir, outDir, lastDir, ledger: drawn.ledger }),
    saveLedger: () => writeLedger(contentDir, drawn.ledger),
  };
};
