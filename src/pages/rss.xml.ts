import type { APIRoute } from 'astro';
import { feedStories, rssDay, xml } from '../domain/feed.ts';
import { storiesOf, storyPath } from '../domain/library.ts';
import { feedBody } from '../feed-body.ts';
import { cardsOf, loadShelf } from '../stories.ts';
import { text } from '../text.ts';

/** RSS 2.0 with full text. The true length of an enclosure is written in once the cards are drawn. */
export const GET: APIRoute = async ({ site }) => {
  const shelf = await loadShelf();
  const base = (site ?? new URL(shelf.site.url)).href;
  const at = (path: string) => new URL(path, base).href;
  const items = await Promise.all(
    feedStories(storiesOf(shelf)).map(async (story) => {
      const url = at(storyPath(story.collection, story.slug));
      const { link } = await cardsOf(story, shelf, base);
      return `<item>
<title>${xml(story.data.title)}</title>
<link>${xml(url)}</link>
<guid isPermaLink="true">${xml(url)}</guid>
<pubDate>${rssDay(story.data.date)}</pubDate>
<category>${xml(text.collections[story.collection].many)}</category>
<description>${xml(story.data.lede)}</description>
<content:encoded>${xml(await feedBody(story, url))}</content:encoded>
<enclosure url="${xml(at(link.path))}" length="0" type="${link.type}"/>
</item>`;
    }),
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${xml(shelf.site.name)}</title>
<link>${xml(at('/'))}</link>
<description>${xml(shelf.site.description)}</description>
<language>vi</language>
<atom:link href="${xml(at('/rss.xml'))}" rel="self" type="application/rss+xml"/>
${items.join('\n')}
</channel>
</rss>
`,
    { headers: { 'content-type': 'application/rss+xml' } },
  );
};
