import { buffer } from 'node:stream/consumers';
import Page from 'pdfkit';
import type { Sharp } from 'sharp';
import type { CardFormat } from '../design/format.ts';
import type { Box, Paint, Size, Tree } from '../design/tree.ts';
import { signGrid } from '../../domain/look/signs.ts';
import { drawEmoji } from './emoji.ts';
import { layOut } from './layout.ts';
import { face, fontFiles, runsOf } from './letters.ts';
import type { Face } from './letters.ts';
import { linesOf } from './lines.ts';
import { qrPath, quietZone } from './qr.ts';
import type { Pictures } from './raster.ts';

type Document = InstanceType<typeof Page>;

/** PDF points for one pixel of a tree drawn at 150 dots to the inch. */
const point = 72 / 150;

/** Dots of a printed photo for one of those 150: 300 to the inch are what print asks of a photo. */
const photoDensity = 2;

/**
 * A tree as one page of PDF: its words stay text that can be copied, signs and QR stay vectors, fonts
 * are embedded, no date is written, so the same story gives the same bytes on any day.
 */
export async function drawPdf(
  tree: Tree,
  format: CardFormat,
  title: string,
  pictures: Pictures,
): Promise<Buffer> {
  const { painted, svg } = await layOut(tree, { asText: true });
  const size: [number, number] = [format.width * point, format.height * point];
  const info = { Title: title, CreationDate: new Date(0) };
  const page = new Page({ size, margin: 0, info, lang: 'vi', displayTitle: true, font: '' });
  const bytes = buffer(page);
  // A font parsed once serves every page; pdfkit's types know only files and bytes.
  for (const name of Object.keys(fontFiles) as Face[])
    page.registerFont(name, face(name) as unknown as Uint8Array);
  page.scale(size[0] / tree.width);
  for (const { box, fill, paint } of painted) {
    if (fill) page.rect(box.x, box.y, box.width, box.height).fill(fill);
    if (paint) await lay(page, box, paint, pictures, (photoDensity * format.width) / tree.width);
  }
  for (const { text, weight, size: em, fill, x, y } of linesOf(svg)) {
    let left = x;
    for (const run of runsOf(text, weight)) {
      page.font(run.face).fontSize(em).fillColor(fill);
      page.text(run.text, left, y, { lineBreak: false, baseline: 'alphabetic' });
      left += page.widthOfString(run.text);
    }
  }
  page.end();
  return bytes;
}

const lay = async (
  page: Document,
  box: Box,
  paint: Paint,
  { photo, logo }: Pictures,
  density: number,
): Promise<void> => {
  const times = (by: number): Size => ({ width: box.width * by, height: box.height * by });
  const image = async (encoded: Sharp) =>
    page.image(await encoded.toBuffer(), box.x, box.y, times(1));
  if (paint.kind === 'photo') {
    const cut = await photo(times(density), paint.at);
    await image(cut.jpeg({ quality: 64 }));
  } else if (paint.kind === 'logo') await image(logo(times(4)).png());
  else if (paint.kind === 'emoji') await image(drawEmoji(paint.emoji, box.width * 4).png());
  else if (paint.kind === 'qr') layCode(page, box, paint.text);
  else if (paint.kind === 'marks') {
    page.save().rect(box.x, box.y, box.width, box.height).clip();
    for (const { d, x, y, side, fill } of paint.marks) {
      page
        .save()
        .translate(box.x + x, box.y + y)
        .scale(side / signGrid);
      page.path(d).fill(fill).restore();
    }
    page.restore();
  }
};

/** A code with its quiet zone: dark on white whatever the brand. */
const layCode = (page: Document, { x, y, width, height }: Box, text: string): void => {
  const { d, size } = qrPath(text);
  const scale = width / (size + 2 * quietZone);
  page.rect(x, y, width, height).fill('#ffffff').save();
  page.translate(x + quietZone * scale, y + quietZone * scale).scale(scale);
  page.path(d).fill('#000000').restore();
};
