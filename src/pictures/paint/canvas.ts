import { rgbOf } from '../../domain/look/contrast.ts';
import type { Box } from '../design/tree.ts';
import type { Mask } from './marks.ts';
import type { Layer } from './words.ts';

/** Three-channel pixels that are drawn on. */
export type Canvas = { data: Buffer; width: number; height: number };

/** Fills a box with one colour, as far as it lies on the canvas. */
export function fillBox(canvas: Canvas, box: Box, fill: string): void {
  const colour = Buffer.from(rgbOf(fill));
  const { left, top, right, bottom } = common(canvas, box);
  if (right <= left) return;
  for (let y = top; y < bottom; y += 1) {
    const row = y * canvas.width;
    canvas.data.fill(colour, (row + left) * 3, (row + right) * 3);
  }
}

/** Lays opaque pixels of exactly the size of a box into it. */
export function copyInto(canvas: Canvas, pixels: Buffer, { x, y, width, height }: Box): void {
  for (let row = 0; row < height; row += 1) {
    const from = row * width * 3;
    pixels.copy(canvas.data, ((y + row) * canvas.width + x) * 3, from, from + width * 3);
  }
}

/** Blends a layer over the canvas. */
export function blend(canvas: Canvas, layer: Layer): void {
  const [to, from] = [canvas.data, layer.data];
  const area = common(canvas, layer);
  for (let y = area.top; y < area.bottom; y += 1) {
    let source = ((y - layer.y) * layer.width + area.left - layer.x) * 4;
    let target = (y * canvas.width + area.left) * 3;
    for (let x = area.left; x < area.right; x += 1, source += 4, target += 3) {
      const alpha = from[source + 3]!;
      if (alpha === 0) continue;
      to[target] = mixed(from[source]!, to[target]!, alpha);
      to[target + 1] = mixed(from[source + 1]!, to[target + 1]!, alpha);
      to[target + 2] = mixed(from[source + 2]!, to[target + 2]!, alpha);
    }
  }
}

/** Fills a mask with one colour; what lies beyond `clip` is left out. */
export function stamp(
  canvas: Canvas,
  { data: mask, side }: Mask,
  place: Pick<Box, 'x' | 'y'>,
  fill: string,
  clip: Box,
): void {
  const to = canvas.data;
  const [red, green, blue] = rgbOf(fill);
  const box = { x: Math.round(place.x), y: Math.round(place.y), width: side, height: side };
  const area = common(canvas, box, clip);
  for (let y = area.top; y < area.bottom; y += 1) {
    let source = (y - box.y) * side + area.left - box.x;
    let target = (y * canvas.width + area.left) * 3;
    for (let x = area.left; x < area.right; x += 1, source += 1, target += 3) {
      const alpha = mask[source]!;
      if (alpha === 0) continue;
      to[target] = mixed(red, to[target]!, alpha);
      to[target + 1] = mixed(green, to[target + 1]!, alpha);
      to[target + 2] = mixed(blue, to[target + 2]!, alpha);
    }
  }
}

// Whole numbers throughout: most pixels of a letter or sign are covered wholly or not at all.
function mixed(over: number, under: number, alpha: number): number {
  if (alpha === 255) return over;
  return ((over * alpha + under * (255 - alpha) + 127) / 255) | 0;
}

/** What boxes have in common on a canvas. */
function common({ width: wide, height: tall }: Canvas, ...boxes: Box[]) {
  return {
    left: Math.max(0, ...boxes.map(({ x }) => x)),
    top: Math.max(0, ...boxes.map(({ y }) => y)),
    right: Math.min(wide, ...boxes.map(({ x, width }) => x + width)),
    bottom: Math.min(tall, ...boxes.map(({ y, height }) => y + height)),
  };
}
