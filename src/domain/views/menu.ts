import { listPath, typedPath } from '../addresses.ts';
import { collectionNames, type CollectionName } from '../library.ts';
import type { Site } from '../schemas/site.ts';

type MenuItem = { label: string; path: string };

/** The four lists, then what the union put in its menu. A page may be named by slug or by path. */
export function siteMenu(
  site: Site,
  words: { collections: Record<CollectionName, { many: string }> },
): MenuItem[] {
  return [
    ...collectionNames.map((name) => ({
      label: words.collections[name].many,
      path: listPath(name),
    })),
    ...site.menu.map(({ label, page }) => ({ label, path: typedPath(page) })),
  ];
}
