import type { CardBrand, CardStory } from './card.ts';
import { paper } from './card-colours.ts';
import { setText, smallest } from './column.ts';
import { box, column, keptLine, nothing, usualLeading, widthOf } from './tree.ts';
import type { Block, Element, Size } from './tree.ts';
import type { Theme } from './theme.ts';
import { cardWords } from './words.ts';
import type { Weight } from '../paint/letters.ts';

/** Where words may stand on a card, in pixels. */
export type Safe = { left: number; right: number; top: number; bottom: number };

/** The house: the site's name on a rule, and its address where both have room. */
export function footer(theme: Theme, brand: CardBrand, { left, right }: Safe): Block {
  const [width, size] = [right - left, smallest.text];
  const name = { size, weight: 'heavy', fill: theme.text } as const;
  const host = { ...name, weight: 'plain' } as const;
  const title = [brand.name, brand.operator].find((one) => widthOf(one, name) <= width) ?? '';
  const free = width - widthOf(title, name) - 40;
  const mark = { width: 150, height: 60 };
  const parts = [keptLine(title, name)];
  if (brand.logo && mark.width <= free)
    parts.push(logoChip(mark, 10, { marginTop: -12, marginRight: -10 }));
  else if (widthOf(brand.host, host) <= free) parts.push(keptLine(brand.host, host));
  const below = { width, marginTop: 13, justifyContent: 'space-between', alignItems: 'flex-start' };
  const rule = box({ width, height: 3, marginTop: 26, backgroundColor: theme.text });
  return { element: column({ width, height: 92 }, [rule, box(below, parts)]), height: 92 };
}

/** The foot of a poster: the house, its address, and a code that leads to the page. */
export function invitation(
  theme: Theme,
  brand: CardBrand,
  { left, right }: Safe,
  { url }: CardStory,
): Block {
  const [whole, side, above] = [right - left, 250, 50];
  const width = whole - side - 50;
  const room = { width, min: 30, max: smallest.text, leading: usualLeading, lines: 2 };
  const set = (text: string, weight: Weight) =>
    (setText(text, { ...room, weight }, theme.text) ?? nothing).element;
  const told = column({ width }, [
    box({ width, height: 3, marginBottom: 33, backgroundColor: theme.text }),
    set(brand.name, 'heavy'),
    set(cardWords.scan, 'plain'),
    set(brand.host, 'plain'),
  ]);
  const code = box({ width: side, height: side }, [], { kind: 'qr', text: url });
  const row = { width: whole, height: side, justifyContent: 'space-between' };
  const height = side + above;
  return { element: column({ height, paddingTop: above }, [box(row, [told, code])]), height };
}

/** The union's logo, on a chip of paper that reaches `padding` pixels beyond it. */
export function logoChip(
  { width, height }: Size,
  padding: number,
  place: Record<string, number | string>,
): Element {
  const logo = box({ width, height }, [], { kind: 'logo' });
  return box({ ...place, padding, backgroundColor: paper }, [logo]);
}
