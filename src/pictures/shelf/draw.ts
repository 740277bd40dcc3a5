import sharp from 'sharp';
import type { Fault } from '../../domain/faults/fault.ts';
import type { CardAddress } from './address.ts';
import { readCached, writeCached } from './cache.ts';
import type { CardBrand, CardStory } from '../design/card-story.ts';
import { CardError, design, wordFaults } from '../design/design.ts';
import { cropPhoto, PhotoError, photoFault } from '../paint/photo.ts';
import type { Master } from '../paint/photo.ts';
import { openPhoto } from './photo-store.ts';
import { drawPdf } from '../paint/print.ts';
import { drawJpeg } from '../paint/raster.ts';
import type { Box } from '../design/tree.ts';

/** The pictures to draw of one story. */
export type CardJob = { story: CardStory; brand: CardBrand; addresses: CardAddress[] };

/** What happened to a job: how many pictures were drawn and kept, and why some could not be. */
export type CardResult = { drawn: number; kept: number; faults: Fault[] };

/**
 * Draws the pictures of one story that the cache does not hold. The photo is prepared once, for all
 * of them and for the next change. Faults are returned, not thrown: other stories go on, so that an
 * editor sees all at once.
 */
export async function drawStory(job: CardJob, cacheDir: string): Promise<CardResult> {
  const { story, brand, addresses } = job;
  const result: CardResult = { drawn: 0, kept: 0, faults: [] };
  const missing: CardAddress[] = [];
  for (const address of addresses)
    if (await readCached(cacheDir, address.path)) result.kept += 1;
    else missing.push(address);
  if (missing.length === 0) return result;
  const faults = wordFaults(story, brand, missing);
  // What a picture shortens was told by the check; it is drawn all the same.
  result.faults.push(...faults.filter(({ severity }) => severity === 'E'));
  if (result.faults.length > 0) return result;
  try {
    const master =
      story.photo && !story.withdrawn ? await openPhoto(story.photo.file, cacheDir) : undefined;
    for (const address of missing) {
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

async function drawOne(
  story: CardStory,
  brand: CardBrand,
  address: CardAddress,
  master: Master | undefined,
): Promise<Buffer> {
  const tree = design(story, brand, address);
  const focus = story.photo?.focus ?? '';
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
    return drawPdf(tree, address, story.withdrawn ? brand.name : story.headline, {
      // Twice 150 dots to the inch is what print asks of a photo.
      photo: (box) => cut(box, 2, 'jpeg'),
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
