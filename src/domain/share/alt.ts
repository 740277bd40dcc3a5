import { whoOf, type CaptionWords } from './captions.ts';
import type { Story } from '../library.ts';
import type { Shown } from '../people/shown-story.ts';
import type { Site } from '../schemas/site.ts';

type AltWords = { share: { cardAlt: string } };

/**
 * What a share image holds, for those who do not see it: the words on it, whom it is about, what
 * the photo shows. A person who did not agree to social media is not named here either.
 * @param shown what the surface `alt` may tell of the story
 */
export function shareAlt(story: Story, shown: Shown, words: CaptionWords & AltWords): string {
  const { title, alt } = shown;
  return sentences([`${words.share.cardAlt}: ${title}`, whoOf(story, shown, words), alt]);
}

/** What the site's own share image says: its name, who runs it, what it is. */
export function siteAlt(site: Site, words: AltWords): string {
  return sentences([`${words.share.cardAlt}: ${site.name}`, site.operator, site.description]);
}

const sentences = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined)
    .map((part) => part.replace(/[\s.]+$/u, ''))
    .join('. ')
    .normalize('NFC');
