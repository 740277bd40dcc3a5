import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { photoPath } from '../../domain/addresses.ts';
import type { PagePicture } from '../../domain/look/page-picture.ts';
import { digestOf } from '../../files.ts';
import { pruneCache, readCached, writeCached } from './cache.ts';
import {
  decoded,
  isLarge,
  masterOptions,
  pageEncoder,
  pixelsOf,
  readPhoto,
  uprightPhoto,
} from '../paint/photo.ts';
import type { Master } from '../paint/photo.ts';

/** One width of a photo that pages show: its file, and where it lies in the cache as on the site. */
export type PhotoWidth = { file: string; width: number; path: string };

/** Where prepared photos lie in the cache, beside the cards. */
const folder = '/photos';

/** All that decides what a photo's pixels are, besides its bytes. */
const masterForm = JSON.stringify([sharp.versions, masterOptions]);
const pageForm = JSON.stringify([masterForm, pageEncoder]);

/** What is read of a photo that was there when it was checked; PhotoError where it no longer is. */
const readable = async <Read>(file: string, read: () => Read | Promise<Read>): Promise<Read> => {
  try {
    return await read();
  } catch (error) {
    await readPhoto(file);
    throw error;
  }
};

/** SHA-256 of a photo's bytes in hex. Throws PhotoError when it cannot be read. */
export async function photoDigest(file: string): Promise<string> {
  return readable(file, () => digestOf(file));
}

/** 128 bits in hex over the bytes of a photo and the form it is brought into. */
const keyOf = async (file: string, form: string): Promise<string> => {
  const hash = createHash('sha256').update(form);
  return hash
    .update(await photoDigest(file))
    .digest('hex')
    .slice(0, 32);
};

/**
 * A photo, ready to be cut: what pages show and what cards show come out of the same pixels.
 * Preparing one of twelve megapixels costs more than all cards of its story, so the prepared form of
 * a large one is kept on disk, and what is returned always comes out of that form: a card has the
 * same bytes whether it lay there already or not.
 * Throws PhotoError when the photo is missing, damaged or not one that can be used.
 */
export async function openPhoto(file: string, cacheDir: string): Promise<Master> {
  const bytes = await readPhoto(file);
  if (!(await isLarge(bytes))) return decoded(file, pixelsOf(uprightPhoto(bytes)));
  const path = await masterPath(file);
  let prepared = await readCached(cacheDir, path);
  if (!prepared) {
    prepared = await decoded(file, uprightPhoto(bytes).jpeg(masterOptions.jpeg).toBuffer());
    await writeCached(cacheDir, path, prepared);
  }
  return pixelsOf(sharp(prepared).toColourspace('srgb'));
}

/** Removes the prepared form of every photo that is not among the files in use; returns how many. */
export async function prunePhotos(cacheDir: string, files: Iterable<string>): Promise<number> {
  return pruneCache(cacheDir, await Promise.all([...new Set(files)].map(masterPath)), folder);
}

const masterPath = async (file: string): Promise<string> =>
  `${folder}/${await keyOf(file, masterForm)}.jpg`;

/**
 * How a photo is told to pages, without drawing it: a key over all that makes its widths, and its
 * size upright. Throws PhotoError when the file cannot be read.
 */
export async function pagePicture(file: string): Promise<PagePicture> {
  const head = sharp(file, { limitInputPixels: false });
  const { autoOrient } = await readable(file, () => head.metadata());
  return { key: await keyOf(file, pageForm), ...autoOrient };
}

/** The widths of a photo that is told to pages. */
export function widthsOf(
  file: string,
  { key }: PagePicture,
  widths: readonly number[],
): PhotoWidth[] {
  return widths.map((width) => ({ file, width, path: photoPath(key, width) }));
}

/** The addresses of photos that a page names, in whatever folder its site stands. */
export function photosNamed(html: string): string[] {
  return [...html.matchAll(/\/_astro\/[0-9a-f]{32}-\d+\.webp/g)].map(([path]) => path);
}
