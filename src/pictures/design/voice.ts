import type { CardBrand, CardStory } from './card.ts';
import { setText, smallest } from './column.ts';
import { footer } from './footer.ts';
import { glued } from './line-break.ts';
import { ribbon } from './picture.ts';
import type { Theme } from './theme.ts';
import { box, column, line } from './tree.ts';
import type { Element } from './tree.ts';

/** The card of a voice: what someone who was there says, on the colour of the story's sign. */
export function voice(story: CardStory, theme: Theme, brand: CardBrand): Element | undefined {
  if (!story.quote) return undefined;
  const { text, by } = story.quote;
  const [width, height] = [1080, 1080];
  const safe = { left: 72, right: 1008, top: 72, bottom: 1024 };
  const foot = footer({ ...theme, text: theme.onField }, brand, safe);
  const room = { width: safe.right - safe.left, min: smallest.text, leading: 1.26 };
  const teller = glued(`${by}, về ${story.name ?? story.unit}`, [story.name ?? '']);
  const few = 3.1 * smallest.text * room.leading;
  const plain = { ...room, weight: 'plain', max: 44, height: few } as const;
  const speaker = setText(teller, plain, theme.onField);
  if (!speaker) return undefined;
  const top = 270;
  const rest = safe.bottom - foot.height - speaker.height - 36 - top;
  const heavy = { ...room, weight: 'heavy', max: 96, height: rest } as const;
  const said = setText(glued(text), heavy, theme.onField);
  if (!said) return undefined;
  const opening = line('“', { size: 360, weight: 'heavy', fill: theme.sign });
  const margins = { paddingLeft: safe.left, paddingTop: top, paddingBottom: height - safe.bottom };
  const whole = { width, height, backgroundColor: theme.field, justifyContent: 'space-between' };
  return column({ ...whole, ...margins }, [
    box({ position: 'absolute', left: 60, top: -26 }, [opening]),
    said.element,
    column({}, [speaker.element, box({ height: 14 }), foot.element]),
    ...ribbon(story, theme, { right: 0, top: safe.top }, 18, width - safe.right),
  ]);
}
