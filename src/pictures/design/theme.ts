import type { CardBrand, CardStory } from './card-story.ts';
import { contrast } from '../../domain/look/contrast.ts';
import { mixed, paletteOf, readable } from './card-colours.ts';
import type { Palette } from './card-colours.ts';

/** The colours one design uses: words on their ground, and the picture beside them. */
export type Theme = {
  palette: Palette;
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

/**
 * The four designs: a person on paper, a model on a tint of the brand, a commendation on the accent,
 * a campaign, and the site itself, on the brand; quiet ones for who died. Contrast holds for any two
 * colours.
 */
export function themeOf(
  { collection, criteria, posthumous }: Pick<CardStory, 'collection' | 'criteria' | 'posthumous'>,
  brand: CardBrand,
): Theme {
  const palette = paletteOf(brand);
  if (posthumous) return quiet(collection, palette);
  const tone = palette.tones[((criteria[0]?.index ?? 0) % 4) as 0 | 1 | 2 | 3];
  const common = {
    palette,
    field: tone,
    fieldShade: shadeOf(tone, palette),
    sign: signOn(tone, palette),
  };
  const onSign = readable(common.sign);
  // On the accent's own ground an accent tab would not be seen.
  const ribbon = collection === 'commendations' ? palette.paper : palette.accent;
  const onRibbon = readable(ribbon);
  const onField = readable(tone);
  const words = {
    profiles: { ground: palette.paper, text: palette.ink, name: palette.brandInk },
    models: tinted(palette),
    commendations: { ground: palette.accent, text: palette.onAccent, name: palette.onAccent },
    campaigns: { ground: palette.brand, text: palette.onBrand, name: palette.onBrand },
  }[collection];
  const own =
    collection === 'campaigns'
      ? { field: palette.brand, fieldShade: shadeOf(palette.brand, palette) }
      : { field: common.field, fieldShade: common.fieldShade };
  return { ...common, ...words, ...own, onSign, onField, ribbon, onRibbon };
}

/** For who died: the brand gone nearly into ink, a sign like pale stone, and no accent anywhere. */
function quiet(collection: CardStory['collection'], palette: Palette): Theme {
  const { paper, ink } = palette;
  const deep = mixed(palette.brand, ink, 0.8);
  const isPraise = collection === 'commendations';
  const [ground, text] = isPraise ? [deep, paper] : [paper, ink];
  const field = isPraise ? mixed(deep, paper, 0.12) : deep;
  return {
    palette,
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
}

// A step away from the ground, towards ink or, on a dark ground, towards paper.
function shadeOf(ground: string, { ink, paper }: Palette): string {
  return contrast(ground, ink) > 1.9 ? mixed(ground, ink, 0.3) : mixed(ground, paper, 0.12);
}

function tinted(palette: Palette) {
  const ground = mixed(palette.brand, palette.paper, 0.86);
  let name = palette.brandInk;
  for (let share = 0; contrast(name, ground) < 4.5 && share < 1; share += 0.1)
    name = mixed(palette.brandInk, palette.ink, share);
  return { ground, text: palette.ink, name };
}

function signOn(ground: string, palette: Palette): string {
  return contrast(palette.accent, ground) >= 1.8 ? palette.accent : readable(ground);
}
