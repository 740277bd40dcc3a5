import sharp from 'sharp';
import { rgb } from './colour.ts';
import type { Box, Scene, Shape } from './scene.ts';
import { outline, unitsPerEm } from './typeface.ts';
import type { InkBox } from './typeface.ts';

type Letters = Extract<Shape, { kind: 'text' }>;
type Path = Extract<Shape, { kind: 'path' }>;

/** Raw pixels: three channels for a canvas, four for a layer. */
type Pixels = { data: Buffer; width: number; height: number };

/** Where the pictures of a scene come from: pixels of exactly the size of the box. */
export type Pictures = {
  photo(shape: Extract<Shape, { kind: 'photo' }>): Promise<Buffer>;
  logo(box: Box): Promise<{ data: Buffer; width: number; height: number }>;
};

/**
 * What the encoder is told. Own Huffman tables would cost a quarter of a card for 5 % of its bytes. 4:4:4 keeps red and yellow letters clean, baseline is what every
 * phone's preview reads, and quality steps down only when a picture would be too heavy.
 */
const jpegOptions = { chromaSubsampling: '4:4:4', progressive: false, optimiseCoding: false };
const qualities = [82, 74, 66, 56, 46];
const maxBytes = 300_000;

// Signs recur on thousands of cards; the few layers in use are drawn once for each worker.
const layers = new Map<string, Pixels>();
const mostLayers = 24;

// A canvas of each size waits for the next card, or collecting megabytes would cost a tenth of the time.
const spare = new Map<number, Buffer>();

/**
 * Draws a scene as a baseline sRGB JPEG of at most 300 KB without metadata. Rectangles are filled
 * and pictures copied in memory; librsvg draws only letters and signs, cropped to their ink, since
 * rasterising a whole empty card costs more than blending it.
 */
export async function drawJpeg(scene: Scene, pictures: Pictures): Promise<Buffer> {
  const canvas = blank(scene);
  try {
    for (const run of runs(scene.shapes)) {
      const [first] = run;
      if (first.kind === 'text') await drawLetters(canvas, run as Letters[]);
      else if (first.kind === 'path') await drawPaths(canvas, run as Path[]);
      else if (first.kind === 'rect') fillBox(canvas, first, first.fill);
      else if (first.kind === 'photo') copy(canvas, await pictures.photo(first), first);
      else blend(canvas, await pictures.logo(first), Math.round(first.x), Math.round(first.y));
    }
    return await encode(canvas);
  } finally {
    spare.set(canvas.data.length, canvas.data);
  }
}

/** Neighbours that one drawing can hold: lines of text, and paths with the same clip. */
function runs(shapes: Shape[]): [Shape, ...Shape[]][] {
  const found: [Shape, ...Shape[]][] = [];
  for (const shape of shapes) {
    const last = found.at(-1);
    const [head] = last ?? [];
    const joins =
      (shape.kind === 'text' && head?.kind === 'text') ||
      (shape.kind === 'path' && head?.kind === 'path' && shape.clip === head.clip);
    if (last && joins) last.push(shape);
    else found.push([shape]);
  }
  return found;
}

async function encode({ data, width, height }: Pixels): Promise<Buffer> {
  for (const quality of qualities) {
    const image = sharp(data, { raw: { width, height, channels: 3 } });
    const bytes = await image.jpeg({ ...jpegOptions, quality }).toBuffer();
    if (bytes.length <= maxBytes) return bytes;
  }
  throw new Error('Ảnh chia sẻ nặng quá 300 KB ngay cả ở chất lượng thấp nhất');
}

function blank({ width, height, ground }: Scene): Pixels {
  const size = width * height * 3;
  const canvas = { data: spare.get(size) ?? Buffer.allocUnsafe(size), width, height };
  spare.delete(size);
  fillBox(canvas, { x: 0, y: 0, width, height }, ground);
  return canvas;
}

function fillBox(canvas: Pixels, box: Box, fill: string): void {
  const colour = Buffer.from(rgb(fill));
  const right = Math.min(box.x + box.width, canvas.width);
  const bottom = Math.min(box.y + box.height, canvas.height);
  for (let y = Math.max(box.y, 0); y < bottom; y += 1) {
    const row = y * canvas.width;
    canvas.data.fill(colour, (row + Math.max(box.x, 0)) * 3, (row + right) * 3);
  }
}

