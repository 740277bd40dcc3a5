import type { CardBrand, CardStory } from './card-story.ts';
import { setText, smallest } from './column.ts';
import type { Safe } from './footer.ts';
import type { Theme } from './theme.ts';
import { box, column, nothing } from './tree.ts';
import type { Block } from './tree.ts';
import { upright } from './upright.ts';
import { words } from './words.ts';

/**
 * A poster for the notice board, drawn at the proportions of A4 and A5: the picture, the words, and a
 * code that leads to the page. Nothing when the words do not fit.
 */
export function poster(story: CardStory, theme: Theme, brand: CardBrand) {
  const safe = { left: 84, right: 1156, top: 84, bottom: 1670 };
  const foot = invitation(story, theme, brand, safe);
  return upright(story, theme, { ...posterSize, safe, foot, headline: 116, name: 80 });
}

/** Both papers are drawn at this size; that of A5 is printed smaller. */
export const posterSize = { width: 1240, height: 1754 };

function invitation(story: CardStory, theme: Theme, brand: CardBrand, safe: Safe): Block {
  const side = 250;
  const whole = safe.right - safe.left;
  const width = whole - side - 50;
  const size = smallest.text;
  const set = (text: string, weight: 'heavy' | 'plain') => {
    const room = { width, height: size * 2.6, weight, min: 30, max: size, leading: 1.24 };
    return (setText(text, room, theme.text) ?? nothing).element;
  };
  const told = column({ width }, [
    box({ width, height: 3, marginBottom: 33, backgroundColor: theme.text }),
    set(brand.name, 'heavy'),
    set(words.scan, 'plain'),
    set(brand.host, 'plain'),
  ]);
  const code = box({ width: side, height: side }, [], { kind: 'qr', text: story.url });
  const row = { width: whole, height: side, justifyContent: 'space-between' };
  const element = column({ height: side + 50, paddingTop: 50 }, [box(row, [told, code])]);
  return { element, height: side + 50 };
}
