import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { photoPath } from '../../domain/addresses.ts';
import type { PagePicture } from '../../domain/look/page-picture.ts';
import { pageEncoder } from '../paint/photo.ts';
import { digestOnce } from './digests.ts';
import { masterForm } from './photo-store.ts';

/** A photo that pages show: its file, how it lies in pages, and the widths it is drawn in. */
export type PagePhoto = { file: string; picture: PagePicture; widths: readonly number[] };

const form = JSON.stringify([masterForm, pageEncoder]);

/**
 * How a photo is told to pages, without drawing it: 128 bits over its bytes and all that makes its
 * widths, and its size upright. Rejects when the file cannot be read.
 */
export async function pagePicture(file: string): Promise<PagePicture> {
  const hash = createHash('sha256')
    .update(form)
    .update(await digestOnce(file));
  const { autoOrient } = await sharp(file, { limitInputPixels: false }).metadata();
  return { key: hash.digest('hex').slice(0, 32), ...autoOrient };
}

/** Where the widths of a photo lie, in the cache as on the site. */
export function photoPaths({ picture, widths }: PagePhoto): [width: number, path: string][] {
  return widths.map((width) => [width, photoPath(picture.key, width)]);
}

/** The addresses of photos that a page names, in whatever folder its site stands. */
export function photosNamed(html: string): string[] {
  return [...html.matchAll(/\/_astro\/[0-9a-f]{32}-\d+\.webp/g)].map(([path]) => path);
}
