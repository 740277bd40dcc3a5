import { xml } from '../xml.ts';

/** The room the card asks for in a frame of another site, in CSS pixels; it also fits 320 px of width. */
export const embedSize = { width: 600, height: 220 } as const;

/**
 * The frame another site puts into its page: it may open the story, nothing else.
 * @param src absolute address of the card page
 */
export function frameCode(src: string, title: string): string {
  return `<iframe src="${xml(src)}" title="${xml(title)}" width="100%" height="${embedSize.height}" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-top-navigation-by-user-activation allow-popups" style="max-width:${embedSize.width}px;border:0"></iframe>`;
}

/** A quotation that needs neither script nor frame, for editors that strip both. */
export function quoteCode(story: {
  url: string;
  title: string;
  lede?: string | undefined;
  siteName: string;
}): string {
  const { url, title, lede, siteName } = story;
  const told = lede ? `<p>${xml(lede)}</p>` : '';
  return `<blockquote cite="${xml(url)}">${told}<p><a href="${xml(url)}">${xml(title)}</a> · ${xml(siteName)}</p></blockquote>`;
}

/** What an oEmbed reader is told of a story; see oembed.com, version 1.0, type rich. */
export function oembedOf(story: {
  title: string;
  operator: string;
  siteName: string;
  siteUrl: string;
  embedUrl: string;
  thumbnail: { url: string; width: number; height: number };
}): object {
  return {
    version: '1.0',
    type: 'rich',
    title: story.title,
    author_name: story.operator,
    provider_name: story.siteName,
    provider_url: story.siteUrl,
    cache_age: 86_400,
    thumbnail_url: story.thumbnail.url,
    thumbnail_width: story.thumbnail.width,
    thumbnail_height: story.thumbnail.height,
    html: frameCode(story.embedUrl, story.title),
    ...embedSize,
  };
}
