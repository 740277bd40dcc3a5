import { restore } from './respell.ts';

/** What the index keeps of a page, in the author's spelling. */
export interface Page {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** A page as Pagefind hands it back, in the author's spelling. */
export function restorePage({ url, content, meta }: Page): Page {
  const entries = Object.entries(meta).map(([key, value]) => [key, restore(value)]);
  return { url, content: restore(content), meta: Object.fromEntries(entries) };
}
