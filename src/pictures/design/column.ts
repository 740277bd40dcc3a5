import { signOf } from '../../domain/look/signs.ts';
import type { CardStory } from './card.ts';
import { fit, glued } from './line-break.ts';
import type { Room } from './line-break.ts';
import { box, column, line, signAt, nothing, stack, usualLeading, widthOf } from './tree.ts';
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
  const head = style.kicker ? kickerLine(story, theme, width) : nothing;
  const below = reason(story, theme, width);
  if (!foot || !below) return undefined;
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
  room: Size,
  {
    headline: max,
    smallestHeadline: min = smallest.title,
    evenly = false,
  }: Omit<ColumnStyle, 'kicker'>,
): Block | undefined {
  const text = glued(story.headline, [story.name ?? '']);
  return setText(text, { ...room, weight: 'heavy', max, min, evenly }, theme.text);
}

/** Why, under the headline, a little larger than other words where there is room; nothing when too long. */
const reason = ({ lead }: CardStory, theme: Theme, width: number): Block | undefined => {
  if (!lead) return nothing;
  const room = { width, weight: 'plain' } as const;
  const set =
    setText(glued(lead), { ...room, max: 52, lines: 2 }, theme.text) ??
    setText(glued(lead), { ...room, max: smallest.text, lines: 5 }, theme.text);
  return set && { element: box({ marginTop: 14 }, [set.element]), height: set.height + 14 };
};

/** Name, role and unit; nothing when one of them is too long for four lines of the width. */
export function signature(
  { name, role, unit }: CardStory,
  theme: Theme,
  width: number,
  nameSize: number,
): Block | undefined {
  const parts = [
    ...(name ? [fewLines(name, { width, weight: 'heavy', max: nameSize }, theme.name)] : []),
    ...[role, unit].flatMap((text) =>
      text ? [fewLines(text, { width, weight: 'plain', max: smallest.text }, theme.text)] : [],
    ),
  ];
  return parts.every((part) => part !== undefined) ? stack(parts) : undefined;
}

/** Text at its largest size on one line, or on up to four at the smallest size of its weight. */
const fewLines = (text: string, room: TextRoom, fill: string): Block | undefined => {
  const low = { ...room, max: smallestOf(room.weight), lines: 4 };
  return setText(glued(text), room, fill) ?? setText(glued(text), low, fill);
};

/** The sign and label of what a story stands for, on two lines at most; no label where it is longer. */
export function kickerLine({ kicker, criteria }: CardStory, theme: Theme, width: number): Block {
  const [indent, size, leading] = [54, smallest.text, usualLeading];
  const room = { width: width - indent, weight: 'plain', max: size, leading, lines: 2 } as const;
  const set = kicker ? setText(glued(kicker), room, theme.text) : undefined;
  if (!set) return nothing;
  const height = set.height + 12;
  const side = size * leading;
  const marks = [signAt(signOf(criteria[0].index), { x: 20, y: side / 2 + 1 }, 40, theme.name)];
  const tab = box({ width: indent, height: side }, [], { kind: 'marks', marks });
  return { element: box({ height }, [tab, set.element]), height };
}

/** A room of some `lines` of the largest size where it has no height of its own. */
export type TextRoom = Pick<Room, 'width' | 'weight' | 'max'> & Partial<Room> & { lines?: number };

/**
 * A text at the largest size that its room holds, its lines under each other; nothing where even the
 * smallest has no room. The smallest is that of its weight, the leading what its capitals ask for,
 * unless told.
 */
export function setText(
  text: string,
  { lines = 1, ...room }: TextRoom,
  fill: string,
): (Block & Size) | undefined {
  const { weight, max, leading = leadingOf(text) } = room;
  const height = max * leading * (lines + 0.01);
  const fitted = fit(text, { min: smallestOf(weight), height, ...room, leading });
  if (!fitted) return undefined;
  const { size } = fitted;
  const set = fitted.lines.map((one) => {
    // The ink of stacked capitals may rise a quarter above a line.
    return { element: line(one, { size, weight, leading, fill }), height: size * leading };
  });
  const widths = fitted.lines.map((one) => widthOf(one, { size, weight }));
  return { ...stack(set), width: Math.max(...widths) };
}

const smallestOf = (weight: Weight): number =>
  weight === 'heavy' ? smallest.title : smallest.text;

/** Room for marks: capitals with two of them (Ế, Ặ) are 1.43 em high in this typeface. */
const leadingOf = (text: string): number => {
  if (/\p{Lu}{2}/u.test(text) && text === text.toUpperCase()) return 1.5;
  return /[\u1EA4-\u1EB6\u1EBE-\u1EC6\u1ED0-\u1ED8]/u.test(text.replaceAll(/\p{Ll}/gu, ''))
    ? 1.43
    : usualLeading;
};