function copy(canvas: Pixels, photo: Buffer, box: Box): void {
  for (let y = 0; y < box.height; y += 1) {
    const from = y * box.width * 3;
    photo.copy(canvas.data, ((box.y + y) * canvas.width + box.x) * 3, from, from + box.width * 3);
  }
}

function blend(canvas: Pixels, layer: Pixels, left: number, top: number): void {
  const [to, from] = [canvas.data, layer.data];
  // Most of a layer is empty and most of the rest is solid: whole pixels tell both at once.
  const whole = new Uint32Array(from.buffer, from.byteOffset, layer.width * layer.height);
  const [start, end] = [Math.max(0, -left), Math.min(layer.width, canvas.width - left)];
  const bottom = Math.min(layer.height, canvas.height - top);
  for (let y = Math.max(0, -top); y < bottom; y += 1) {
    let target = ((top + y) * canvas.width + left + start) * 3;
    for (let pixel = y * layer.width + start; pixel < y * layer.width + end; pixel += 1) {
      if (whole[pixel] !== 0) {
        const source = pixel * 4;
        const alpha = from[source + 3]!;
        for (let channel = 0; channel < 3; channel += 1) {
          const over = from[source + channel]! * alpha + to[target + channel]! * (255 - alpha);
          to[target + channel] = alpha === 255 ? from[source + channel]! : (over + 127) / 255;
        }
      }
      target += 3;
    }
  }
}

async function drawPaths(canvas: Pixels, paths: Path[]): Promise<void> {
  const box = whole(paths[0]?.clip ?? { x: 0, y: 0, width: 1, height: 1 });
  const body = paths.map(({ d, x, y, scale, fill }) => {
    const place = `translate(${cut(x - box.x)} ${cut(y - box.y)}) scale(${cut(scale)})`;
    return `<path fill="${fill}" transform="${place}" d="${d}"/>`;
  });
  const svg = svgOf(box, body.join(''));
  const layer = layers.get(svg) ?? (await rasterise(svg));
  layers.delete(svg);
  if (layers.size >= mostLayers) layers.delete(layers.keys().next().value ?? '');
  layers.set(svg, layer);
  blend(canvas, layer, box.x, box.y);
}

async function drawLetters(canvas: Pixels, lines: Letters[]): Promise<void> {
  const edges: InkBox = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const set = lines.map((line) => {
    const { glyphs, box } = outline(line.text, line.weight);
    edges.left = Math.min(edges.left, line.x + box.left * line.size);
    edges.right = Math.max(edges.right, line.x + box.right * line.size);
    edges.top = Math.min(edges.top, line.y + box.top * line.size);
    edges.bottom = Math.max(edges.bottom, line.y + box.bottom * line.size);
    return { line, glyphs };
  });
  if (edges.left === Infinity) return;
  const { left, top, right, bottom } = edges;
  const area = whole({
    x: left - 1,
    y: top - 1,
    width: right - left + 2,
    height: bottom - top + 2,
  });
  const body = set.map(({ line, glyphs }) => {
    const scale = line.size / unitsPerEm(line.weight);
    const place = `translate(${cut(line.x - area.x)} ${cut(line.y - area.y)}) scale(${cut(scale)} ${cut(-scale)})`;
    const ink = glyphs.map(({ d, x, y }) => `<path transform="translate(${x} ${y})" d="${d}"/>`);
    return `<g fill="${line.fill}" transform="${place}">${ink.join('')}</g>`;
  });
  blend(canvas, await rasterise(svgOf(area, body.join(''))), area.x, area.y);
}

async function rasterise(svg: string): Promise<Pixels> {
  const image = sharp(Buffer.from(svg)).ensureAlpha().toColourspace('srgb').raw();
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function svgOf({ width, height }: Box, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`;
}

function whole(box: Box): Box {
  const [x, y] = [Math.floor(box.x), Math.floor(box.y)];
  return {
    x,
    y,
    width: Math.ceil(box.x + box.width) - x,
    height: Math.ceil(box.y + box.height) - y,
  };
}

function cut(value: number): string {
  return String(Number(value.toFixed(4)));
}
