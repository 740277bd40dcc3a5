import { storyPartPath } from '../addresses.ts';
import { partNumbers } from '../lists/citation-pages.ts';
import { type Story } from '../library.ts';

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
