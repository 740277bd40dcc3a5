import sharp from 'sharp';
import { signGrid } from '../../domain/look/signs.ts';
import type { Mark } from '../design/tree.ts';

/** Coverage of a sign, one byte a pixel, `side` pixels high and wide. */
export type Mask = { data: Buffer; side: number };

// The four signs come in a few sizes on thousands of pictures; a site's posters hold about a hundred.
const most = 400;
const known = new Map<string, Mask>();

/** A sign as a mask, on whole pixels. */
export async function maskOf({ d, side: exact }: Pick<Mark, 'd' | 'side'>): Promise<Mask> {
  const side = Math.max(1, Math.round(exact));
  const key = `${side} ${d}`;
  const kept = known.get(key);
  if (kept) return kept;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${signGrid} ${signGrid}"><path d="${d}"/></svg>`;
  const image = sharp(Buffer.from(svg)).ensureAlpha().extractChannel('alpha').raw();
  const mask = { data: await image.toBuffer(), side };
  if (known.size >= most) known.clear();
  known.set(key, mask);
  return mask;
}
