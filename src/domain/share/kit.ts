import type { Library } from '../library.ts';
import { captionOf, type CaptionLength, type CaptionWords } from './captions.ts';
import { channelLink, channelNames, type Channel } from './links.ts';
import type { StoryPageView } from '../views/story-page.ts';

/** The five places an officer posts to, in the order that takes the least time. */
type KitPlace = 'facebookPage' | 'facebookGroup' | 'zaloOa' | 'zaloGroup' | 'noticeBoard';

/** The pictures a step uses, by the names the cards have. */
export type KitPictureName = 'portrait' | 'link' | 'cover' | 'square' | 'a4' | 'a5';

/** One step: what to save, what to paste. The notice board takes paper only. */
export type KitStep = { place: KitPlace; pictures: KitPictureName[]; caption?: string };

/** What the share kit of a story offers in words. */
type Kit = { steps: KitStep[]; links: { channel: Channel; url: string }[] };

const plan: { place: KitPlace; pictures: KitPictureName[]; say?: [CaptionLength, Channel] }[] = [
  { place: 'facebookPage', pictures: ['portrait'], say: ['long', 'facebook'] },
  { place: 'facebookGroup', pictures: ['square'], say: ['short', 'facebook'] },
  { place: 'zaloOa', pictures: ['cover'], say: ['long', 'zalo'] },
  { place: 'zaloGroup', pictures: ['square'], say: ['zalo', 'zalo'] },
  { place: 'noticeBoard', pictures: ['a4', 'a5'] },
];

/**
 * Captions by place and links by channel; each caption ends with the link of its own channel.
 * @param url the story's canonical address, absolute
 */
export function kitOf(
  page: StoryPageView,
  url: string,
  library: Library,
  words: CaptionWords,
): Kit {
  const link = (channel: Channel) => channelLink(url, channel, page.story.slug);
  const step = ({ place, pictures, say }: (typeof plan)[number]): KitStep => {
    if (!say) return { place, pictures };
    const [length, channel] = say;
    return { place, pictures, caption: captionOf(length, link(channel), page, library, words) };
  };
  return {
    steps: plan.map(step),
    links: channelNames.map((channel) => ({ channel, url: link(channel) })),
  };
}
