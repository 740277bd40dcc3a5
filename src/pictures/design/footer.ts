import type { CardBrand } from './card-story.ts';
import { setLines, smallest } from './column.ts';
import type { Block } from './column.ts';
import { logoChip } from '../paint/logo.ts';
import { rect } from './scene.ts';
import type { Theme } from './theme.ts';
import { measure } from '../paint/typeface.ts';

/** Where words may stand on a card, in pixels. */
export type Safe = { left: number; right: number; top: number; bottom: number };

/** The house: the site's name on a rule, and its address where both have room. */
export function footer(theme: Theme, brand: CardBrand, safe: Safe): Block {
  const size = smallest.text;
  const width = safe.right - safe.left;
  const height = 92;
  const y = safe.bottom - height + 26;
  const rule = rect({ x: safe.left, y, width, height: 3 }, theme.text);
  const title =
    [brand.name, brand.operator].find((one) => measure(one, 'heavy') * size <= width) ?? '';
  const name = measure(title, 'heavy') * size;
  const host = measure(brand.host, 'plain') * size;
  const line = (text: string, x: number, weight: 'heavy' | 'plain') =>
    setLines({ lines: [text], size }, { x, y: y + 16 }, weight, theme.text, 1.24).shapes;
  const shapes = [rule, ...line(title, safe.left, 'heavy')];
  const mark = { width: 150, height: 60 };
  if (brand.logo && name + mark.width + 40 <= width) {
    const place = { x: safe.right - mark.width, y: y + 14, ...mark };
    shapes.push(...logoChip(place, 10, theme.palette.paper));
  } else if (name + host + 40 <= width)
    shapes.push(...line(brand.host, safe.right - host, 'plain'));
  return { shapes, height };
}
