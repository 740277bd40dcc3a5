import { resolve } from 'node:path';
import { drawnOf } from '../pictures/design/card.ts';
import type { Card, CardBrand } from '../pictures/design/card.ts';
import { wordFaults } from '../pictures/design/design.ts';
import { engineStamp } from '../pictures/shelf/stamp.ts';
import { formatsOf } from '../pictures/design/format.ts';
import { cardBrand, cardStory, houseCard } from '../pictures/design/story-card.ts';
import { checkContent, orderedFaults } from '../check/check.ts';
import type { Checked } from '../check/check.ts';
import { soundLibrary } from '../check/sound-entries.ts';
import type { Fault } from '../domain/faults/fault.ts';
import { storiesOf } from '../domain/library.ts';
import { recall, remember, sha256 } from '../files.ts';
import type { Settings } from '../settings.ts';
import { withLines } from './pictures/stories-to-draw.ts';

/**
 * Every fault of a content folder, with the words that cannot stand on a share image: a build that
 * begins finds no others.
 * @param today `YYYY-MM-DD` in Vietnam
 * @param unsaved texts that are being written, by file
 * @param code the stamp of the code: what is read is then kept for the next run
 * @param again whether this run checks the folder again
 */
export async function checkSite(
  settings: Settings,
  today: string,
  {
    unsaved,
    code,
    again,
  }: { unsaved?: ReadonlyMap<string, string>; code?: string; again?: boolean } = {},
): Promise<Checked> {
  const { contentDir, production, cacheDir } = settings;
  const checked = await checkContent(contentDir, {
    today,
    production,
    cacheDir,
    publicDir: settings.publicDir ?? resolve('public'),
    ...(unsaved ? { unsaved } : {}),
    ...(code ? { kept: { cacheDir, code, ...(again ? { again } : {}) } } : {}),
  });
  return {
    ...checked,
    faults: orderedFaults([...checked.faults, ...(await cardFaults(checked, settings, today))]),
  };
}

// The code that draws is the one this process began with, whatever lies on the disk by now.
let engine: string | undefined;

const cardFaults = async (
  checked: Checked,
  { contentDir, cacheDir, siteUrl = checked.library.site.url }: Settings,
  today: string,
): Promise<Fault[]> => {
  const library = soundLibrary(checked);
  if (!library) return [];
  const brand = cardBrand(library, { contentDir, siteUrl });
  // A story that waits for its review or its day is checked as it will be drawn then.
  const cards = storiesOf(library)
    .filter(({ data: { status } }) => status === 'cho-duyet' || status === 'da-dang')
    .map((story) => {
      const day = story.data.date > today ? story.data.date : today;
      return cardStory(story, library, { contentDir, siteUrl, today: day });
    });
  // Setting the words of a card takes milliseconds: those found sound are remembered between runs.
  engine ??= engineStamp();
  const known = await recall<true>(cacheDir, 'words', engine);
  const sound = new Map<string, true>();
  const found: Fault[] = [];
  for (const card of [houseCard(library), ...cards]) {
    const words = wordsOf(card, brand);
    const own = known.has(words)
      ? []
      : wordFaults(await withLines(card, contentDir), brand, formatsOf(card));
    found.push(...own);
    if (own.length === 0) sound.set(words, true);
  }
  await remember(cacheDir, 'words', engine, sound);
  return found;
};

/** The digest of all that decides whether words fit; of a photo only whether there is one. */
const wordsOf = (card: Card, brand: CardBrand): string => {
  const photo = card.kind === 'story' && card.photo !== undefined;
  const drawn = [{ ...drawnOf(card), photo }, brand];
  return sha256(JSON.stringify(drawn));
};
