import type { ImageMetadata } from 'astro';
import { getCollection, getEntry, render } from 'astro:content';
import { todayInVietnam } from './domain/date.ts';
import { collectionNames, type Library, type Story } from './domain/library.ts';

/** What the pages are made of: public stories as plain data, tombstones apart. */
export type Shelf = Library & { today: string; tombstones: Story[] };

const read = async (): Promise<Shelf> => {
  const catalogues = await getEntry('catalogues', 'all');
  if (!catalogues) throw new Error('Chưa đọc được nội dung: chạy "npm run check" để biết vì sao.');
  const entries = async <Name extends (typeof collectionNames)[number]>(collection: Name) =>
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
  const live = <S extends Story>(stories: S[]) =>
    stories.filter(({ data }) => data.status === 'da-dang');
  return {
    ...catalogues.data,
    profiles: live(all.profiles),
    models: live(all.models),
    commendations: live(all.commendations),
    campaigns: live(all.campaigns),
    pages: (await getCollection('pages')).map(({ id, data, filePath }) => ({
      slug: id,
      data,
      file: filePath ?? '',
    })),
    today: todayInVietnam(),
    tombstones: collectionNames.flatMap((name) =>
      all[name].filter(({ data }) => data.status === 'da-go'),
    ),
  };
};

let shelf: Promise<Shelf> | undefined;

/** All public content. A build reads it once; dev reads it for every page, so that edits show. */
export const loadShelf = (): Promise<Shelf> => (import.meta.env.DEV ? read() : (shelf ??= read()));

/** The body of a story as a component, with its headings. */
export const renderStory = async ({ collection, slug }: Pick<Story, 'collection' | 'slug'>) => {
  const entry = await getEntry(collection, slug);
  if (!entry) throw new Error(`Không có bài ${collection}/${slug}.`);
  return render(entry);
};

/** The body of a page of the programme. */
export const renderPage = async (slug: string) => {
  const entry = await getEntry('pages', slug);
  if (!entry) throw new Error(`Không có trang ${slug}.`);
  return render(entry);
};

/** The picture of a story by the name its front matter or body gives it. */
export const pictureOf = async (
  { collection, slug }: Pick<Story, 'collection' | 'slug'>,
  src: string,
): Promise<ImageMetadata> => {
  const entry = await getEntry('photos', `${collection}/${slug}/${src}`);
  if (!entry) throw new Error(`Không có ảnh ${src} trong ${collection}/${slug}.`);
  return entry.data.image;
};
