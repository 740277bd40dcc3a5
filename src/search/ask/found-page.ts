import { restore } from './spelling/respell.ts';
import { readTokens } from './spelling/tokens.ts';
import type { Text } from './spelling/tokens.ts';

/** What the index keeps of a page. */
export type FoundPage = {
  url: string;
  /** in the author's spelling */
  meta: Record<string, string>;
  title: Text;
  /** all of the page, the title first, in the index's spelling: the word at each place */
  words: readonly string[];
  /** ids of the lines of lists, in the page's order */
  lines: string[];
};

/** A page as a file of the bundle holds it, in the index's spelling. */
export type RawPage = {
  url: string;
  content: string;
  meta: Record<string, string>;
  /** ids of the lines of lists */
  lines?: string[];
};

/** The title stands within so many words, after a kicker at most. */
const HEAD = 80;

/** A page as the index keeps it, made ready to be asked for its words and lines. */
export function readFound(raw: RawPage): FoundPage {
  const entries = Object.entries(raw.meta).map(([key, value]) => [key, restore(value)]);
  const meta = Object.fromEntries(entries) as Record<string, string>;
  return {
    url: raw.url,
    meta,
    title: readTokens(meta['title'] ?? raw.url),
    words: wordsOf(raw.content),
    lines: raw.lines ?? [],
  };
}

/** The words of a text at the places that Pagefind numbers. */
const wordsOf = (content: string): string[] => content.split(/\s+/).filter(Boolean);

/** What the author wrote from one place to another. */
export function textBetween({ words }: FoundPage, from: number, to: number): string {
  // A gap that ends the part stands for nothing.
  return restore(`${words.slice(from, to).join(' ')} `).trim();
}

/** The place after the title, so that what is shown below it does not repeat it. */
export function afterTitle(page: FoundPage): number {
  const head = textBetween(page, 0, HEAD);
  const at = head.indexOf(page.title.source);
  return at < 0 ? 0 : wordsOf(head.slice(0, at + page.title.source.length)).length;
}
