import type { CollectionName } from '../../domain/library.ts';

/** One criterion of a story; `index` is its place in `site.yaml` and picks the sign. */
export type CardCriterion = { id: string; label: string; index: number };

/** Shorter forms that the content itself gives, for pictures that have no room for the whole. */
export type ShortForms = { name?: string; unit?: string; headline?: string };

/** One honoured line of a decision whose consent allows a share image. `no` is the citation's own number. */
export type CardHonoured = {
  no: number;
  name: string;
  /** For a person; a collective's name is too long for its letters to mean anything. */
  initials?: string | undefined;
  role?: string | undefined;
  unit: string;
  short?: ShortForms | undefined;
  reason?: string | undefined;
  award: string;
};

/** Where an editor mends what cannot be drawn: the story's file, and the lines of its keys if known. */
export type CardPlace = { file: string; line: number; lines?: Record<string, number> };

/** The place of one key of a story, as a fault names it. */
export function placeOfKey({ file, line, lines }: CardPlace, key: string) {
  return { file, line: lines?.[key] ?? line, column: 1 };
}

/** What a share image tells of: a story, the site itself, or a story that is gone. */
export type Card = CardStory | CardHouse | CardGone;

/** The card without what is never drawn. */
export function drawnOf(card: Card): object {
  return { ...card, alt: undefined, where: undefined, aliases: undefined };
}

/** The site itself, for pages that tell of no one story. */
export type CardHouse = {
  kind: 'house';
  name: string;
  operator: string;
  about: string;
  criteria: CardCriterion[];
  /** What its picture holds, for those who do not see it; never drawn. */
  alt: string;
  where: CardPlace;
};

/** A story taken down, or whose consent was withdrawn: nothing of it is left but its addresses. */
export type CardGone = Pick<CardStory, 'collection' | 'slug' | 'aliases' | 'alt' | 'where'> & {
  kind: 'gone';
};

/**
 * Everything a share image may draw of one story: plain data, no Astro. Whoever builds it has
 * already applied consent: what must not be seen must not be here.
 */
export type CardStory = {
  kind: 'story';
  collection: CollectionName;
  slug: string;
  /** Earlier slugs, whose published pictures keep working; never drawn. */
  aliases?: string[] | undefined;
  /** Absolute address of the page, encoded in the posters' QR. */
  url: string;
  headline: string;
  /** Why, in plain letters under the headline. */
  lead?: string | undefined;
  name?: string | undefined;
  role?: string | undefined;
  unit: string;
  short?: ShortForms | undefined;
  /** A word above the headline, for example "Khen đột xuất". */
  kicker: string;
  /** The first is drawn; a story that names none has the one whose sign marks its page. */
  criteria: [CardCriterion, ...CardCriterion[]];
  figure?: { value: string; label: string; unit?: string } | undefined;
  /** `file` is an absolute path; `focus` is "x% y%" of the picture, for example "50% 30%". */
  photo?: { file: string; focus: string } | undefined;
  initials?: string | undefined;
  /** Whether it has its full kit on that day, or its link card alone; never drawn. */
  kit: boolean;
  /** Invented for illustration: draws the ribbon "Minh họa". */
  demo: boolean;
  /** About somebody who died: drawn in quiet colours. */
  posthumous?: true | undefined;
  /** What its pictures hold, for those who do not see them; never drawn. */
  alt: string;
  quote?: { text: string; by: string } | undefined;
  honoured?: CardHonoured[] | undefined;
  where: CardPlace;
};

/** What every card of a site shares. `logo` is an absolute path to an SVG or PNG file. */
export type CardBrand = {
  name: string;
  operator: string;
  /** Hex colours, `#rrggbb`; contrast is computed, any colour may be given. */
  brand: string;
  accent: string;
  /** The host shown to readers, for example "guongsang.mau.example". */
  host: string;
  logo?: string;
};

/** The key the headline of a card comes from. */
export function headlineKey({ lines }: CardPlace): 'title' | 'share.headline' {
  return lines?.['share.headline'] ? 'share.headline' : 'title';
}
