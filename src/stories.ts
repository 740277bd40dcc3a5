import { listPath, rootOf, storyPath } from './domain/addresses.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getCollection, getEntry, render } from 'astro:content';
import { todayInVietnam } from './domain/date.ts';
import {
  slugsOf,
  storiesOf,
  withStories,
  type CollectionName,
  type Library,
  type Story,
} from './domain/library.ts';
import { partNumbers } from './domain/lists/citation-pages.ts';
import { photoName, type PagePicture } from './domain/look/page-picture.ts';
import { papersOf } from './domain/papers.ts';
import { teaserOf, type Teaser } from './domain/views/teaser.ts';
import { readSettings } from './settings.ts';
import { photoOf } from './share-images.ts';

/** Whether drafts stand beside what is public: every page then says that it is not for the public. */
export const isPreview = readSettings().drafts ?? false;

/** What the pages are made of: public stories as plain data, tombstones apart. */
export type Shelf = Library & { today: string; tombstones: Story[] };

const read = async (): Promise<Shelf> => {
  const catalogues = await getEntry('catalogues', 'all');
  if (!catalogues) throw new Error('Chưa đọc được nội dung: chạy "npm run check" để biết vì sao.');
  const entries = async <Name extends CollectionName>(collection: Name) =>
    (await getCollection(collection)).map(({ id, data, filePath }) => ({
      collection,
      slug: id,
      data,
      file: filePath ?? '',
    })) as unknown as Library[Name];
  const all = {
    profiles: await entries('profiles'),
    models: await entries('models'),
    commendations: await entries('commendations'),
    campaigns: await entries('campaigns'),
  };
  return {
    ...catalogues.data,
    ...withStories(all, (stories) => stories.filter(({ data }) => data.status === 'da-dang')),
    pages: (await getCollection('pages')).map(({ id, data, filePath }) => ({
      slug: id,
      data,
      file: filePath ?? '',
    })),
    today: todayInVietnam(),
    tombstones: storiesOf(all).filter(({ data }) => data.status === 'da-go'),
  };
};

let shelf: Promise<Shelf> | undefined;

/** All public content. A build reads it once; dev reads it for every page, so that edits show. */
export function loadShelf(): Promise<Shelf> {
  return import.meta.env.DEV ? read() : (shelf ??= read());
}

/** The body of a story as a component, with its headings. */
export async function renderStory({ collection, slug }: Pick<Story, 'collection' | 'slug'>) {
  const entry = await getEntry(collection, slug);
  if (!entry) throw new Error(`Không có bài ${collection}/${slug}.`);
  return render(entry);
}

/** The body of a page of the programme. */
export async function renderPage(slug: string) {
  const entry = await getEntry('pages', slug);
  if (!entry) throw new Error(`Không có trang ${slug}.`);
  return render(entry);
}

/** A photo of a story by the name its front matter or body gives it. */
export function pictureOf(
  { collection, slug }: Pick<Story, 'collection' | 'slug'>,
  src: string,
): Promise<PagePicture> {
  return photoOf(photoName(`${collection}/${slug}`, src));
}

/** Teasers of stories with their pictures, for lists, or for the card other sites show. */
export function tease(
  shelf: Shelf,
  stories: readonly Story[],
  surface?: 'embed',
): Promise<Teaser[]> {
  return Promise.all(
    stories.map(async (story) => {
      const teaser = teaserOf(story, shelf, shelf.today, surface);
      return teaser.photo ? { ...teaser, image: await pictureOf(story, teaser.photo.src) } : teaser;
    }),
  );
}

/** Every address a story has or had: its own, those it moved from, and the tombstone's. */
export type StoryAddress = {
  state: 'live' | 'moved' | 'gone';
  collection: CollectionName;
  slug: string;
  to?: string;
};

/** The addresses of a collection's stories that may be read, as Astro's static paths. */
export async function storyPaths(collection: CollectionName) {
  return (await loadShelf())[collection].map(({ slug }) => ({ params: { slug } }));
}

/** All addresses below the four collections, as Astro's static paths. */
export async function storyAddresses() {
  const shelf = await loadShelf();
  const address = (story: Story, state: StoryAddress['state'], slug: string) => ({
    params: { collection: rootOf(listPath(story.collection)), slug },
    props: {
      state,
      collection: story.collection,
      slug: story.slug,
      ...(state === 'moved' ? { to: storyPath(story) } : {}),
    } satisfies StoryAddress,
  });
  return [
    ...storiesOf(shelf).flatMap((story) => [
      address(story, 'live', story.slug),
      ...story.data.aliases.map((alias) => address(story, 'moved', alias)),
    ]),
    ...shelf.tombstones.flatMap((story) =>
      slugsOf(story).map((slug) => address(story, 'gone', slug)),
    ),
  ];
}

/** The addresses at which long lists go on, as Astro's static paths. */
export async function listPartAddresses() {
  const { commendations, tombstones } = await loadShelf();
  const lists = new Map(
    [...tombstones, ...commendations].map((story) => [storyPath(story), story] as const),
  );
  return (await storyAddresses()).flatMap(({ params, props }) => {
    const story = lists.get(storyPath(props));
    return (story ? partNumbers(story) : [])
      .filter((number) => number > 1)
      .map((number) => ({
        params: { slug: params.slug, page: `${number}` },
        props: { ...props, number },
      }));
  });
}

/** Every paper offered for download, with the way to read it. */
export async function paperFiles() {
  const { contentDir } = readSettings();
  return storiesOf(await loadShelf()).flatMap((story) =>
    papersOf(story).map(({ file, path }) => ({
      path,
      read: () => readFile(join(contentDir, story.collection, story.slug, file)),
    })),
  );
}
