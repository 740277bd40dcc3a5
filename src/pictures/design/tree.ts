import type { Sign } from '../../domain/look/signs.ts';
import { emojiBox, measure, piecesOf, spelled } from '../paint/letters.ts';
import type { Weight } from '../paint/letters.ts';

/** A place on a picture, in pixels. */
export type Box = { x: number; y: number; width: number; height: number };
export type Size = Pick<Box, 'width' | 'height'>;

/** A sign on a box, by the corner and side of its grid, in pixels from the corner of the box. */
export type Mark = { d: string; x: number; y: number; side: number; fill: string };

/** What a box shows that is neither a flat colour nor words. */
export type Paint =
  /** The story's photo, cut to the box; `at` is where in the box (0 to 1) the focus should lie. */
  | { kind: 'photo'; at: { x: number; y: number } }
  | { kind: 'marks'; marks: readonly Mark[] }
  | { kind: 'logo' }
  /** A line that the pictures of a site repeat, drawn once; its element holds the same words. */
  | { kind: 'line'; text: string; style: LineStyle }
  /** One of the local set of emoji, by the name of its drawing. */
  | { kind: 'emoji'; emoji: string }
  /** A code for paper, dark on white, its quiet zone included. */
  | { kind: 'qr'; text: string };

/** CSS as satori knows it: flexbox; lengths are pixels. */
export type Style = Record<string, string | number>;

/** An element of a picture, as satori takes it; `paint` is what satori is not asked to draw. */
export type Element = {
  type: 'div';
  props: { style: Style; paint?: Paint; children?: Element[] | string };
};

/** A picture before it is laid out: the same tree becomes a JPEG or a page of a PDF. Its root has a colour. */
export type Tree = Size & { root: Element };

/** Elements under each other with the height they take, known before anything is laid out. */
export type Block = { element: Element; height: number };

/** A box of flexbox, with the defaults of a browser where satori has others. */
export function box(style: Style, children: Element[] | string = [], paint?: Paint): Element {
  const whole = { display: 'flex', position: 'relative', flexShrink: 0, boxSizing: 'border-box' };
  return {
    type: 'div',
    props: { style: { ...whole, ...style }, children, ...(paint && { paint }) },
  };
}

/** The same, its children under each other from the left. */
export function column(style: Style, children: Element[]): Element {
  return box({ flexDirection: 'column', alignItems: 'flex-start', ...style }, children);
}

/** Blocks under each other. */
export function stack(blocks: readonly Block[]): Block {
  const height = blocks.reduce((sum, one) => sum + one.height, 0);
  const elements = blocks.map(({ element }) => element);
  return { element: column({ height }, elements), height };
}

/** Nothing, where a part is left out. */
export const nothing: Block = { element: box({ height: 0 }), height: 0 };

/** How a line is set: its size in pixels, and its height as a multiple of that. */
export type LineStyle = { size: number; weight: Weight; fill: string; leading?: number };

/** Usual height of a line, as a multiple of its size. */
export const usualLeading = 1.24;

/**
 * One line of words that is already broken, with its emoji. A wider line stands lower in its height:
 * the room is wanted above, for the marks of capitals.
 */
export function line(
  text: string,
  { size, weight, fill, leading = usualLeading }: LineStyle,
): Element {
  const style = {
    fontFamily: weight,
    fontSize: size,
    lineHeight: Math.min(leading, usualLeading),
    color: fill,
    whiteSpace: 'nowrap',
  };
  const whole = { height: size * leading, paddingTop: Math.max(0, leading - usualLeading) * size };
  const parts = piecesOf(text);
  if (parts.every(({ emoji }) => !emoji)) return box({ ...style, ...whole }, spelled(text, weight));
  const emojiAt = (emoji: string) => {
    const side = Math.round(emojiBox.side * size);
    const around = (emojiBox.advance * size - side) / 2;
    const rise = (usualLeading * 0.5 + 0.368 - emojiBox.rise) * size;
    const place = { width: side, height: side, marginTop: rise, marginLeft: around };
    return box({ ...place, marginRight: around }, [], { kind: 'emoji', emoji });
  };
  const set = ({ text: words, emoji }: (typeof parts)[number]) =>
    // Spaces at the ends of what stands beside an emoji are room too.
    emoji ? emojiAt(emoji) : box(style, spelled(words.replaceAll(/^ | $/gu, '\u00a0'), weight));
  return box(whole, parts.map(set));
}

/** The same for a line that many pictures repeat. */
export function keptLine(text: string, style: LineStyle): Element {
  const { size, leading = usualLeading } = style;
  const place = { width: Math.ceil(widthOf(text, style)), height: size * leading };
  return box(place, [line(text, style)], { kind: 'line', text, style });
}

/** Width of a line in pixels. */
export function widthOf(
  text: string,
  { size, weight }: Pick<LineStyle, 'size' | 'weight'>,
): number {
  return measure(text, weight) * size;
}

/** A sign of the given size with its middle at a point of its box. */
export function signAt(
  sign: Sign,
  middle: { x: number; y: number },
  size: number,
  fill: string,
): Mark {
  return { d: sign.path, x: middle.x - size / 2, y: middle.y - size / 2, side: size, fill };
}
