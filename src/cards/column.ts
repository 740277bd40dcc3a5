import { signOf } from '../domain/signs.ts';
import type { CardStory } from './card-story.ts';
import { fit, glued } from './line-break.ts';
import type { Fitted } from './line-break.ts';
import { signShape } from './scene.ts';
import type { Box, Shape } from './scene.ts';
import type { Theme } from './theme.ts';
import type { Weight } from './typeface.ts';

/** Smallest sizes that are still read at the width of a thumb. */
export const smallest = { text: 40, title: 56 };

const leading = 1.24;
const gap = 22;

/** Lines set from the top of a box, with the room they take. */
export type Block = { shapes: Shape[]; height: number };

/** How a column sets its words: the largest headline, the largest name, and whose head is on top. */
export type ColumnStyle = { headline: number; name: number; smallestHeadline?: number };

/**
 * The words of a story in a box: kicker and headline from the top, name, role and unit at the foot.
 * The headline takes what is left; the role, then the kicker, give way to it. Nothing when the
 * headline would be under its smallest size.
 */
export function column(
  story: CardStory,
  theme: Theme,
  box: Box,
  style: ColumnStyle,
): Shape[] | undefined {
  const shorter = [
    { role: true, kicker: true },
    { role: false, kicker: true },
    { role: false, kicker: false },
  ];
  for (const keep of shorter) {
    const foot = signature(story, theme, box, style.name, keep.role);
    if (!foot) continue;
    const head = keep.kicker ? kickerLine(story, theme, box) : { shapes: [], height: 0 };
    const height = box.height - head.height - foot.height - gap;
    const title = headline(story, theme, { ...box, y: box.y + head.height, height }, style);
    if (title)
      return [...head.shapes, ...title.shapes, ...moved(foot, box.y + box.height - foot.height)];
  }
  return undefined;
}

/** The headline at the largest size its box holds, from the top of the box. */
export function headline(
  story: CardStory,
  theme: Theme,
  box: Box,
  { headline: max, smallestHeadline }: ColumnStyle,
): Block | undefined {
  const text = glued(story.headline, [story.name ?? '']);
  const fitted = fit(text, {
    width: box.width,
    height: box.height,
    weight: 'heavy',
    max,
    min: smallestHeadline ?? smallest.title,
    leading: leadingOf(text),
  });
  return fitted && setLines(fitted, box, 'heavy', theme.text, leadingOf(text));
}

/** Name, role and unit from the top of a box; nothing when a name or unit is too long for it. */
export function signature(
  story: CardStory,
  theme: Theme,
  box: Box,
  nameSize: number,
  withRole: boolean,
): Block | undefined {
  const parts: (Block | undefined)[] = [];
  const below = () => ({ ...box, y: box.y + total(parts) });
  if (story.name) parts.push(fewLines(story.name, below(), 'heavy', nameSize, theme.name));
  const role = withRole ? story.role : undefined;
  for (const text of [role, story.unit])
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
export function fewLines(
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
  const shapes = lines.map((text, index): Shape => {
    const y = box.y + size * (spread * (index + 0.5) + 0.36);
    return { kind: 'text', text, x: box.x, y, size, weight, fill };
  });
  return { shapes, height: lines.length * size * spread };
}

/** Capitals with two marks are 1.47 em high in this typeface, mixed case is 1.25. */
export function leadingOf(text: string): number {
  return /\p{Lu}{2}.*\p{Lu}{2}/u.test(text) && text === text.toUpperCase() ? 1.5 : leading;
}

/** A block set elsewhere. */
export function moved(block: Block, y: number): Shape[] {
  const first = block.shapes.find((shape) => shape.kind === 'text');
  const top = first ? first.y - first.size * (leadingOf(first.text) * 0.5 + 0.36) : y;
  return block.shapes.map((shape) => ({ ...shape, y: shape.y + y - top }) as Shape);
}

function total(parts: (Block | undefined)[]): number {
  return parts.reduce((sum, part) => sum + (part?.height ?? 0), 0);
}
