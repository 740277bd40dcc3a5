import type { APIRoute } from 'astro';
import { dayStart } from '../domain/date.ts';
import { changedOn, feedStories } from '../domain/feed.ts';
import { storiesOf, storyPath } from '../domain/library.ts';
import { feedBody } from '../feed-body.ts';
import { cardsOf, loadShelf } from '../stories.ts';

/** JSON Feed 1.1 with full text. The true size of an attachment is written in once the cards are drawn. */
export const GET: APIRoute = async ({ site }) => {
  const shelf = await loadShelf();
  const base = (site ?? new URL(shelf.site.url)).href;
  const at = (path: string) => new URL(path, base).href;
  const items = await Promise.all(
    feedStories(storiesOf(shelf)).map(async (story) => {
      const url = at(storyPath(story.collection, story.slug));
      const { link } = await cardsOf(story, shelf, base);
      return {
        id: url,
        url,
        title: story.data.title,
        summary: story.data.lede,
        content_html: await feedBody(story, url),
        image: at(link.path),
        date_published: dayStart(story.data.date),
        date_modified: dayStart(changedOn(story)),
        tags: story.data.tags,
        attachments: [{ url: at(link.path), mime_type: link.type, size_in_bytes: 0 }],
      };
    }),
  );
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: shelf.site.name,
    home_page_url: at('/'),
    feed_url: at('/feed.json'),
    description: shelf.site.description,
    language: 'vi',
    authors: [{ name: shelf.site.operator, url: at('/') }],
    items,
  };
  return new Response(`${JSON.stringify(feed, null, 1)}\n`, {
    headers: { 'content-type': 'application/feed+json' },
  });
};
