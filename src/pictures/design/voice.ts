import type { CardBrand, CardStory } from './card-story.ts';
import { footer } from './footer.ts';
import { setLines, smallest } from './column.ts';
import { fit, glued } from './line-break.ts';
import { ribbon, ribbonWidth } from './picture.ts';
import type { Scene } from './scene.ts';
import type { Theme } from './theme.ts';

/** The card of a voice: what someone who was there says, on the colour of the story's sign. */
export function voice(
  { text, by }: NonNullable<CardStory['quote']>,
  story: CardStory,
  theme: Theme,
  brand: CardBrand,
): Scene | undefined {
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
  const bottom = safe.bottom - foot.height - speakerHeight - 14;
  const tab = { x: width - ribbonWidth(18, width - safe.right), y: safe.top };
  return {
    width,
    height,
    ground: theme.field,
    shapes: [
      { kind: 'text', text: '“', x: 60, y: 330, size: 360, weight: 'heavy', fill: theme.sign },
      ...setLines(words, { x: safe.left, y: top }, 'heavy', theme.onField, room.leading).shapes,
      ...setLines(speaker, { x: safe.left, y: bottom }, 'plain', theme.onField, room.leading)
        .shapes,
      ...foot.shapes,
      ...(story.demo ? ribbon(theme, tab, 18, width - safe.right) : []),
    ],
  };
}
