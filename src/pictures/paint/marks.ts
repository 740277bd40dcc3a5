import sharp from 'sharp';
import { signGrid } from '../../domain/look/signs.ts';
import type { Mark } from '../design/tree.ts';
import { memory } from './memory.ts';

/** Coverage of a sign, one byte a pixel, `side` pixels high and wide. */
type Mask = { data: Buffer; side: number };

// The four signs come in a few sizes on thousands of pictures; a site's posters hold about a hundred.
const masks = memory<Promise<Mask>>(400);

/** A sign as a mask, on whole pixels. */
export function maskOf({ d, side: exact }: Pick<Mark, 'd' | 'side'>): Promise<Mask> {
  const side = Math.max(1, Math.round(exact));
  return masks(`${side} ${d}`, async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${signGrid} ${signGrid}"><path d="${d}"/></svg>`;
    const image = sharp(Buffer.from(svg)).ensureAlpha().extractChannel('alpha').raw();
    return { data: await image.toBuffer(), side };
  });
}
