import { restore } from './respell.ts';
import { readText } from './tokens.ts';
import type { Text } from './tokens.ts';

/** What the index keeps of a page, in the author's spelling. */
export type Page = {
  url: string;
  meta: Record<string, string>;
  title: Text;
  /** all of the page, the title first */
  body: Text;
  /** ids of the lines of lists, in the page's order */
  lines: string[];
};

/** A page as Pagefind keeps it. */
export type RawPage = {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors?: { element: string; id: string }[];
};

/** True for what may be a line of a list of people: it can be linked to. */
export function isLine({ element }: { element: string }): boolean {
  return element === 'li' || element === 'tr';
}

export function readPage(raw: RawPage): Page {
  const entries = Object.entries(raw.meta).map(([key, value]) => [key, restore(value)]);
  const meta = Object.fromEntries(entries) as Record<string, string>;
  return {
    url: raw.url,
    meta,
    title: readText(meta['title'] ?? raw.url),
    body: readText(restore(raw.content)),
    lines: (raw.anchors ?? []).filter(isLine).map(({ id }) => id),
  };
}
