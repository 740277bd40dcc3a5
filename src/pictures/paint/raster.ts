import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { rgb } from '../design/colour.ts';
import { curvesOf } from './curves.ts';
import { drawEmoji } from './emoji.ts';
import { fillCurves } from './ink.ts';
import type { Canvas, Curves } from './ink.ts';
import type { Box, Scene, Shape } from '../design/scene.ts';
import { outline, unitsPerEm } from './typeface.ts';

type Text = Extract<Shape, { kind: 'text' }>;
type Path = Extract<Shape, { kind: 'path' }>;

/** A picture to lay over the card: pixels of four channels. */
type Layer = { data: Buffer; width: number; height: number };

/** Where the pictures of a scene come from: a photo as pixels of exactly the size of its box. */
export type Pictures = {
  photo(shape: Extract<Shape, { kind: 'photo' }>): Promise<Buffer>;
  logo(box: Box): Sharp;
};

/**
 * What the encoder is told. Own Huffman tables would cost a quarter of a card for 5 % of its bytes. 4:4:4 keeps red and yellow letters clean, baseline is what every
 * phone's preview reads, and quality steps down only when a picture would be too heavy.
 */
const jpegOptions = { chromaSubsampling: '4:4:4', progressive: false, optimiseCoding: false };
const qualities = [82, 74, 66, 56, 46];
const maxBytes = 300_000;

// The few signs recur on thousands of cards.
const read = new Map<string, Curves>();

// A canvas of each size waits for the next card, or collecting megabytes would cost a tenth of the time.
const spare = new Map<number, Buffer>();

/**
 * Draws a scene as a baseline sRGB JPEG of at most 300 KB without metadata. All but the photo's crop
 * and the encoding happens here in memory: a layer that passes through SVG costs more than the card.
 */
export async function drawJpeg(scene: Scene, pictures: Pictures): Promise<Buffer> {
  const canvas = blank(scene);
  try {
    for (const shape of scene.shapes) {
      if (shape.kind === 'text') drawText(canvas, shape);
      else if (shape.kind === 'path') drawPath(canvas, shape);
      else if (shape.kind === 'rect') fillBox(canvas, shape, shape.fill);
      else if (shape.kind === 'photo') copy(canvas, await pictures.photo(shape), shape);
      else if (shape.kind === 'emoji')
        blend(canvas, await layerOf(drawEmoji(shape.emoji, shape.width)), shape);
      else blend(canvas, await layerOf(pictures.logo(shape)), shape);
    }
    return await encode(canvas);
  } finally {
    spare.set(canvas.data.length, canvas.data);
  }
}

function drawText(canvas: Canvas, { text, weight, size, x, y, fill }: Text): void {
  const scale = size / unitsPerEm(weight);
  for (const glyph of outline(text, weight).glyphs) {
    const at = { x: x + glyph.x * scale, y: y - glyph.y * scale };
    fillCurves(canvas, glyph.curves, { ...at, scaleX: scale, scaleY: -scale }, rgb(fill));
  }
}

function drawPath(canvas: Canvas, { d, x, y, scale, fill, clip }: Path): void {
  const curves = read.get(d) ?? curvesOf(d);
  read.set(d, curves);
  fillCurves(canvas, curves, { x, y, scaleX: scale, scaleY: scale }, rgb(fill), clip);
}

async function encode({ data, width, height }: Canvas): Promise<Buffer> {
  for (const quality of qualities) {
    const image = sharp(data, { raw: { width, height, channels: 3 } });
    const bytes = await image.jpeg({ ...jpegOptions, quality }).toBuffer();
    if (bytes.length <= maxBytes) return bytes;
  }
  throw new Error('Ảnh chia sẻ nặng quá 300 KB ngay cả ở chất lượng thấp nhất');
}

function blank({ width, height, ground }: Scene): Canvas {
  const size = width * height * 3;
  const canvas = { data: spare.get(size) ?? Buffer.allocUnsafe(size), width, height };
  spare.delete(size);
  fillBox(canvas, { x: 0, y: 0, width, height }, ground);
  return canvas;
}

function fillBox(canvas: Canvas, box: Box, fill: string): void {
  const colour = Buffer.from(rgb(fill));
  const right = Math.min(box.x + box.width, canvas.width);
  const bottom = Math.min(box.y + box.height, canvas.height);
  for (let y = Math.max(box.y, 0); y < bottom; y += 1) {
    const row = y * canvas.width;
    canvas.data.fill(colour, (row + Math.max(box.x, 0)) * 3, (row + right) * 3);
  }
}

function copy(canvas: Canvas, photo: Buffer, box: Box): void {
  for (let y = 0; y < box.height; y += 1) {
    const from = y * box.width * 3;
    photo.copy(canvas.data, ((box.y + y) * canvas.width + box.x) * 3, from, from + box.width * 3);
  }
}

async function layerOf(picture: Sharp): Promise<Layer> {
  const image = picture.ensureAlpha().toColourspace('srgb').raw();
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function blend({ data: to, ...canvas }: Canvas, layer: Layer, place: Pick<Box, 'x' | 'y'>): void {
  const [left, top, from] = [Math.round(place.x), Math.round(place.y), layer.data];
  const [start, end] = [Math.max(0, -left), Math.min(layer.width, canvas.width - left)];
  const bottom = Math.min(layer.height, canvas.height - top);
  for (let y = Math.max(0, -top); y < bottom; y += 1) {
    let target = ((top + y) * canvas.width + left + start) * 3;
    for (let x = start; x < end; x += 1, target += 3) {
      const source = (y * layer.width + x) * 4;
      const alpha = from[source + 3]!;
      for (let channel = 0; channel < 3; channel += 1) {
        const over = from[source + channel]! * alpha + to[target + channel]! * (255 - alpha);
        to[target + channel] = (over + 127) / 255;
      }
    }
  }
}
