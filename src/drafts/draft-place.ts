import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { slugsOf, storiesOf, type CollectionName, type Library } from '../domain/library.ts';
import { freeSlug, isDeviceName } from '../domain/slug.ts';

/** Whether no new story may be called so: another is or was, or some system can make no such folder. */
export function isSlugTaken(
  contentDir: string,
  library: Library,
): (collection: CollectionName, slug: string) => boolean {
  const used = new Set(
    storiesOf(library).flatMap((story) =>
      slugsOf(story).map((name) => `${story.collection}/${name}`),
    ),
  );
  return (collection, slug) =>
    used.has(`${collection}/${slug}`) ||
    isDeviceName(slug) ||
    existsSync(join(contentDir, collection, slug));
}

/** The name of a new story's folder, made of its title. */
export function freeFolder(
  contentDir: string,
  library: Library,
  collection: CollectionName,
  title: string,
): string {
  const isTaken = isSlugTaken(contentDir, library);
  return freeSlug(title, (slug) => isTaken(collection, slug));
}
