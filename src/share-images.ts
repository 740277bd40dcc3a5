import type { StoryName } from './domain/addresses.ts';
import type { Library, Story } from './domain/library.ts';
import type { PagePicture } from './domain/look/page-picture.ts';
import type { Card, CardBrand, CardHouse } from './pictures/design/card.ts';
import { cardBrand, cardStory, houseCard } from './pictures/design/story-card.ts';
import { storyCodes, type Codes } from './pictures/paint/qr.ts';
import { cardAddresses } from './pictures/shelf/address.ts';
import { ledgerKey } from './pictures/shelf/ledger.ts';
import { readManifest, type Manifest, type Picture } from './pictures/shelf/manifest.ts';
import { pictureCache, readSettings } from './settings.ts';

type Catalogue = Library & { today: string };

let manifest: Promise<Manifest> | undefined;
const told = () => (manifest ??= readManifest(readSettings().cacheDir));

/** The pictures of a page out of the manifest. In dev they are ordered instead, and drawn when asked for. */
const picturesOf = async (page: CardHouse | StoryName, make: () => Drawn): Promise<Picture[]> => {
  const { engine, pages } = await told();
  const known = pages[ledgerKey(page)];
  if (known) return known;
  if (!import.meta.env.DEV) throw new Error(`Chưa vẽ ảnh chia sẻ của ${ledgerKey(page)}.`);
  const { noteOrder } = await import('./pictures/shelf/orders.ts');
  const { story, brand } = make();
  const addresses = await cardAddresses(story, brand, engine);
  await noteOrder(pictureCache(readSettings()), { job: { story, brand, addresses } });
  return addresses.map((address) => ({ ...address, alt: story.alt }));
};

type Drawn = { story: Card; brand: CardBrand };

/** A story's share images. `base` is the site's address. */
export function storyPictures(story: Story, library: Catalogue, base: string): Promise<Picture[]> {
  return picturesOf({ collection: story.collection, slug: story.slug }, () => {
    const context = { contentDir: readSettings().contentDir, siteUrl: base, today: library.today };
    return { story: cardStory(story, library, context), brand: cardBrand(library, context) };
  });
}

/** The site's own share image, as a list of one. */
export function sitePictures({ site }: Pick<Library, 'site'>, base: string): Promise<Picture[]> {
  const house = houseCard({ site });
  const context = { contentDir: readSettings().contentDir, siteUrl: base };
  return picturesOf(house, () => ({ story: house, brand: cardBrand({ site }, context) }));
}

/** The codes that lead to a story, by its page's absolute address. */
export async function codesOf(url: string, slug: string): Promise<Codes> {
  return storyCodes(url, slug, (await told()).codes);
}

/** What pages are told of a photo, by its name among all of the site. In dev it is ordered as well. */
export async function photoOf(name: string): Promise<PagePicture> {
  const known = (await told()).photos[name];
  if (known) return known;
  if (!import.meta.env.DEV) throw new Error(`Không có ảnh ${name}.`);
  const { photoFile } = await import('./pictures/shelf/photo-file.ts');
  const { orderPhoto } = await import('./pictures/shelf/orders.ts');
  return orderPhoto(photoFile(readSettings().contentDir, name), pictureCache(readSettings()));
}
