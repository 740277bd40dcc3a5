import { newestFirst } from './facets.ts';
import { storyPath, type Story } from './library.ts';

/** What readers may subscribe to: the newest public stories. */
export const feedStories = (stories: readonly Story[], most = 50): Story[] =>
  newestFirst(stories).slice(0, most);

/** Escapes text for XML, leaving out the control characters XML 1.0 forbids. */
export const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export type SitemapPage = { path: string; lastmod?: string };

const later = (days: (string | undefined)[]) =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

/** The day a story last changed in substance. */
export const changedOn = ({ data }: Story): string => data.updated ?? data.date;

/** Stories as sitemap entries; a list's own day is that of its newest story. Illustrations are not listed. */
export const sitemapStories = (stories: readonly Story[]): SitemapPage[] =>
  stories
    .filter(({ data }) => !data.demo)
    .map((story) => ({ path: storyPath(story.collection, story.slug), lastmod: changedOn(story) }));

/** The last change among stories, for the pages that list them. */
export const lastChange = (stories: readonly Story[]): string | undefined =>
  later(stories.map(changedOn));
