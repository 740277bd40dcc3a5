import type { CardBrand } from './card.ts';
import { mixed } from '../../domain/look/contrast.ts';
import { ink, paper } from './card-colours.ts';
import { setText, smallest } from './column.ts';
import { box, column, nothing } from './tree.ts';
import type { Element, Size } from './tree.ts';
import type { Weight } from '../paint/letters.ts';
import { cardWords } from './words.ts';

/** The card of a story that is gone: the house's name and a plain sentence, nobody's name or face. */
export function neutral(brand: CardBrand, { width, height }: Size): Element {
  const ground = mixed(paper, ink, 0.08);
  // The middle square is what every crop keeps.
  const side = Math.min(width, height) - 160;
  const room = { width: side, height: side / 2, leading: 1.26 };
  const set = (text: string, weight: Weight, max: number, fill: string) =>
    (setText(text, { ...room, weight, max }, fill) ?? nothing).element;
  const middle = column({ width: side }, [
    set(cardWords.removed, 'heavy', 72, ink),
    box({ height: 14 }),
    set(cardWords.removedNote, 'plain', smallest.text, mixed(ink, ground, 0.2)),
    box({ width: side, height: 3, marginTop: 46, marginBottom: 21, backgroundColor: ink }),
    set(brand.name, 'plain', smallest.text, ink),
  ]);
  const whole = { width, height, justifyContent: 'center', alignItems: 'center' };
  return box({ ...whole, backgroundColor: ground }, [middle]);
}
