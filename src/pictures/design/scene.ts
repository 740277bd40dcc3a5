import { signGrid } from '../../domain/signs.ts';
import type { Sign } from '../../domain/signs.ts';
import type { Weight } from '../paint/typeface.ts';

export type Box = { x: number; y: number; width: number; height: number };

/** What is drawn, in order, in pixels (points for print). Texts are without emoji. A card is nothing but a list of these. */
export type Shape =
  | ({ kind: 'rect'; fill: string } & Box)
  | { kind: 'path'; d: string; x: number; y: number; scale: number; fill: string; clip: Box }
  | { kind: 'text'; text: string; x: number; y: number; size: number; weight: Weight; fill: string }
  /** The story's photo cropped to the box; `at` is where in the box (0 to 1) the focus should lie. */
  | ({ kind: 'photo'; at: { x: number; y: number } } & Box)
  | ({ kind: 'logo' } & Box)
  /** One of the local set of emoji, by the name of its drawing. */
  | ({ kind: 'emoji'; emoji: string } & Box);

/** A picture before it is drawn: the same scene becomes a JPEG or a page of a PDF. */
export type Scene = { width: number; height: number; ground: string; shapes: Shape[] };

/** A filled rectangle on whole pixels. */
export function rect(box: Box, fill: string): Shape {
  const [x, y] = [Math.round(box.x), Math.round(box.y)];
  const width = Math.round(box.x + box.width) - x;
  return { kind: 'rect', x, y, width, height: Math.round(box.y + box.height) - y, fill };
}

/** A sign of the given size with its middle at a point, cut off at the edges of `clip`. */
export function signShape(
  sign: Sign,
  middle: { x: number; y: number },
  size: number,
  fill: string,
  clip: Box,
): Shape {
  const [x, y] = [middle.x - size / 2, middle.y - size / 2];
  return { kind: 'path', d: sign.path, x, y, scale: size / signGrid, fill, clip };
}
