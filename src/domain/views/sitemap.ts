import { awardPath, facetPath, pagePath, paths, storyPartPath } from '../addresses.ts';
import { changedOn, storiesOf, type Library, type Story } from '../library.ts';
import { partNumbers } from '../lists/citation-pages.ts';
import { collectionListings, facetListings, type ListWords } from '../lists/listing.ts';
import { seriesPages } from '../lists/series.ts';
import { unitPages } from '../units/unit-page.ts';

/** A page that search engines may show, with the day its substance last changed. */
type SitemapPage = { path: string; lastmod?: string };

const page = (path: string, days: string[] = []): SitemapPage => {
  const lastmod = days.sort().at(-1);
  return { path, ...(lastmod ? { lastmod } : {}) };
};

const listing = (path: string, stories: readonly Story[]) => page(path, stories.map(changedOn));

/** Every page that search engines may show. Illustrations are left out: they ask not to be indexed. */
export function sitemapPages(library: Library, words: ListWords, today: string): SitemapPage[] {
  const stories = storiesOf(library);
  const lists = [
    ...collectionListings(library, words, today),
    ...facetListings(library, words, today),
  ].filter(({ page: { number }, count }) => number === 1 && count > 0);
  return [
    listing(paths.home, stories),
    ...lists.map(({ path, page: { items } }) => listing(path, items)),
    ...unitPages(library, words, today).map((unit) =>
      listing(facetPath('unit', unit.id), unit.stories),
    ),
    ...seriesPages(library).map(({ path, parts }) => listing(path, parts)),
    ...library.awards.map(({ id }) => page(awardPath(id))),
    ...library.pages.map(({ slug }) => page(pagePath(slug))),
    page(
      paths.notices,
      library.notices.map(({ date }) => date),
    ),
    page(paths.privacy),
    ...stories
      .filter(({ data }) => !data.demo)
      .flatMap((story) =>
        partNumbers(story).map((number) => page(storyPartPath(story, number), [changedOn(story)])),
      ),
  ];
}
