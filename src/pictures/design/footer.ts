import type { CardBrand } from './card-story.ts';
import { paper } from './card-colours.ts';
import { smallest } from './column.ts';
import { box, column, keptLine, widthOf } from './tree.ts';
import type { Block, Element, Size } from './tree.ts';
import type { Theme } from './theme.ts';

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

/** The union's logo, on a chip of paper that reaches `padding` pixels beyond it. */
export function logoChip(
  { width, height }: Size,
  padding: number,
  place: Record<string, number | string>,
): Element {
  const logo = box({ width, height }, [], { kind: 'logo' });
  return box({ ...place, padding, backgroundColor: paper }, [logo]);
}
