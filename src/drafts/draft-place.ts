import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeviceName } from '../domain/addresses.ts';
import { storiesOf, type CollectionName, type Library } from '../domain/library.ts';
import { freeSlug } from '../domain/slug.ts';

/** The name of a new story's folder: made of its title, no other's name or former address. */
export function freeFolder(
  contentDir: string,
  library: Library,
  collection: CollectionName,
  title: string,
): string {
  const used = new Set(
    storiesOf(library).flatMap((story) =>
      story.collection === collection ? [story.slug, ...story.data.aliases] : [],
    ),
  );
  return freeSlug(
    title,
    (slug) =>
      used.has(slug) || isDeviceName(slug) || existsSync(join(contentDir, collection, slug)),
  );
}
