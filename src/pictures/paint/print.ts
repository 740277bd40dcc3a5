import Page from 'pdfkit';
import { drawEmoji } from './emoji.ts';
import type { CardFormat } from '../design/format.ts';
import type { Box, Scene, Shape } from '../design/scene.ts';
import { face, weights } from './typeface.ts';

/** Encoded pictures for a page, of at least the size of their box. */
export type PrintPictures = {
  photo(shape: Extract<Shape, { kind: 'photo' }>): Promise<Buffer>;
  logo(box: Box): Promise<Buffer>;
};

/** PDF points for one pixel of a scene drawn at 150 dots to the inch. */
const point = 72 / 150;

/**
 * A scene as one page of PDF: letters, signs and QR stay vectors, fonts are embedded, no date is
 * written, so the same story gives the same bytes on any day.
 */
export async function drawPdf(
  scene: Scene,
  format: CardFormat,
  title: string,
  pictures: PrintPictures,
): Promise<Buffer> {
  const size: [number, number] = [format.width * point, format.height * point];
  const info = { Title: title, CreationDate: new Date(0) };
  const page = new Page({ size, margin: 0, info, lang: 'vi', displayTitle: true, font: '' });
  const parts: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    page.on('data', (part: Buffer) => parts.push(part));
    page.on('end', () => resolve(Buffer.concat(parts)));
    page.on('error', reject);
  });
  // A font parsed once serves every page; pdfkit's types know only files and bytes.
  for (const weight of weights) page.registerFont(weight, face(weight) as unknown as Uint8Array);
  page.scale(size[0] / scene.width);
  page.rect(0, 0, scene.width, scene.height).fill(scene.ground);
  for (const shape of scene.shapes) {
    const { x, y } = shape;
    if (shape.kind === 'rect') page.rect(x, y, shape.width, shape.height).fill(shape.fill);
    else if (shape.kind === 'text')
      page
        .font(shape.weight)
        .fontSize(shape.size)
        .fillColor(shape.fill)
        .text(shape.text, x, y, { lineBreak: false, baseline: 'alphabetic' });
    else if (shape.kind === 'path') {
      const { clip } = shape;
      page.save().rect(clip.x, clip.y, clip.width, clip.height).clip();
      page.translate(x, y).scale(shape.scale).path(shape.d).fill(shape.fill).restore();
    } else {
      const { width, height } = shape;
      page.image(await pictureOf(shape, pictures), x, y, { width, height });
    }
  }
  page.end();
  return done;
}

function pictureOf(
  shape: Extract<Shape, { kind: 'photo' | 'logo' | 'emoji' }>,
  { photo, logo }: PrintPictures,
): Promise<Buffer> {
  if (shape.kind === 'photo') return photo(shape);
  if (shape.kind === 'logo') return logo(shape);
  return drawEmoji(shape.emoji, shape.width * 4)
    .png()
    .toBuffer();
}
