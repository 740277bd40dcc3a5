import { fold, restore, spelling } from './respell.ts';

/** A word. The same word is the same object each time. */
export interface Token {
  text: string;
  folded: string;
  spelled: string;
}

/** A text and its words with where they begin and end in it. */
export interface Text {
  source: string;
  tokens: readonly Token[];
  spans: readonly (readonly [start: number, end: number])[];
}

/** What the index keeps of a page, in the author's spelling. */
export interface Page {
  url: string;
  meta: Record<string, string>;
  title: Text;
  /** all of the page, the title first */
  body: Text;
  /** other names by which the page is found */
  names: Text;
}

/** A page as Pagefind hands it back. */
export interface RawPage {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** An apostrophe inside a word belongs to it (H'Ví), and is not searched. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

const known = new Map<string, Token>();

function tokenOf(word: string): Token {
  let token = known.get(word);
  if (!token) {
    const text = word.replace(/['’]/g, '');
    known.set(word, (token = { text, folded: fold(text), spelled: spelling(text) }));
  }
  return token;
}

export function readText(source: string): Text {
  const words = [...source.matchAll(WORD)];
  return {
    source,
    tokens: words.map(([word]) => tokenOf(word)),
    spans: words.map(({ 0: word, index }) => [index, index + word.length] as const),
  };
}

export function readPage(raw: RawPage): Page {
  const entries = Object.entries(raw.meta).map(([key, value]) => [key, restore(value)]);
  const meta = Object.fromEntries(entries) as Record<string, string>;
  return {
    url: raw.url,
    meta,
    title: readText(meta['title'] ?? raw.url),
    body: readText(restore(raw.content)),
    names: readText(meta['names'] ?? ''),
  };
}
