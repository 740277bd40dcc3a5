import type { CardBrand, CardCriterion, CardStory } from './card.ts';
import { contrast, mixed } from '../../domain/look/contrast.ts';
import { darkened, ink, paper, readable, shadeOf, toneOf } from './card-colours.ts';

/** The colours one design uses: words on their ground, and the picture beside them. */
export type Theme = {
  ground: string;
  text: string;
  name: string;
  /** Ground of a picture made without a photo, the sign on it and words inside the sign. */
  field: string;
  /** The same ground one step further: the sign that runs out of the frame. */
  fieldShade: string;
  sign: string;
  onSign: string;
  onField: string;
  ribbon: string;
  onRibbon: string;
};

type Collection = CardStory['collection'];
type Themed = Pick<CardStory, 'collection' | 'posthumous'> & { criteria: readonly CardCriterion[] };

/**
 * The four designs: a person on paper, a model on a tint of the brand, a commendation on the accent,
 * a campaign, and the site itself, on the brand; quiet ones for who died. Words can be read (4.5:1,
 * WCAG AA) whatever two colours a union chose.
 */
export function themeOf(
  { collection, criteria: [first], posthumous }: Themed,
  { brand, accent }: CardBrand,
): Theme {
  if (posthumous) return quiet(collection, brand);
  const tone = toneOf(brand, first?.index ?? 0);
  const field = collection === 'campaigns' ? brand : tone;
  const sign = contrast(accent, tone) >= 1.8 ? accent : readable(tone);
  // On the accent's own ground an accent tab would not be seen.
  const ribbon = collection === 'commendations' ? paper : accent;
  return {
    ...wordsOf(collection, brand, accent),
    field,
    fieldShade: shadeOf(field),
    sign,
    onSign: readable(sign),
    onField: readable(tone),
    ribbon,
    onRibbon: readable(ribbon),
  };
}

const wordsOf = (collection: Collection, brand: string, accent: string) => {
  const brandInk = darkened(brand, paper, 0.05);
  const tint = mixed(brand, paper, 0.86);
  const on = (ground: string) => ({ ground, text: readable(ground), name: readable(ground) });
  return {
    profiles: { ground: paper, text: ink, name: brandInk },
    models: { ground: tint, text: ink, name: darkened(brandInk, tint, 0.1) },
    commendations: on(accent),
    campaigns: on(brand),
  }[collection];
};

/** For who died: the brand gone nearly into ink, a sign like pale stone, and no accent anywhere. */
const quiet = (collection: Collection, brand: string): Theme => {
  const deep = mixed(brand, ink, 0.8);
  const isPraise = collection === 'commendations';
  const [ground, text] = isPraise ? [deep, paper] : [paper, ink];
  const field = isPraise ? mixed(deep, paper, 0.12) : deep;
  return {
    ground,
    text,
    name: text,
    field,
    fieldShade: mixed(field, paper, 0.08),
    sign: mixed(paper, ink, 0.15),
    onSign: ink,
    onField: paper,
    ribbon: paper,
    onRibbon: ink,
  };
};
