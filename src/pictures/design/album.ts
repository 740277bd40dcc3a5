import type { CardStory } from './card.ts';
import { cardWords } from './words.ts';

/**
 * What a card of a commendation's album tells: "album-0", its cover, how many are honoured, "album-7"
 * the citation number 7. Its person is the headline, the reason stands under it, and the award takes
 * the place of the kicker.
 */
export function albumStory(story: CardStory, format: string): CardStory {
  const { honoured = [] } = story;
  const one = honoured.find(({ no }) => format === `album-${no}`);
  if (!one)
    return { ...story, figure: { value: String(honoured.length), label: cardWords.honoured } };
  const { name: headline, initials, role, unit, reason: lead, award: kicker, short = {} } = one;
  const { name, ...others } = short;
  const left = { photo: undefined, figure: undefined, name: undefined };
  const told = { headline, initials, role, unit, lead, kicker };
  return { ...story, ...left, ...told, short: { ...others, ...(name ? { headline: name } : {}) } };
}
