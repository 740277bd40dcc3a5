import { storyPartPath } from '../addresses.ts';
import { partNumbers } from '../lists/citation-pages.ts';
import { newestFirst } from '../lists/facets.ts';
import { type Story } from '../library.ts';

/** What readers may subscribe to: the newest public stories. */
export function feedStories(stories: readonly Story[], most = 50): Story[] {
  return newestFirst(stories).slice(0, most);
}

/** Escapes text for XML, leaving out the control characters that XML 1.0 forbids. */
export function xml(text: string): string {
  return text
    .replace(/(?![\n\r\t])\p{Cc}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A day as RSS writes it, RFC 822: "Sun, 20 Sep 2026 00:00:00 +0700". */
export function rssDay(day: string): string {
  const [weekday, date, month, year] = new Date(`${day}T00:00:00Z`).toUTCString().split(/,? /);
  return `${weekday}, ${date} ${month} ${year} 00:00:00 +0700`;
}

export type SitemapPage = { path: string; lastmod?: string };

const later = (days: (string | undefined)[]) =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

/** The day a story last changed in substance. */
export function changedOn({ data }: Story): string {
  return data.updated ?? data.date;
}

/** Stories as sitemap entries. Illustrations are not listed: they ask not to be indexed. */
export function sitemapStories(stories: readonly Story[]): SitemapPage[] {
  return stories
    .filter(({ data }) => !data.demo)
    .flatMap((story) =>
      partNumbers(story).map((number) => ({
        path: storyPartPath(story, number),
        lastmod: changedOn(story),
      })),
    );
}

/** The last change among stories, for the pages that list them. */
export function lastChange(stories: readonly Story[]): string | undefined {
  return later(stories.map(changedOn));
}
