import { absoluteAddress, awardPath, facetPath, pagePath, paths } from '../domain/addresses.ts';
import type { APIRoute } from 'astro';
import { lastChange, sitemapStories, type SitemapPage } from '../domain/views/sitemap.ts';
import { xml } from '../domain/xml.ts';
import { collectionListings, facetListings } from '../domain/lists/listing.ts';
import { storiesOf } from '../domain/library.ts';
import { seriesPages } from '../domain/lists/series.ts';
import { unitPages } from '../domain/units/unit-page.ts';
import { loadShelf } from '../stories.ts';
import { text } from '../text.ts';

/** Every page that search engines may show, with the day its substance last changed. */
export const GET: APIRoute = async ({ site }) => {
  const shelf = await loadShelf();
  const base = site ?? new URL(shelf.site.url);
  const stories = storiesOf(shelf);
  const lists = [
    ...collectionListings(shelf, text, shelf.today),
    ...facetListings(shelf, text, shelf.today),
  ].filter(({ page, count }) => page.number === 1 && count > 0);
  const page = (path: string, lastmod?: string): SitemapPage => ({
    path,
    ...(lastmod ? { lastmod } : {}),
  });
  const pages = [
    page(paths.home, lastChange(stories)),
    ...lists.map(({ path, page: { items } }) => page(path, lastChange(items))),
    ...unitPages(shelf, text, shelf.today).map((unit) =>
      page(facetPath('unit', unit.id), lastChange(unit.stories)),
    ),
    ...seriesPages(shelf).map(({ path, parts }) => page(path, lastChange(parts))),
    ...shelf.awards.map(({ id }) => page(awardPath(id))),
    ...shelf.pages.map(({ slug }) => page(pagePath(slug))),
    page(
      paths.notices,
      shelf.notices
        .map(({ date }) => date)
        .sort()
        .at(-1),
    ),
    page(paths.privacy),
    ...sitemapStories(stories),
  ];
  const entries = pages.map(
    ({ path, lastmod }) =>
      `<url><loc>${xml(absoluteAddress(path, base))}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ''}</url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  );
};
