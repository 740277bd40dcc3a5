import { facetPath, listPath, typedPath } from '../addresses.ts';
import { collectionNames, storiesOf, type CollectionName, type Library } from '../library.ts';

type MenuItem = { label: string; path: string };
type Words = { collections: Record<CollectionName, { many: string }> };

/** The lists that hold something; all four where nothing is published yet. */
const filledLists = (library: Library, words: Words): MenuItem[] => {
  const filled = collectionNames.filter((name) => library[name].length > 0);
  return (filled.length > 0 ? filled : collectionNames).map((name) => ({
    label: words.collections[name].many,
    path: listPath(name),
  }));
};

/**
 * The lists a union has stories for, then what it put in its menu. A page may be named by slug or by
 * path.
 */
export function siteMenu(library: Library, words: Words): MenuItem[] {
  return [
    ...filledLists(library, words),
    ...library.site.menu.map(({ label, page }) => ({ label, path: typedPath(page) })),
  ];
}

/** What can be read without a search: the same lists, then the criteria that a story meets. */
export function searchLists(library: Library, words: Words): MenuItem[] {
  const met = new Set(
    storiesOf(library).flatMap(({ data }) =>
      'criteria' in data ? data.criteria.map(({ id }) => id) : [],
    ),
  );
  return [
    ...filledLists(library, words),
    ...library.site.criteria
      .filter(({ id }) => met.has(id))
      .map(({ id, label }) => ({ label, path: facetPath('criterion', id) })),
  ];
}
