import { mayNameOnline, whoOf, type CaptionWords } from './share-captions.ts';
import type { StoryPage } from './story-page.ts';

/**
 * What a share image holds, for those who do not see it: the words on it, whom it is about, what
 * the photo shows. A person who did not agree to social media is not named here either.
 */
export const shareAlt = (page: StoryPage, words: CaptionWords & { cardAlt: string }): string => {
  const { data } = page.story;
  const photo = mayNameOnline(page.story) ? data.photo?.alt : undefined;
  return [`${words.cardAlt}: ${data.share?.headline ?? data.title}`, whoOf(page, words), photo]
    .filter((part) => part !== undefined)
    .map((part) => part.replace(/[\s.]+$/u, ''))
    .join('. ')
    .normalize('NFC');
};
