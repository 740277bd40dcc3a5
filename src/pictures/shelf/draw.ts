import sharp from 'sharp';
import type { Fault } from '../../domain/faults/fault.ts';
import type { CardAddress } from './address.ts';
import { writeCached } from './cache.ts';
import type { Card, CardBrand } from '../design/card.ts';
import { design, wordFaults } from '../design/design.ts';
import { cropPhoto, drawWidth, PhotoError, photoFault } from '../paint/photo.ts';
import type { Master } from '../paint/photo.ts';
import { openPhoto } from './photo-store.ts';
import type { PhotoWidth } from './photo-store.ts';
import { drawPdf } from '../paint/poster-pdf.ts';
import { drawJpeg } from '../paint/raster.ts';
import type { Pictures } from '../paint/raster.ts';

/** The pictures to draw of one story: its share images, and the photos of its page. */
export type CardJob = {
  story: Card;
  brand: CardBrand;
  addresses: readonly CardAddress[];
  photos?: readonly PhotoWidth[];
};

/** What happened to a job: how many pictures were drawn, and why some could not be. */
export type Drawn = { drawn: number; faults: Fault[] };

/**
 * Draws the pictures of one story into the cache. Faults are returned, not thrown: other stories go
 * on, so that an editor sees all at once.
 */
export async function drawStory(
  { story, brand, addresses, photos = [] }: CardJob,
  cacheDir: string,
): Promise<Drawn> {
  // What a picture shortens was told by the check; it is drawn all the same.
  const faults = wordFaults(story, brand, addresses).filter(({ severity }) => severity === 'E');
  if (faults.length > 0) return { drawn: 0, faults };
  const open = photoOpener(cacheDir);
  let drawn = 0;
  const put = async ({ path }: { path: string }, bytes: Promise<Buffer>) => {
    await writeCached(cacheDir, path, await bytes);
    drawn += 1;
  };
  try {
    for (const address of addresses) await put(address, drawCard(story, brand, address, open));
    for (const photo of photos) await put(photo, drawWidth(await open(photo.file), photo.width));
  } catch (error) {
    if (!(error instanceof PhotoError)) throw error;
    faults.push(photoFault(error, story.where));
  }
  return { drawn, faults };
}

type Open = (file: string) => Promise<Master>;

/** Opens photos, and the one asked for last but once: cards and the first widths are of the same. */
const photoOpener = (cacheDir: string): Open => {
  let last: { file: string; master: Master } | undefined;
  return async (file) => {
    if (last?.file === file) return last.master;
    // Let go of first: one photo is ten megabytes of pixels.
    last = undefined;
    last = { file, master: await openPhoto(file, cacheDir) };
    return last.master;
  };
};

const drawCard = (
  story: Card,
  brand: CardBrand,
  address: CardAddress,
  open: Open,
): Promise<Buffer> => {
  const tree = design(story, brand, address);
  const { photo, headline } = story.kind === 'story' ? story : { headline: brand.name };
  const pictures: Pictures = {
    photo: async (box, at) => {
      if (!photo) throw new Error(`${address.path} shows a photo that its story does not have`);
      return cropPhoto(await open(photo.file), photo.focus, { ...box, at });
    },
    logo: ({ width, height }) =>
      sharp(brand.logo, { density: 300, limitInputPixels: 20_000_000 }).resize({
        width: Math.round(width),
        height: Math.round(height),
        fit: 'contain',
        background: { r: 0, g: 0, b: 0, alpha: 0 },
      }),
  };
  return address.type === 'application/pdf'
    ? drawPdf(tree, address, headline, pictures)
    : drawJpeg(tree, pictures);
};
