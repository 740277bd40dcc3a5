import { paths } from '../domain/addresses.ts';
import type { APIRoute } from 'astro';
import { rssDay } from '../domain/date.ts';
import { xml } from '../domain/xml.ts';
import { loadFeed } from '../feeds/feed.ts';
import { text } from '../text.ts';

/** RSS 2.0 with full text. Dev, which draws on demand, knows no lengths. */
export const GET: APIRoute = async ({ site }) => {
  const { shelf, at, entries } = await loadFeed(site);
  const items = entries.map(
    ({ story: { data, collection }, url, body, card, image }) => `<item>
<title>${xml(data.title)}</title>
<link>${xml(url)}</link>
<guid isPermaLink="true">${xml(url)}</guid>
<pubDate>${rssDay(data.date)}</pubDate>
<category>${xml(text.collections[collection].many)}</category>
<description>${xml(data.lede)}</description>
<content:encoded>${xml(body)}</content:encoded>
<enclosure url="${xml(image)}" length="${card.bytes ?? 0}" type="${card.type}"/>
</item>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${xml(shelf.site.name)}</title>
<link>${xml(at(paths.home))}</link>
<description>${xml(shelf.site.description)}</description>
<language>vi</language>
<atom:link href="${xml(at(paths.rss))}" rel="self" type="application/rss+xml"/>
${items.join('\n')}
</channel>
</rss>
`,
    { headers: { 'content-type': 'application/rss+xml' } },
  );
};
