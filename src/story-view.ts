import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIContext } from 'astro';
import { absoluteAddress, siteBase } from './domain/addresses.ts';
import { storiesOf, type CollectionName, type Story } from './domain/library.ts';
import { partNumbers } from './domain/lists/citation-pages.ts';
import type { PagePicture } from './domain/look/page-picture.ts';
import { papersOf } from './domain/papers.ts';
import type { HeadInput } from './domain/views/page-head.ts';
import { storyData, storyPage, type StoryPageView } from './domain/views/story-page.ts';
import type { Teaser } from './domain/views/teaser.ts';
import type { Codes } from './pictures/paint/qr.ts';
import { pictureNamed, type Picture } from './pictures/shelf/manifest.ts';
import { readSettings } from './settings.ts';
import { codesOf, sitePictures, storyPictures } from './share-images.ts';
import { loadShelf, pictureOf, renderStory, tease, type Shelf } from './stories.ts';
import { text } from './text.ts';

/** A story with all that its page shows. */
export type StoryView<Kind extends Story = Story> = {
  shelf: Shelf;
  page: StoryPageView & { story: Kind };
  /** Its own address, absolute, as it is shared. */
  url: string;
  /** The site's address, as it is shared. */
  base: string;
  image?: PagePicture;
  /** Whether the gallery waits for a place: the text does not give it one. */
  hasUnplacedGallery: boolean;
  related: Teaser[];
  card: HeadInput['card'];
  /** Its share images: the link card, and the kit where it has one. */
  pictures: Picture[];
  codes: Codes;
  papers: { file: string; title: string; path: string; licence?: string }[];
  structured: object;
};

/** The share image of every page that tells of no one story. */
export async function siteCard(
  shelf: Pick<Shelf, 'site'>,
  base: string,
): Promise<HeadInput['card']> {
  return pictureNamed(await sitePictures(shelf, base), 'link');
}

/** Whether the text says where the gallery stands. */
const placesGallery = async ({ collection, slug }: Story): Promise<boolean> => {
  const { contentDir } = readSettings();
  const text = await readFile(join(contentDir, collection, slug, 'index.mdx'), 'utf8');
  return text.includes('<Gallery');
};

const views = new Map<string, Promise<StoryView>>();

/**
 * A live story's page, gathered once for all that show it: story, kit, embed, oEmbed. Dev gathers it
 * for every page, so that edits show.
 */
export function viewStory(
  collection: CollectionName,
  slug: string,
  site: URL | undefined,
): Promise<StoryView> {
  if (import.meta.env.DEV) return gather(collection, slug, site);
  const key = `${collection}/${slug}`;
  const view = views.get(key) ?? gather(collection, slug, site);
  views.set(key, view);
  return view;
}

// What search engines ask for: wide, 4:3 and square; a story without a kit has its link card.
const searchPictures = new Set(['link', 'cover', 'search', 'square']);

const gather = async (
  collection: CollectionName,
  slug: string,
  site: URL | undefined,
): Promise<StoryView> => {
  const shelf = await loadShelf();
  const story = storiesOf(shelf).find(
    (other) => other.collection === collection && other.slug === slug,
  );
  if (!story) throw new Error(`Không có bài ${collection}/${slug}.`);
  const page = storyPage(story, shelf, text, shelf.today);
  const base = siteBase(site, shelf.site);
  const pictures = await storyPictures(story, shelf, base);
  const shared = readSettings().sharedUrl ?? base;
  const url = absoluteAddress(page.path, shared);
  const { photo } = page.on('page');
  const image = photo && (await pictureOf(story, photo.src));
  return {
    shelf,
    page,
    base: shared,
    url,
    codes: await codesOf(url, slug),
    ...(image ? { image } : {}),
    hasUnplacedGallery: story.data.gallery.length > 0 && !(await placesGallery(story)),
    // Who has read one page of a long list goes on with the list.
    related: partNumbers(story).length > 1 ? [] : await tease(shelf, page.related),
    papers: papersOf(story),
    pictures,
    card: pictureNamed(pictures, 'link'),
    structured: storyData(
      page,
      shelf.site,
      base,
      pictures.filter(({ name }) => searchPictures.has(name)).map(({ path }) => path),
    ),
  };
};

/** What an address says that stands for a story: an earlier one, its card in a frame. */
export function standInHead({ page, card }: StoryView): Omit<HeadInput, 'noindex'> {
  return { ...page.preview, path: page.path, card, article: page.article };
}

/** A story's page opened for its route: what it shows, and its body, whose components find their story. */
export async function openStory<Name extends CollectionName>(
  collection: Name,
  { params, site, locals }: Pick<APIContext, 'params' | 'site' | 'locals'>,
) {
  const name = { collection, slug: params['slug']! };
  const view = await viewStory(collection, name.slug, site);
  locals.story = view.page.story;
  locals.picture = (src) => pictureOf(name, src);
  const { Content } = await renderStory(name);
  return { view: view as StoryView<Extract<Story, { collection: Name }>>, Content };
}
