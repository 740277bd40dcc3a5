import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Card, CardBrand } from '../../pictures/design/card.ts';
import { cardBrand, cardStories, houseCard } from '../../pictures/design/story-card.ts';
import type { Library } from '../../domain/library.ts';
import type { Settings } from '../../settings.ts';

/**
 * The cards of a content folder and its own, each with the lines of its file's keys, so that a fault
 * names the line to mend. `today` is `YYYY-MM-DD` in Vietnam.
 */
export async function loadCardStories(
  library: Library,
  { contentDir, siteUrl = library.site.url, sharedUrl = siteUrl }: Settings,
  today: string,
): Promise<{ stories: Card[]; brand: CardBrand }> {
  const context = { contentDir, siteUrl: sharedUrl, today };
  const stories: Card[] = [houseCard(library), ...cardStories(library, context)];
  return {
    stories: await Promise.all(stories.map((story) => withLines(story, contentDir))),
    brand: cardBrand(library, context),
  };
}

/** A card that knows the lines of its file's keys; none of a file that has gone meanwhile. */
export async function withLines(story: Card, contentDir: string): Promise<Card> {
  const source = await readFile(join(contentDir, story.where.file), 'utf8').catch(() => '');
  return { ...story, where: { ...story.where, lines: keyLines(source) } };
}

/**
 * Line of each top-level key of a front matter or a YAML file, counted from 1, and of
 * a `share.headline` that is not empty, for it stands in for the title.
 */
const keyLines = (source: string): Record<string, number> => {
  const lines = source.split(/\r?\n/u);
  const end = lines.indexOf('---', 1);
  return Object.fromEntries(
    lines.slice(0, end < 0 ? lines.length : end).flatMap((line, index): [string, number][] => {
      const key = /^(\w+):/u.exec(line)?.[1];
      const isHeadline = /^(?:share:.*|\s+)\bheadline: *(?!""|''|[,}#])\S/u.test(line);
      return [
        ...(key ? [[key, index + 1] as [string, number]] : []),
        ...(isHeadline ? [['share.headline', index + 1] as [string, number]] : []),
      ];
    }),
  );
};
