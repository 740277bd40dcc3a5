import { absoluteAddress, siteBase } from '../domain/addresses.ts';
import type { APIRoute } from 'astro';
import { sitemapPages } from '../domain/views/sitemap.ts';
import { xml } from '../domain/xml.ts';
import { loadShelf } from '../stories.ts';
import { text } from '../text.ts';

/** The sitemap (https://www.sitemaps.org/protocol.html). */
export const GET: APIRoute = async ({ site }) => {
  const shelf = await loadShelf();
  const base = siteBase(site, shelf.site);
  const entries = sitemapPages(shelf, text, shelf.today).map(
    ({ path, lastmod }) =>
      `<url><loc>${xml(absoluteAddress(path, base))}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ''}</url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  );
};
