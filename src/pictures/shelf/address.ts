import { createHash } from 'node:crypto';
import { housePictures, pictureFolder } from '../../domain/addresses.ts';
import { digestOf } from '../../files.ts';
import { drawnOf } from '../design/card.ts';
import type { Card, CardBrand } from '../design/card.ts';
import { formatsOf, kitFormats } from '../design/format.ts';
import type { CardFormat } from '../design/format.ts';
import { photoDigest } from './photo-store.ts';

/** Where one picture of a story is published, below the site's root. */
export type CardAddress = CardFormat & { path: string };

/**
 * The addresses of a story's pictures, without drawing them. The folder's name is a hash of all that
 * is drawn, so a platform that keeps a preview by its address sees a new one when anything changes;
 * a kit that ends changes nothing. `engine` is `engineStamp()`. Throws PhotoError when the photo cannot
 * be read.
 * @param formats the pictures that are wanted
 */
export async function cardAddresses(
  card: Card,
  brand: CardBrand,
  engine: string,
  formats: readonly CardFormat[] = formatsOf(card),
): Promise<CardAddress[]> {
  const ever = card.kind === 'house' ? housePictures : pictureFolder(card);
  const folder = `${ever}/${await cardKey(card, brand, engine)}`;
  return formats.map((format) => ({ ...format, path: `${folder}/${format.file}` }));
}

/**
 * 128 bits in hex over everything drawn: the card without what is not drawn, the brand, the bytes of
 * photo and logo, and the engine. A neutral card depends on its page and the brand only.
 */
export async function cardKey(card: Card, brand: CardBrand, engine: string): Promise<string> {
  const photo = card.kind === 'story' ? card.photo : undefined;
  const pixels = photo && [await photoDigest(photo.file), photo.focus];
  const drawn = {
    // A kit that ends leaves the pictures that remain as they were.
    card: { ...drawnOf(card), kit: undefined, photo: pixels },
    brand: { ...brand, logo: brand.logo && digestOf(brand.logo) },
    formats: kitFormats(card),
    engine,
  };
  return createHash('sha256').update(canonical(drawn)).digest('hex').slice(0, 32);
}

// The order of keys and the Unicode form of a text are not drawn; absent and undefined are the same.
const canonical = (value: object): string =>
  JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'string') return part.normalize('NFC');
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
