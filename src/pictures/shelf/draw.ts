import sharp from 'sharp';
import type { Fault } from '../../domain/faults/fault.ts';
import type { CardAddress } from './address.ts';
import { readCached, writeCached } from './cache.ts';
import type { Card, CardBrand } from '../design/card-story.ts';
import { CardError, design, wordFaults } from '../design/design.ts';
import { cropPhoto, drawWidth, PhotoError, photoFault } from '../paint/photo.ts';
import type { Master } from '../paint/photo.ts';
import { photoPaths } from './page-photos.ts';
import type { PagePhoto } from './page-photos.ts';
import { openPhoto } from './photo-store.ts';
import { drawPdf } from '../paint/poster-pdf.ts';
import { drawJpeg } from '../paint/raster.ts';
import type { Box } from '../design/tree.ts';

/** The pictures to draw of one story: its share images, and the photos of its page. */
export type CardJob = {
  story: Card;
  brand: CardBrand;
  addresses: CardAddress[];
  photos?: readonly PagePhoto[];
};

/** What happened to a job: how many pictures were drawn and kept, and why some could not be. */
export type CardResult = { drawn: number; kept: number; faults: Fault[] };

/** What of a job the cache does not hold; `kept` counts what it does. */
export async function missingOf(
  { addresses, photos = [], ...job }: CardJob,
  cacheDir: string,
): Promise<{ job: CardJob; kept: number }> {
  const isMissing = async (path: string) => !(await readCached(cacheDir, path));
  const cards: CardAddress[] = [];
  for (const address of addresses) if (await isMissing(address.path)) cards.push(address);
  const undrawn: PagePhoto[] = [];
  let kept = addresses.length - cards.length;
  for (const photo of photos) {
    const widths: number[] = [];
    for (const [width, path] of photoPaths(photo)) if (await isMissing(path)) widths.push(width);
    kept += photo.widths.length - widths.length;
    if (widths.length > 0) undrawn.push({ ...photo, widths });
  }
  return { job: { ...job, addresses: cards, photos: undrawn }, kept };
}

/** How many pictures a job asks for. */
export function sizeOf({ addresses, photos = [] }: CardJob): number {
  return photos.reduce((sum, { widths }) => sum + widths.length, addresses.length);
}

/**
 * Draws the pictures of one story that the cache does not hold. The photo is decoded once, for all
 * of them. Faults are returned, not thrown: other stories go on, so that an editor sees all at once.
 */
export async function drawStory(whole: CardJob, cacheDir: string): Promise<CardResult> {
  const { job, kept } = await missingOf(whole, cacheDir);
  const { story, brand, addresses, photos = [] } = job;
  const result: CardResult = { drawn: 0, kept, faults: [] };
  if (sizeOf(job) === 0) return result;
  const faults = wordFaults(story, brand, addresses);
  // What a picture shortens was told by the check; it is drawn all the same.
  result.faults.push(...faults.filter(({ severity }) => severity === 'E'));
  if (result.faults.length > 0) return result;
  const face = addresses.length > 0 && story.kind === 'story' ? story.photo?.file : undefined;
  try {
    const master = face ? await openPhoto(face, cacheDir) : undefined;
    for (const photo of photos) {
      const own = photo.file === face ? master : undefined;
      await drawPhoto(photo, own ?? (await openPhoto(photo.file, cacheDir)), cacheDir);
      result.drawn += photo.widths.length;
    }
    for (const address of addresses) {
      const bytes = await drawOne(story, brand, address, master);
      await writeCached(cacheDir, address.path, bytes);
      result.drawn += 1;
    }
  } catch (error) {
    if (error instanceof CardError) result.faults.push(error.fault);
    else if (error instanceof PhotoError) result.faults.push(photoFault(error, story.where));
    else throw error;
  }
  return result;
}

/** Draws the widths of a photo into the cache. */
export async function drawPhoto(photo: PagePhoto, master: Master, cacheDir: string): Promise<void> {
  for (const [width, path] of photoPaths(photo))
    await writeCached(cacheDir, path, await drawWidth(master, width));
}

/** Dots of a printed photo for one of a poster's 150 to the inch: 300 are what print asks of a photo. */
const photoDensity = 2;

async function drawOne(
  story: Card,
  brand: CardBrand,
  address: CardAddress,
  master: Master | undefined,
): Promise<Buffer> {
  const tree = design(story, brand, address);
  const told = story.kind === 'story' ? story : undefined;
  const focus = told?.photo?.focus ?? '';
  const cut = (
    box: Box & { at: { x: number; y: number } },
    density: number,
    as: 'raw' | 'jpeg',
  ) => {
    if (!master) throw new Error(`${address.path}: a photo is drawn that the story does not have`);
    const { width, height, at } = box;
    return cropPhoto(master, focus, { width: width * density, height: height * density, at }, as);
  };
  if (address.type === 'application/pdf')
    return drawPdf(tree, address, told?.headline ?? brand.name, {
      photo: (box) => cut(box, (photoDensity * address.width) / tree.width, 'jpeg'),
      logo: (box) => logo(brand, box, 4).png().toBuffer(),
    });
  return drawJpeg(tree, {
    photo: (box) => cut(box, 1, 'raw'),
    logo: (box) => logo(brand, box, 1),
  });
}

function logo(brand: CardBrand, box: Box, density: number) {
  return sharp(brand.logo, { density: 300, limitInputPixels: 20_000_000 }).resize({
    width: Math.round(box.width * density),
    height: Math.round(box.height * density),
    fit: 'contain',
    background: { r: 0, g: 0, b: 0, alpha: 0 },
  });
}
