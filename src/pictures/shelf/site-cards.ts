import { dirname } from 'node:path';
import { photoPath } from '../../domain/addresses.ts';
import type { Card, CardBrand } from '../design/card-story.ts';
import { formats, formatsOf } from '../design/format.ts';
import type { CardFormat } from '../design/format.ts';
import { cardAddresses } from './address.ts';
import { cachedBytes, pruneCache } from './cache.ts';
import type { CardJob, CardResult } from './draw.ts';
import { extendLedger, ledgerKey, ledgerKeys, orphans } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import type { Manifest } from './manifest.ts';
import type { PhotoWidth } from './photo-store.ts';
import { drawCards } from './pool.ts';
import type { CardProgress } from './pool.ts';
import { engineStamp } from './stamp.ts';

/** What the pictures of a whole site came to; with a fault of severity E nothing may be published. */
type DrawnSite = CardResult & {
  jobs: CardJob[];
  /** What the pages are told. */
  manifest: Manifest;
  /** The ledger with today's paths, for the caller to save. */
  ledger: Ledger;
};

/** Draws what is missing of a site's pictures. What no story uses any more leaves the cache. */
export async function drawSite(
  stories: readonly Card[],
  brand: CardBrand,
  options: {
    cacheDir: string;
    ledger: Ledger;
    /** The photos that pages show, by the key of the story whose page it is. */
    photos?: ReadonlyMap<string, readonly PhotoWidth[]>;
    onProgress?: (progress: CardProgress) => void;
  },
): Promise<DrawnSite> {
  const { ledger, cacheDir, photos = new Map<string, readonly PhotoWidth[]>() } = options;
  const all = [...stories, ...orphans(ledger, stories)];
  const planned = await planCards(all, brand, ledger);
  const jobs = planned.map((job) => ({ ...job, photos: photos.get(ledgerKey(job.story)) ?? [] }));
  const result = await drawCards(jobs, options);
  const manifest: Manifest = { engine: engineStamp(), pages: {}, photos: {} };
  const next = { ...result, jobs, manifest, ledger: extendLedger(ledger, jobs) };
  if (next.faults.some(({ severity }) => severity === 'E')) return next;
  for (const { story, addresses } of jobs) {
    const shown = new Set(formatsOf(story).map(({ name }) => name));
    const pictures = addresses.filter(({ name }) => shown.has(name));
    manifest.pages[ledgerKey(story)] = await Promise.all(
      pictures.map(async (one) => ({
        ...one,
        alt: story.alt,
        bytes: await cachedBytes(cacheDir, one.path),
      })),
    );
  }
  const pathsOf = (some: readonly { path: string }[]) => some.map(({ path }) => path);
  const cards = jobs.flatMap(({ addresses }) => addresses);
  await pruneCache(cacheDir, pathsOf(cards));
  await pruneCache(cacheDir, pathsOf([...photos.values()].flat()), dirname(photoPath('', 0)));
  return next;
}

/**
 * The jobs of some stories that the check found sound. What has no kit, or is gone, is drawn in the
 * forms its ledgered addresses still ask for. Throws PhotoError when a photo cannot be read.
 */
export async function planCards(
  stories: readonly Card[],
  brand: CardBrand,
  ledger: Ledger = {},
): Promise<CardJob[]> {
  const engine = engineStamp();
  const jobs: CardJob[] = [];
  for (const story of stories) {
    const former = ledgerKeys(story).flatMap((key) => ledger[key] ?? []);
    const wanted = [...formatsOf(story), ...ledgered(story, former)];
    jobs.push({ story, brand, addresses: await cardAddresses(story, brand, engine, wanted) });
  }
  return jobs;
}

// A poster can only be answered by a poster; whatever a story that is gone once showed, by a neutral
// picture of its size. Other pictures of a kit that has ended are answered by the link card.
function ledgered(card: Card, former: readonly string[]): CardFormat[] {
  if (card.kind === 'house' || (card.kind === 'story' && card.kit)) return [];
  return Object.values(formats).filter(
    ({ name, file, type }) =>
      name !== formats.link.name &&
      (card.kind === 'gone' || type === 'application/pdf') &&
      former.some((path) => path.endsWith(`/${file}`)),
  );
}
