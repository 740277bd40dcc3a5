import type { CardBrand, CardStory } from './card-story.ts';
import { setLines, smallest } from './column.ts';
import { footer } from './footer.ts';
import { fit, glued } from './line-break.ts';
import { ribbon, ribbonWidth } from './picture.ts';
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
  const room = { width: safe.right - safe.left, leading: 1.26 };
  const speaker = fit(glued(`${by}, về ${story.name ?? story.unit}`, [story.name ?? '']), {
    ...room,
    weight: 'plain',
    min: smallest.text,
    max: 44,
    height: 3.1 * smallest.text * room.leading,
  });
  if (!speaker) return undefined;
  const speakerHeight = speaker.lines.length * speaker.size * room.leading;
  const top = 270;
  const words = fit(glued(text), {
    ...room,
    weight: 'heavy',
    min: smallest.text,
    max: 96,
    height: safe.bottom - foot.height - speakerHeight - 36 - top,
  });
  if (!words) return undefined;
  const style = { fill: theme.onField, leading: room.leading };
  const outdent = width - safe.right;
  const tab = { left: width - ribbonWidth(18, outdent), top: safe.top };
  const said = setLines(words, { ...style, weight: 'heavy' }).element;
  const below = column({}, [
    setLines(speaker, { ...style, weight: 'plain' }).element,
    box({ height: 14 }),
    foot.element,
  ]);
  const opening = line('“', { size: 360, weight: 'heavy', fill: theme.sign });
  const margins = { paddingLeft: safe.left, paddingTop: top, paddingBottom: height - safe.bottom };
  const whole = { width, height, backgroundColor: theme.field, justifyContent: 'space-between' };
  return column({ ...whole, ...margins }, [
    box({ position: 'absolute', left: 60, top: -26 }, [opening]),
    said,
    below,
    ...ribbon(story, theme, tab, 18, outdent),
  ]);
}
