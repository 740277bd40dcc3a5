import { shorten } from '../../domain/views/preview.ts';
import type { CardStory } from './card.ts';

/** A headline and a lead of this many characters always have room. */
const sureHeadline = 60;
const sureLead = 120;

/** What of a story may be said in fewer words on a picture, by the key it comes from, as it is told. */
const keys = ['lead', 'headline', 'role', 'unit', 'name'] as const;
export type Shortened = (typeof keys)[number];

/** A story as one picture says it. */
export type Said = { story: CardStory; shortened: Shortened[] };

/**
 * A story in fewer and fewer words, for pictures that have no room for all: as it is; with the short
 * names that its content gives and the first of several posts; then with the headline cut at a
 * word. The role, and at the very last the unit, are left out only where even that has no room.
 */
export function shorter(story: CardStory): Said[] {
  const { short, role, lead } = story;
  const brief = { ...story, ...short, role: role && firstPost(role) };
  const headline = shorten(brief.headline, sureHeadline);
  const cut = { ...brief, headline, lead: lead && shorten(lead, sureLead) };
  const roleless = { ...cut, role: undefined };
  const steps = [story, brief, cut, roleless, { ...roleless, unit: '' }];
  const told = steps.map((one) => ({ story: one, shortened: changed(story, one) }));
  return told.filter(({ story: one }, at) => at === 0 || changed(one, steps[at - 1]!).length > 0);
}

/** The first of the posts that a role holds: "Bí thư Đoàn xã, Phó Chủ tịch Hội" → "Bí thư Đoàn xã". */
const firstPost = (role: string): string =>
  role.split(/\s*[,;/]\s+|\s+(?:kiêm|đồng thời là|[–—-])\s+/u)[0] ?? role;

const changed = (story: CardStory, other: CardStory): Shortened[] =>
  keys.filter((key) => story[key] !== other[key]);
