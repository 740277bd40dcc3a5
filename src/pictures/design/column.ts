import { signOf } from '../../domain/signs.ts';
import type { CardStory } from './card-story.ts';
import { fit, glued, isEven } from './line-break.ts';
import type { Fitted } from './line-break.ts';
import { signShape } from './scene.ts';
import type { Box, Shape } from './scene.ts';
import type { Theme } from './theme.ts';
import { emojiBox, measure, piecesOf } from '../paint/typeface.ts';
import type { Weight } from '../paint/typeface.ts';

/** Smallest sizes that are still read at the width of a thumb. */
export const smallest = { text: 40, title: 56 };

const leading = 1.24;
const gap = 22;

/** Lines set from the top of a box, with the room they take. */
export type Block = { shapes: Shape[]; height: number };

/** Largest headline and name of a column, and the smallest headline where it is not the usual one. */
export type ColumnStyle = {
  headline: number;
  name: number;
  smallestHeadline?: number;
  /** Refuses a headline that leaves a word alone on its line or parts what belongs together. */
  evenly?: boolean;
};

/** What a column shows besides headline and name. */
export type Parts = { role: boolean; kicker: boolean; unit: boolean };

/** What gives way to a long headline, step by step: the role, the kicker, at the very last the unit. */
export const partSteps: readonly [Parts, ...Parts[]] = [
  { role: true, kicker: true, unit: true },
  { role: false, kicker: true, unit: true },
  { role: false, kicker: false, unit: true },
  { role: false, kicker: false, unit: false },
];

/**
 * The words of a story in a box: kicker and headline from the top, name, role and unit at the foot.
 * The headline takes what is left; nothing when it would be under its smallest size.
 */
export function column(
  story: CardStory,
  theme: Theme,
  box: Box,
  style: ColumnStyle,
  parts: Parts,
): Shape[] | undefined {
  const foot = signature(story, theme, box, style.name, parts);
  if (!foot) return undefined;
  const head = parts.kicker ? kickerLine(story, theme, box) : { shapes: [], height: 0 };
  const height = box.height - head.height - foot.height - gap;
  const title = headline(story, theme, { ...box, y: box.y + head.height, height }, style);
  if (!title) return undefined;
  return [...head.shapes, ...title.shapes, ...moved(foot, box.y + box.height - foot.height)];
}

/** The headline at the largest size its box holds, from the top of the box. */
export function headline(
  story: CardStory,
  theme: Theme,
  box: Box,
  { headline: max, smallestHeadline, evenly = false }: ColumnStyle,
): Block | undefined {
  const text = glued(story.headline, [story.name ?? '']);
  const fitted = fit(text, {
    width: box.width,
    height: box.height,
    weight: 'heavy',
    max,
    min: smallestHeadline ?? smallest.title,
    leading: leadingOf(text),
    whole: evenly,
  });
  if (!fitted || (evenly && !isEven(fitted.lines, 'heavy'))) return undefined;
  return setLines(fitted, box, 'heavy', theme.text, leadingOf(text));
}

/** Name, role and unit from the top of a box; nothing when a name or unit is too long for it. */
export function signature(
  story: CardStory,
  theme: Theme,
  box: Box,
  nameSize: number,
  keep: Omit<Parts, 'kicker'>,
): Block | undefined {
  const parts: (Block | undefined)[] = [];
  const below = () => ({ ...box, y: box.y + total(parts) });
  if (story.name) parts.push(fewLines(story.name, below(), 'heavy', nameSize, theme.name));
  for (const text of [keep.role && story.role, keep.unit && story.unit])
    if (text) parts.push(fewLines(text, below(), 'plain', smallest.text, theme.text));
  if (parts.includes(undefined)) return undefined;
  return { shapes: parts.flatMap((part) => part?.shapes ?? []), height: total(parts) };
}

/** The sign and label of what a story stands for, on two lines at most; nothing where it is longer. */
export function kickerLine(story: CardStory, theme: Theme, box: Box): Block {
  const sign = story.criteria[0];
  const indent = sign ? 54 : 0;
  const size = smallest.text;
  const room = { width: box.width - indent, height: size * leading * 2.01, leading };
  const fitted = fit(glued(story.kicker), { ...room, weight: 'plain', min: size, max: size });
  if (!fitted || !story.kicker) return { shapes: [], height: 0 };
  const text = setLines(fitted, { x: box.x + indent, y: box.y }, 'plain', theme.text, leading);
  const middle = { x: box.x + 20, y: box.y + (size * leading) / 2 + 1 };
  const mark = sign ? [signShape(signOf(sign.index), middle, 40, theme.name, box)] : [];
  return { shapes: [...mark, ...text.shapes], height: text.height + 12 };
}

/** Text at `size` on one line, or on two or three at the smallest size allowed for its weight. */
function fewLines(
  text: string,
  box: Box,
  weight: Weight,
  size: number,
  fill: string,
): Block | undefined {
  const [words, min] = [glued(text), weight === 'heavy' ? smallest.title : smallest.text];
  const spread = leadingOf(words);
  const room = { width: box.width, weight, min, max: Math.max(size, min), leading: spread };
  const fitted =
    fit(words, { ...room, height: room.max * spread }) ??
    fit(words, { ...room, max: min, height: min * spread * 3.01 });
  return fitted && setLines(fitted, box, weight, fill, spread);
}

/** Sets lines from the top of a box. The ink of stacked capitals may rise a quarter above it. */
export function setLines(
  { lines, size }: Fitted,
  box: Pick<Box, 'x' | 'y'>,
  weight: Weight,
  fill: string,
  spread: number,
): Block {
  const shapes = lines.flatMap((text, index) => {
    const y = box.y + size * (spread * index + baseline(spread));
    return lineShapes(text, { kind: 'text', text, x: box.x, y, size, weight, fill });
  });
  return { shapes, height: lines.length * size * spread };
}

function lineShapes(line: string, style: Extract<Shape, { kind: 'text' }>): Shape[] {
  const { size, y, weight } = style;
  let { x } = style;
  return piecesOf(line).map(({ text, emoji }): Shape => {
    const left = x;
    x += measure(text, weight) * size;
    if (!emoji) return { ...style, text, x: left };
    const side = Math.round(emojiBox.side * size);
    return {
      kind: 'emoji',
      emoji,
      x: left,
      y: y - emojiBox.rise * size,
      width: side,
      height: side,
    };
  });
}

/** Room for marks: capitals with two of them (Ế, Ặ) are 1.43 em high in this typeface. */
export function leadingOf(text: string): number {
  if (/\p{Lu}{2}/u.test(text) && text === text.toUpperCase()) return 1.5;
  return /[\u1EA4-\u1EB6\u1EBE-\u1EC6\u1ED0-\u1ED8]/u.test(text.replaceAll(/\p{Ll}/gu, ''))
    ? 1.43
    : leading;
}

// Wider lines stand lower: the room is wanted above, for the marks of capitals.
function baseline(spread: number): number {
  return spread * 0.5 + 0.36 + (spread - leading) * 0.5;
}

/** A block set elsewhere. */
export function moved(block: Block, y: number): Shape[] {
  const first = block.shapes.find((shape) => shape.kind === 'text');
  const top = first ? first.y - first.size * baseline(leadingOf(first.text)) : y;
  return block.shapes.map((shape) => ({ ...shape, y: shape.y + y - top }) as Shape);
}

function total(parts: (Block | undefined)[]): number {
  return parts.reduce((sum, part) => sum + (part?.height ?? 0), 0);
}
