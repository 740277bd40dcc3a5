import type { CardBrand, CardHonoured, CardStory } from './card-story.ts';
import { footer } from './footer.ts';
import type { Theme } from './theme.ts';
import { upright } from './upright.ts';
import { words } from './words.ts';

/** The margins of a square or portrait card. */
export const edges = { left: 60, right: 1020, top: 60 };

/** The 1080 × 1080 card of a story. */
export function square(story: CardStory, theme: Theme, brand: CardBrand) {
  const safe = { ...edges, bottom: 1024 };
  const foot = footer(theme, brand, safe);
  const size = { width: 1080, height: 1080 };
  return upright(story, theme, { ...size, safe, foot, headline: 88, name: 64 });
}

/** A card of a commendation's album: "album-0" is its cover, "album-7" the citation number 7. */
export function albumCard(story: CardStory, theme: Theme, brand: CardBrand, name: string) {
  const honoured = story.honoured ?? [];
  const one = honoured.find(({ no }) => name === `album-${no}`);
  const figure = { value: String(honoured.length), label: words.honoured };
  return square(one ? citation(story, one) : { ...story, figure }, theme, brand);
}

// The person is the headline, the reason stands under it; the award takes the place of the kicker.
function citation(story: CardStory, one: CardHonoured): CardStory {
  const { name: headline, initials, role, unit, reason: lead, award: kicker, short = {} } = one;
  const { name, ...others } = short;
  const left = { photo: undefined, figure: undefined, name: undefined };
  const told = { headline, initials, role, unit, lead, kicker };
  return { ...story, ...left, ...told, short: { ...others, ...(name ? { headline: name } : {}) } };
}
