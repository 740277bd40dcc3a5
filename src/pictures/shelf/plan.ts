import type { Card, CardBrand } from '../design/card.ts';
import { formats, formatsOf } from '../design/format.ts';
import type { CardFormat } from '../design/format.ts';
import { cardAddresses } from './address.ts';
import type { CardJob } from './draw.ts';
import { formerPaths } from './ledger.ts';
import type { Ledger } from '../../domain/schemas/catalogue.ts';
import { engineStamp } from './stamp.ts';

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
    const former = formerPaths(ledger, story);
    const wanted = [...formatsOf(story), ...ledgered(story, former)];
    jobs.push({ story, brand, addresses: await cardAddresses(story, brand, engine, wanted) });
  }
  return jobs;
}

// A poster can only be answered by a poster; whatever a story that is gone once showed, by a neutral
// picture of its size. Other pictures of a kit that has ended are answered by the link card.
const ledgered = (card: Card, former: readonly string[]): CardFormat[] => {
  if (card.kind === 'house' || (card.kind === 'story' && card.kit)) return [];
  return Object.values(formats).filter(
    ({ name, file, type }) =>
      name !== formats.link.name &&
      (card.kind === 'gone' || type === 'application/pdf') &&
      former.some((path) => path.endsWith(`/${file}`)),
  );
};
