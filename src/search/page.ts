import { fold, restore, spelling } from './respell.ts';

/** A word of a page. */
export interface Token {
  text: string;
  folded: string;
  spelled: string;
}

/** What the index keeps of a page, in the author's spelling, and its words. */
export interface Page {
  url: string;
  content: string;
  meta: Record<string, string>;
  title: readonly Token[];
  body: readonly Token[];
  /** other names by which the page is found */
  names: readonly Token[];
}

const known = new Map<string, Token>();

function tokenOf(text: string): Token {
  let token = known.get(text);
  if (!token) known.set(text, (token = { text, folded: fold(text), spelled: spelling(text) }));
  return token;
}

/** The words of a text. The same word is the same object each time. */
export function tokensOf(text: string): Token[] {
  return (text.replace(/['’]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(tokenOf);
}

/** A page as Pagefind hands it back, made readable. */
export function readPage(raw: Pick<Page, 'url' | 'content' | 'meta'>): Page {
  const entries = Object.entries(raw.meta).map(([key, value]) => [key, restore(value)]);
  const meta = Object.fromEntries(entries) as Record<string, string>;
  const content = restore(raw.content);
  return {
    url: raw.url,
    content,
    meta,
    title: tokensOf(meta['title'] ?? ''),
    body: tokensOf(content),
    names: tokensOf(meta['names'] ?? ''),
  };
}
