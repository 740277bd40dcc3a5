import { signOf } from '../../domain/look/signs.ts';
import type { CardStory } from './card-story.ts';
import { fit, glued, isEven } from './line-break.ts';
import type { Fitted, Room } from './line-break.ts';
import { box, column, line, mark, nothing, stack, usualLeading } from './tree.ts';
import type { Block, Element, Size } from './tree.ts';
import type { Theme } from './theme.ts';
import type { Weight } from '../paint/letters.ts';

/** Smallest sizes that are still read at the width of a thumb. */
export const smallest = { text: 40, title: 56 };

const gap = 22;

/** Largest headline and name of a column, and the smallest headline where it is not the usual one. */
type ColumnStyle = {
  headline: number;
  name: number;
  smallestHeadline?: number;
  /** Refuses a headline that leaves a word alone on its line or parts what belongs together. */
  evenly?: boolean;
  /** Without the kicker the sign of the picture alone says what the story stands for. */
  kicker: boolean;
};

/**
 * The words of a story in a box: kicker and headline from the top, name, role and unit at the foot.
 * The headline takes what is left; nothing when it would be under its smallest size.
 */
export function columnOf(
  story: CardStory,
  theme: Theme,
  { width, height }: Size,
  style: ColumnStyle,
): Element | undefined {
  const foot = signature(story, theme, width, style.name);
  if (!foot) return undefined;
  const head = style.kicker ? kickerLine(story, theme, width) : nothing;
  const below = reason(story, theme, width);
  if (!below) return undefined;
  const room = { width, height: height - head.height - below.height - foot.height - gap };
  const title = headline(story, theme, room, style);
  if (!title) return undefined;
  const ends = [stack([head, title, below]).element, foot.element];
  return column({ width, height, justifyContent: 'space-between' }, ends);
}

/** The headline at the largest size its box holds. */
export function headline(
  story: CardStory,
  theme: Theme,
  { width, height }: Size,
  { headline: max, smallestHeadline, evenly = false }: Omit<ColumnStyle, 'kicker'>,
): Block | undefined {
  const text = glued(story.headline, [story.name ?? '']);
  const min = smallestHeadline ?? smallest.title;
  const leading = leadingOf(text);
  const room = { width, height, weight: 'heavy', max, min, leading, whole: evenly } as const;
  const fitted = fit(text, room);
  if (!fitted || (evenly && !isEven(fitted.lines, 'heavy'))) return undefined;
  return setLines(fitted, room, theme.text);
}

/** Why, under the headline, a little larger than other words where there is room; nothing when too long. */
function reason({ lead }: CardStory, theme: Theme, width: number): Block | undefined {
  if (!lead) return nothing;
  const words = glued(lead);
  const leading = leadingOf(words);
  const room = { width, weight: 'plain', min: smallest.text, leading } as const;
  const few = { ...room, max: 52, height: 52 * leading * 2.01 };
  const more = { ...room, max: smallest.text, height: smallest.text * leading * 5.01 };
  const set = setText(words, few, theme.text) ?? setText(words, more, theme.text);
  return set && { element: box({ marginTop: 14 }, [set.element]), height: set.height + 14 };
}

/** Name, role and unit; nothing when one of them is too long for four lines of the width. */
export function signature(
  story: CardStory,
  theme: Theme,
  width: number,
  nameSize: number,
): Block | undefined {
  const { name, role, unit } = story;
  const parts: (Block | undefined)[] = [];
  if (name) parts.push(fewLines(name, width, nameSize, 'heavy', theme.name));
  for (const text of [role, unit])
    if (text) parts.push(fewLines(text, width, smallest.text, 'plain', theme.text));
  const whole = parts.filter((part) => part !== undefined);
  return whole.length === parts.length ? stack(whole) : undefined;
}

/** The sign and label of what a story stands for, on two lines at most; nothing where it is longer. */
export function kickerLine(story: CardStory, theme: Theme, width: number): Block {
  const sign = story.criteria[0];
  const indent = sign ? 54 : 0;
  const size = smallest.text;
  const side = size * usualLeading;
  const room = { width: width - indent, height: side * 2.01, leading: usualLeading } as const;
  const one = { ...room, weight: 'plain', min: size, max: size } as const;
  const set = story.kicker ? setText(glued(story.kicker), one, theme.text) : undefined;
  if (!set) return nothing;
  const height = set.height + 12;
  const middle = { x: 20, y: side / 2 + 1 };
  const marks = sign ? [mark(signOf(sign.index), middle, 40, theme.name)] : [];
  const tab = box({ width: indent, height: side }, [], { kind: 'marks', marks });
  return { element: box({ height }, [tab, set.element]), height };
}

/** Text at `size` on one line, or on up to four at the smallest size allowed for its weight. */
function fewLines(
  text: string,
  width: number,
  size: number,
  weight: Weight,
  fill: string,
): Block | undefined {
  const [words, min] = [glued(text), weight === 'heavy' ? smallest.title : smallest.text];
  const leading = leadingOf(words);
  const max = Math.max(size, min);
  const room = { width, weight, min, max, leading, height: max * leading };
  const low = { ...room, max: min, height: min * leading * 4.01 };
  return setText(words, room, fill) ?? setText(words, low, fill);
}

/** A text at the largest size that its room holds; nothing where even the smallest has no room. */
export function setText(text: string, room: Room, fill: string): Block | undefined {
  const fitted = fit(text, room);
  return fitted && setLines(fitted, room, fill);
}

/** Lines under each other. The ink of stacked capitals may rise a quarter above them. */
export function setLines(
  { lines, size }: Fitted,
  { weight, leading }: Pick<Room, 'weight' | 'leading'>,
  fill: string,
): Block {
  const set = lines.map((text) => line(text, { size, weight, leading, fill }));
  return stack(set.map((element) => ({ element, height: size * leading })));
}

/** Room for marks: capitals with two of them (Ế, Ặ) are 1.43 em high in this typeface. */
export function leadingOf(text: string): number {
  if (/\p{Lu}{2}/u.test(text) && text === text.toUpperCase()) return 1.5;
  return /[\u1EA4-\u1EB6\u1EBE-\u1EC6\u1ED0-\u1ED8]/u.test(text.replaceAll(/\p{Ll}/gu, ''))
    ? 1.43
    : usualLeading;
}
