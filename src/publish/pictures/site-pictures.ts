import { dirname } from 'node:path';
import { photoPath } from '../../domain/addresses.ts';
import type { Card, CardBrand } from '../../pictures/design/card.ts';
import { formatsOf } from '../../pictures/design/format.ts';
import { storyCodes } from '../../pictures/paint/qr.ts';
import { cachedBytes, pruneCache } from '../../pictures/shelf/cache.ts';
import type { CardJob } from '../../pictures/shelf/draw.ts';
import { extendLedger, ledgerKey, orphans } from '../../pictures/shelf/ledger.ts';
import type { Ledger } from '../../domain/schemas/catalogue.ts';
import type { Manifest } from '../../pictures/shelf/manifest.ts';
import { prunePhotos } from '../../pictures/shelf/photo-store.ts';
import { planCards } from '../../pictures/shelf/plan.ts';
import { drawMissing } from '../../pictures/shelf/pool.ts';
import type { CardProgress, CardResult } from '../../pictures/shelf/pool.ts';
import { engineStamp } from '../../pictures/shelf/stamp.ts';
import type { NamedPhoto } from './page-photos.ts';

/** What the pictures of a whole site came to; with a fault nothing may be published. */
type DrawnSite = CardResult & {
  jobs: CardJob[];
  /** What the pages are told, once all is drawn. */
  manifest?: Manifest;
  /** The ledger with today's paths, for the caller to save. */
  ledger: Ledger;
};

/** What a site's pictures are drawn from besides its stories. */
type Site = {
  cacheDir: string;
  ledger: Ledger;
  pages?: readonly { slug: string }[];
  /** The photos that pages show. */
  photos?: readonly NamedPhoto[];
  /** What pages were told by the build before. */
  last?: Manifest | undefined;
  onProgress?: (progress: CardProgress) => void;
};

/** Draws what is missing of a site's pictures. What no story uses any more leaves the cache. */
export async function drawSite(
  stories: readonly Card[],
  brand: CardBrand,
  { cacheDir, ledger, pages, photos = [], last, onProgress }: Site,
): Promise<DrawnSite> {
  const ofPage = Map.groupBy(photos, ({ story }) => story);
  const planned = await planCards([...stories, ...orphans(ledger, stories)], brand, ledger);
  const jobs = planned.map((job) => ({
    ...job,
    photos: ofPage.get(ledgerKey(job.story))?.flatMap(({ widths }) => widths) ?? [],
  }));
  const result = await drawMissing(jobs, { cacheDir, onProgress });
  const drawn = { ...result, jobs, ledger: extendLedger(ledger, jobs, pages) };
  if (drawn.faults.length > 0) return drawn;
  await prune(jobs, photos, cacheDir);
  return { ...drawn, manifest: manifestOf(jobs, photos, cacheDir, last) };
}

const manifestOf = (
  jobs: readonly CardJob[],
  photos: readonly NamedPhoto[],
  cacheDir: string,
  last: Manifest | undefined,
): Manifest => {
  const engine = engineStamp();
  const known = last?.engine === engine ? last.codes : {};
  const pages: Manifest['pages'] = {};
  const codes: Manifest['codes'] = {};
  for (const { story, addresses } of jobs) {
    const shown = new Set(formatsOf(story).map(({ name }) => name));
    const pictures = addresses.filter(({ name }) => shown.has(name));
    pages[ledgerKey(story)] = pictures.map((one) => ({
      ...one,
      alt: story.alt,
      bytes: cachedBytes(cacheDir, one.path),
    }));
    if (story.kind === 'story') Object.assign(codes, storyCodes(story.url, story.slug, known));
  }
  const told = photos.map(({ name, picture }) => [name, picture]);
  return { engine, pages, photos: Object.fromEntries(told), codes };
};

const prune = async (jobs: readonly CardJob[], photos: readonly NamedPhoto[], cacheDir: string) => {
  const pathsOf = (some: readonly { path: string }[]) => some.map(({ path }) => path);
  const widths = photos.flatMap((photo) => photo.widths);
  const cards = jobs.flatMap(({ addresses }) => addresses);
  const faces = jobs.flatMap(({ story }) => (story.kind === 'story' && story.photo?.file) || []);
  await pruneCache(cacheDir, pathsOf(cards));
  await pruneCache(cacheDir, pathsOf(widths), dirname(photoPath('', 0)));
  await prunePhotos(cacheDir, [...faces, ...widths.map(({ file }) => file)]);
};
