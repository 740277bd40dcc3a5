import { contrast } from '../../domain/look/contrast.ts';
import type { CardBrand } from './card-story.ts';

type Rgb = [number, number, number];

/** Colours of one site's cards; every text colour keeps its contrast whatever the union chose. */
export type Palette = {
  paper: string;
  ink: string;
  /** Brand ground and what can be read on it. */
  brand: string;
  onBrand: string;
  accent: string;
  onAccent: string;
  /** The brand's hue, dark enough for words on paper. */
  brandInk: string;
  /** Four grounds of one scale, one for each sign. */
  tones: readonly [string, string, string, string];
};

const paper = '#fbf9f4';
const ink = '#17202e';

/** The palette of a brand: WCAG AA (4.5:1) for words on every ground. */
export function paletteOf({ brand, accent }: CardBrand): Palette {
  const onBrand = readable(brand);
  const isLight = contrast(brand, ink) > 6;
  return {
    paper,
    ink,
    brand,
    onBrand,
    accent,
    onAccent: readable(accent),
    brandInk: darkened(brand),
    // Ink in a light colour soon turns to mud, so a light brand moves in smaller steps.
    tones: [0, 1, 2, 3].map((step) => mixed(brand, ink, step * (isLight ? 0.06 : 0.16))) as [
      string,
      string,
      string,
      string,
    ],
  };
}

/** A colour between two, `share` of the second, mixed in sRGB. */
export function mixed(first: string, second: string, share: number): string {
  const [from, to] = [rgb(first), rgb(second)];
  const parts = from.map((part, index) => Math.round(part + ((to[index] ?? 0) - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Red, green and blue, 0 to 255, of a `#rrggbb` colour. */
export function rgb(colour: string): Rgb {
  const [, red, green, blue] =
    /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(colour) ?? invalid(colour);
  return [red, green, blue].map((part) => Number.parseInt(part ?? '', 16)) as Rgb;
}

function invalid(colour: string): never {
  throw new Error(`Màu "${colour}" không phải dạng #rrggbb`);
}

/** Paper or ink for words on a ground; where neither gives 4.5:1, pure white or black always does. */
export function readable(ground: string): string {
  const easiest = (choices: string[]) =>
    choices.toSorted((a, b) => contrast(b, ground) - contrast(a, ground))[0] ?? ink;
  const house = easiest([paper, ink]);
  return contrast(house, ground) >= 4.5 ? house : easiest(['#ffffff', '#000000']);
}

function darkened(colour: string): string {
  let share = 0;
  while (contrast(mixed(colour, ink, share), paper) < 4.5 && share < 1) share += 0.05;
  return mixed(colour, ink, Math.min(share, 1));
}
