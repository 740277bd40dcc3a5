import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CardBrand, CardStory } from '../cards/card-story.ts';
import { cardBrand, cardStories } from '../cards/story-card.ts';
import type { Library } from '../domain/library.ts';
import type { Settings } from '../settings.ts';

/**
 * The cards of a content folder, each with the lines of its story's keys, so that a fault names the
 * line to mend. `today` is `YYYY-MM-DD` in Vietnam.
 */
export const loadCardStories = async (
  library: Library,
  { contentDir, siteUrl = library.site.url }: Settings,
  today: string,
): Promise<{ stories: CardStory[]; brand: CardBrand }> => {
  const context = { contentDir, siteUrl, today };
  const stories = await Promise.all(
    cardStories(library, context).map(async (story) => {
      const source = await readFile(join(contentDir, story.where.file), 'utf8');
      return Object.assign(story, { where: { ...story.where, lines: keyLines(source) } });
    }),
  );
  return { stories, brand: cardBrand(library, context) };
};

/**
 * Line of each top-level key of a front matter, counted from 1, and of `share.headline`, which stands
 * in for the title.
 */
const keyLines = (source: string): Record<string, number> => {
  const lines = source.split(/\r?\n/u);
  const end = lines.indexOf('---', 1);
  return Object.fromEntries(
    lines.slice(0, end < 0 ? 0 : end).flatMap((line, index): [string, number][] => {
      const key = /^(\w+):/u.exec(line)?.[1];
      const isHeadline = /^(?:share:.*|\s+)\bheadline:/u.test(line);
      return [
        ...(key ? [[key, index + 1] as [string, number]] : []),
        ...(isHeadline ? [['share.headline', index + 1] as [string, number]] : []),
      ];
    }),
  );
};
