import { rgbOf } from '../../domain/look/contrast.ts';
import type { Box } from '../design/tree.ts';

/** Three-channel pixels that are drawn on. */
export type Canvas = { data: Buffer; width: number; height: number };

/** Pixels and where they lie: of four channels or, as a mask of one, to be filled with a colour. */
export type Layer = Box & { data: Buffer };

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

/** Blends a layer over the canvas; of a mask what lies within `clip`, in one colour. */
export function blend(canvas: Canvas, layer: Layer, mask?: { fill: string; clip: Box }): void {
  const [to, from] = [canvas.data, layer.data];
  const flat = mask && rgbOf(mask.fill);
  const channels = flat ? 1 : 4;
  const area = common(canvas, layer, mask?.clip ?? layer);
  for (let y = area.top; y < area.bottom; y += 1) {
    let source = ((y - layer.y) * layer.width + area.left - layer.x) * channels;
    let target = (y * canvas.width + area.left) * 3;
    for (let x = area.left; x < area.right; x += 1, source += channels, target += 3) {
      const alpha = from[source + channels - 1]!;
      if (alpha === 0) continue;
      for (let channel = 0; channel < 3; channel += 1) {
        const over = flat ? flat[channel]! : from[source + channel]!;
        to[target + channel] = mixed(over, to[target + channel]!, alpha);
      }
    }
  }
}

// Whole numbers throughout: most pixels of a letter or sign are covered wholly or not at all.
const mixed = (over: number, under: number, alpha: number): number => {
  if (alpha === 255) return over;
  return ((over * alpha + under * (255 - alpha) + 127) / 255) | 0;
};

/** What boxes have in common on a canvas. */
const common = ({ width: wide, height: tall }: Canvas, ...boxes: Box[]) => ({
  left: Math.max(0, ...boxes.map(({ x }) => x)),
  top: Math.max(0, ...boxes.map(({ y }) => y)),
  right: Math.min(wide, ...boxes.map(({ x, width }) => x + width)),
  bottom: Math.min(tall, ...boxes.map(({ y, height }) => y + height)),
});
