import { absoluteAddress, storyPath } from '../addresses.ts';
import { newestFirst } from '../lists/facets.ts';
import { type Story } from '../library.ts';

/** What readers may subscribe to: the newest public stories. */
export const feedStories = (stories: readonly Story[], most = 50): Story[] =>
  newestFirst(stories).slice(0, most);

/** Escapes text for XML, leaving out the control characters that XML 1.0 forbids. */
export const xml = (text: string): string =>
  text
    .replace(/(?![\n\r\t])\p{Cc}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/**
 * The markup of a page's text made fit for feed readers: absolute addresses, one picture size, and
 * none of the attributes that only the site's own styles and scripts read.
 * @param url address of the page the markup stands on
 * @param site the site's address, for paths from its root
 */
export const plainMarkup = (html: string, url: string, site: string): string =>
  html
    .replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(
      / (?:class|srcset|sizes|loading|decoding|fetchpriority|data-[\w-]+)(?:="[^"]*")?(?=[ />])/g,
      '',
    )
    .replace(/ (href|src)="([^"]*)"/g, (whole, name: string, address: string) => {
      const from = /^\/(?!\/)/.test(address) ? absoluteAddress(address, site) : address;
      return URL.canParse(from, url) ? ` ${name}="${new URL(from, url).href}"` : whole;
    })
    .trim();

/** A day as RSS writes it, RFC 822: "Sun, 20 Sep 2026 00:00:00 +0700". */
export const rssDay = (day: string): string => {
  const [weekday, date, month, year] = new Date(`${day}T00:00:00Z`).toUTCString().split(/,? /);
  return `${weekday}, ${date} ${month} ${year} 00:00:00 +0700`;
};

export type SitemapPage = { path: string; lastmod?: string };

const later = (days: (string | undefined)[]) =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

/** The day a story last changed in substance. */
export const changedOn = ({ data }: Story): string => data.updated ?? data.date;

/** Stories as sitemap entries. Illustrations are not listed: they ask not to be indexed. */
export const sitemapStories = (stories: readonly Story[]): SitemapPage[] =>
  stories
    .filter(({ data }) => !data.demo)
    .map((story) => ({ path: storyPath(story), lastmod: changedOn(story) }));

/** The last change among stories, for the pages that list them. */
export const lastChange = (stories: readonly Story[]): string | undefined =>
  later(stories.map(changedOn));
