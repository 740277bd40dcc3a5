import type { CardBrand } from './card-story.ts';
import { mixed, paletteOf } from './colour.ts';
import { setLines, smallest } from './column.ts';
import { fit } from './line-break.ts';
import type { Fitted } from './line-break.ts';
import { rect } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Weight } from '../paint/typeface.ts';
import { words } from './words.ts';

const leading = 1.26;

/** The card of a story that is gone: the house's name and a plain sentence, nobody's name or face. */
export function neutral(
  brand: CardBrand,
  { width, height }: { width: number; height: number },
): Scene {
  const { paper, ink } = paletteOf(brand);
  const ground = mixed(paper, ink, 0.08);
  // The middle square is what every crop keeps.
  const side = Math.min(width, height) - 160;
  const left = (width - side) / 2;
  const soft = mixed(ink, ground, 0.2);
  const set = (text: string, weight: Weight, max: number) => {
    const min = weight === 'heavy' ? smallest.title : smallest.text;
    return fit(text, { width: side, height: side / 2, weight, min, max, leading });
  };
  const title = set(words.removed, 'heavy', 72);
  const note = set(words.removedNote, 'plain', smallest.text);
  const name = set(brand.name, 'plain', smallest.text);
  const top = (height - tall(title) - tall(note) - tall(name) - 84) / 2;
  const rule = top + tall(title) + 14 + tall(note) + 46;
  const line = (lines: Fitted | undefined, y: number, weight: Weight, fill: string) =>
    lines ? setLines(lines, { x: left, y }, weight, fill, leading).shapes : [];
  const shapes = [
    ...line(title, top, 'heavy', ink),
    ...line(note, top + tall(title) + 14, 'plain', soft),
    rect({ x: left, y: rule, width: side, height: 3 }, ink),
    ...line(name, rule + 24, 'plain', ink),
  ];
  return { width, height, ground, shapes };
}

function tall(fitted?: Fitted): number {
  return fitted ? fitted.lines.length * fitted.size * leading : 0;
}
