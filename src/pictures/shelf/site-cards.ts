import type { Fault } from '../../domain/faults/fault.ts';
import { cardAddresses, houseAddress, listAddresses } from './address.ts';
import { pruneCache } from './cache.ts';
import type { CardBrand, CardStory } from '../design/card-story.ts';
import { engineStamp } from './stamp.ts';
import { extendLedger, orphans } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { inspectPhoto, PhotoError, photoFault } from '../paint/photo.ts';
import { drawCards } from './pool.ts';
import type { CardProgress } from './pool.ts';
import type { CardJob } from './draw.ts';
import { publishCards } from './publish.ts';

/** What the cards of a whole site came to; with any fault nothing was published. */
export type SiteCards = {
  drawn: number;
  kept: number;
  written: number;
  faults: Fault[];
  /** The ledger with today's paths, for the caller to save. */
  ledger: Ledger;
};

/**
 * Draws what is missing of a site's cards and publishes all of them, under every path the ledger
 * names, into the built site. What no story uses any more leaves the cache.
 */
export async function makeSiteCards(
  stories: readonly CardStory[],
  brand: CardBrand,
  options: {
    cacheDir: string;
    outDir: string;
    ledger: Ledger;
    workers?: number;
    onProgress?: (progress: CardProgress) => void;
  },
): Promise<SiteCards> {
  const { ledger, cacheDir } = options;
  const { jobs, faults } = await planCards([...stories, ...orphans(ledger, stories)], brand);
  const drawing = await drawCards(jobs, options);
  const next = extendLedger(ledger, jobs);
  const result = { ...drawing, faults: [...faults, ...drawing.faults], ledger: next, written: 0 };
  if (result.faults.some(({ severity }) => severity === 'E')) return result;
  await pruneCache(
    cacheDir,
    jobs.flatMap(({ addresses }) => addresses.map(({ path }) => path)),
  );
  return { ...result, written: await publishCards(jobs, { ...options, ledger: next }) };
}

/** The jobs of some stories; a story whose photo cannot be read is a fault instead. */
export async function planCards(
  stories: readonly CardStory[],
  brand: CardBrand,
): Promise<{ jobs: CardJob[]; faults: Fault[] }> {
  const engine = engineStamp();
  const jobs: CardJob[] = [];
  const faults: Fault[] = [];
  for (const story of stories) {
    try {
      if (story.photo && !story.withdrawn) await inspectPhoto(story.photo.file);
      const addresses = story.house
        ? [await houseAddress(story, brand, engine)]
        : listAddresses(await cardAddresses(story, brand, engine));
      jobs.push({ story, brand, addresses });
    } catch (error) {
      if (!(error instanceof PhotoError)) throw error;
      faults.push(photoFault(error, story.where));
    }
  }
  return { jobs, faults };
}
