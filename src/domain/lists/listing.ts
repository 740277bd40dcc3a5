import { facetNames, facetPath, listPath } from '../addresses.ts';
import {
  facetValues,
  newestFirst,
  standsToday,
  type FacetValue,
  type FacetWords,
} from './facets.ts';
import type { Crumb } from '../views/json-ld.ts';
import {
  collectionNames,
  storiesOf,
  type CollectionName,
  type Library,
  type Story,
} from '../library.ts';
import { paginate, type ListPage } from './pagination.ts';
import { unitsWithPage } from '../units/cited.ts';

/** The words of the interface that lists are made of. */
export type ListWords = FacetWords & {
  collections: Record<CollectionName, { one: string; many: string; about: string }>;
  facets: Record<FacetValue['facet'], string>;
};

/** A page of a list: its title, its stories, and what else it can be narrowed by. */
export type Listing = {
  title: string;
  about: string;
  /** Address of the list's first page. */
  path: string;
  crumbs: Crumb[];
  page: ListPage<Story>;
  count: number;
  filters: { label: string; values: { label: string; path: string; count: number }[] }[];
};

/** The filters that have something to show among these stories, each value with its count. */
const filtersOf = (
  stories: readonly Story[],
  library: Library,
  words: ListWords,
  today: string,
): Listing['filters'] =>
  facetNames
    .map((facet) => ({
      label: words.facets[facet],
      values: facetValues(facet, stories, library, words, today)
        .filter(
          ({ id }) =>
            facet !== 'unit' || (standsToday(library, id) && unitsWithPage(library).has(id)),
        )
        .map(({ label, path, stories: own }) => ({ label, path, count: own.length })),
    }))
    .filter(({ values }) => values.length > 0);

const pagesOf = (list: Omit<Listing, 'page' | 'count'>, stories: readonly Story[]): Listing[] =>
  paginate(newestFirst(stories)).map((page) => ({ ...list, page, count: stories.length }));

/** The pages of the four lists. */
export function collectionListings(library: Library, words: ListWords, today: string): Listing[] {
  return collectionNames.flatMap((name) => {
    const { many: title, about } = words.collections[name];
    const path = listPath(name);
    const stories: Story[] = library[name];
    return pagesOf(
      {
        title,
        about,
        path,
        crumbs: [{ label: title, path }],
        filters: filtersOf(stories, library, words, today),
      },
      stories,
    );
  });
}

/** The pages of every facet but units, which have a page of their own kind. Criteria without a story have one too. */
export function facetListings(library: Library, words: ListWords, today: string): Listing[] {
  const stories = storiesOf(library);
  const empty = (facet: 'criterion' | 'field', entries: { id: string; label: string }[]) => {
    const values = facetValues(facet, stories, library, words, today);
    return entries.map(
      ({ id, label }) =>
        values.find((value) => value.id === id) ?? {
          facet,
          id,
          label,
          path: facetPath(facet, id),
          stories: [],
        },
    );
  };
  const values: FacetValue[] = [
    ...empty('criterion', library.site.criteria),
    ...empty('field', library.site.fields),
    ...(['group', 'year', 'timing'] as const).flatMap((facet) =>
      facetValues(facet, stories, library, words, today),
    ),
  ];
  return values.flatMap(({ facet, id, label, path, stories: own }) =>
    pagesOf(
      {
        title: facet === 'year' ? `${words.facets.year} ${label}` : label,
        about:
          library.site.criteria.find((criterion) => facet === 'criterion' && criterion.id === id)
            ?.about ?? '',
        path,
        crumbs: [{ label, path }],
        filters: filtersOf(own, library, words, today),
      },
      own,
    ),
  );
}
