import sharp from 'sharp';
import type { Sharp } from 'sharp';
import type { Box, Paint, Size, Tree } from '../design/tree.ts';
import { blend, copyInto, fillBox } from './canvas.ts';
import type { Canvas } from './canvas.ts';
import { drawEmoji } from './emoji.ts';
import { layOut } from './layout.ts';
import { keptLayers } from './kept.ts';
import { maskOf } from './marks.ts';
import { codeSvg } from './qr.ts';
import { drawWords } from './words.ts';

/** The photo, cut with its focus near a place (0 to 1), and the logo of a picture, in a size of pixels. */
export type Pictures = {
  photo(size: Size, at: { x: number; y: number }): Promise<Sharp>;
  logo(size: Size): Sharp;
};

/**
 * What the encoder is told. Own Huffman tables would cost a quarter of a card for 5 % of its bytes.
 * 4:4:4 keeps red and yellow letters clean, baseline is what every phone's preview reads.
 */
export const jpegOptions = {
  chromaSubsampling: '4:4:4',
  progressive: false,
  optimiseCoding: false,
  quality: 82,
};

// A picture of many pixels is seen smaller; beyond that, quality steps down only where one is too heavy.
const qualities = [jpegOptions.quality, 78, 74, 66, 56, 46];
const manyPixels = 1_000_000;
const maxBytes = 300_000;

// A canvas of each size waits for the next card, or collecting megabytes would cost a tenth of the time.
const spare = new Map<number, Buffer>();

/**
 * Draws a tree as a baseline sRGB JPEG of at most 300 KB without metadata. satori places everything
 * and shapes the words; colours, photo and signs are laid down as pixels, the words blended over them.
 */
export async function drawJpeg(tree: Tree, pictures: Pictures): Promise<Buffer> {
  const { painted, svg, wordBoxes } = await layOut(tree);
  const words = drawWords(svg, wordBoxes, tree);
  const { width, height } = tree;
  const size = width * height * 3;
  const canvas = { data: spare.get(size) ?? Buffer.alloc(size), width, height };
  spare.delete(size);
  try {
    for (const { box, fill, paint } of painted) {
      if (fill) fillBox(canvas, box, fill);
      if (paint) await lay(canvas, box, paint, pictures);
    }
    for (const layer of await words) blend(canvas, layer);
    return await encode(canvas);
  } finally {
    spare.set(size, canvas.data);
  }
}

const lay = async (canvas: Canvas, box: Box, paint: Paint, pictures: Pictures): Promise<void> => {
  if (paint.kind === 'photo') {
    const photo = await pictures.photo(box, paint.at);
    copyInto(canvas, await photo.raw().toBuffer(), box);
  } else if (paint.kind === 'logo') blend(canvas, await layerOf(pictures.logo(box), box));
  else if (paint.kind === 'emoji')
    blend(canvas, await layerOf(drawEmoji(paint.emoji, box.width), box));
  else if (paint.kind === 'marks')
    for (const mark of paint.marks) {
      const { data, side } = await maskOf(mark);
      const [x, y] = [Math.round(box.x + mark.x), Math.round(box.y + mark.y)];
      const sign = { data, x, y, width: side, height: side };
      blend(canvas, sign, { fill: mark.fill, clip: box });
    }
  else if (paint.kind === 'line') {
    for (const layer of await keptLayers(paint))
      blend(canvas, { ...layer, x: box.x + layer.x, y: box.y + layer.y });
  } else blend(canvas, await layerOf(sharp(Buffer.from(codeSvg(paint.text, box.width))), box));
};

const encode = async ({ data, width, height }: Canvas): Promise<Buffer> => {
  for (const quality of qualities.slice(width * height > manyPixels ? 1 : 0)) {
    const image = sharp(data, { raw: { width, height, channels: 3 } });
    const bytes = await image.jpeg({ ...jpegOptions, quality }).toBuffer();
    if (bytes.length <= maxBytes) return bytes;
  }
  throw new Error('Ảnh chia sẻ nặng quá 300 KB ngay cả ở chất lượng thấp nhất');
};

const layerOf = async (picture: Sharp, { x, y }: Box) => {
  const image = picture.ensureAlpha().toColourspace('srgb').raw();
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { data, x, y, width: info.width, height: info.height };
};
