import { whoOf, type CaptionWords } from './captions.ts';
import type { Site } from '../schemas/site.ts';
import type { StoryPage } from '../views/story-page.ts';

/**
 * What a share image holds, for those who do not see it: the words on it, whom it is about, what
 * the photo shows. A person who did not agree to social media is not named here either.
 */
export function shareAlt(page: StoryPage, words: CaptionWords & { cardAlt: string }): string {
  const shown = page.on('alt');
  return sentences([`${words.cardAlt}: ${shown.title}`, whoOf(page, shown, words), shown.alt]);
}

/** What the site's own share image says: its name, who runs it, what it is. */
export function siteAlt(site: Site, words: { cardAlt: string }): string {
  return sentences([`${words.cardAlt}: ${site.name}`, site.operator, site.description]);
}

const sentences = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined)
    .map((part) => part.replace(/[\s.]+$/u, ''))
    .join('. ')
    .normalize('NFC');
