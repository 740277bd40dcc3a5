import { paths } from '../domain/addresses.ts';
import type { APIRoute } from 'astro';
import { dayStart } from '../domain/date.ts';
import { changedOn } from '../domain/library.ts';
import { loadFeed } from '../feeds/feed.ts';

/** JSON Feed 1.1 with full text. Dev, which draws on demand, knows no sizes. */
export const GET: APIRoute = async ({ site }) => {
  const { shelf, at, entries } = await loadFeed(site);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: shelf.site.name,
    home_page_url: at(paths.home),
    feed_url: at(paths.jsonFeed),
    description: shelf.site.description,
    language: 'vi',
    authors: [{ name: shelf.site.operator, url: at(paths.home) }],
    items: entries.map(({ story, url, body, card, image }) => ({
      id: url,
      url,
      title: story.data.title,
      summary: story.data.lede,
      content_html: body,
      image,
      date_published: dayStart(story.data.date),
      date_modified: dayStart(changedOn(story)),
      tags: story.data.tags,
      attachments: [{ url: image, mime_type: card.type, size_in_bytes: card.bytes ?? 0 }],
    })),
  };
  return new Response(`${JSON.stringify(feed, null, 1)}\n`, {
    headers: { 'content-type': 'application/feed+json' },
  });
};
