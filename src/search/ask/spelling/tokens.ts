import { BEFORE_UNIT, plainFigures } from './figures.ts';
import { foldSpelling, spelling } from './respell.ts';

/** A word as it is compared. The same word is the same object each time. */
export type Token = {
  text: string;
  folded: string;
  spelled: string;
  /** of a word that marks part ("H'Mẫu", "12/QĐ-TĐM"): what stands between the marks */
  parts: readonly Token[];
};

/** A text and its words with where they begin and end in it. */
export type Text = {
  source: string;
  tokens: readonly Token[];
  spans: readonly (readonly [start: number, end: number])[];
};

/**
 * Letters and digits, with the marks that join them into one word: apostrophes, dots, hyphens,
 * strokes. As Pagefind does, such a word is known whole, without its marks, and by its parts. A figure
 * and its unit are two words, with a space between or not.
 */
const JOINED = /[\p{L}\p{M}\p{N}]+(?:(?:['’ʼ‘.\-‑/_&]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{M}\p{N}]+)*/u;
const WORD = new RegExp(`${BEFORE_UNIT.source}|${JOINED.source}`, 'gu');
const PART = /[\p{L}\p{M}\p{N}]+/gu;

const known = new Map<string, Token>();

const tokenOf = (word: string): Token => {
  let token = known.get(word);
  if (!token) {
    const parts = plainFigures(word).replaceAll('ʼ', "'").match(PART) ?? [];
    token = {
      text: parts.join(''),
      folded: parts.map(foldSpelling).join(''),
      spelled: parts.map(spelling).join(''),
      parts: parts.length > 1 ? parts.filter((part) => part.length > 1).map(tokenOf) : [],
    };
    known.set(word, token);
  }
  return token;
};

/** A text as words, each with where it stands. */
export function readTokens(source: string): Text {
  const words = [...source.matchAll(WORD)];
  return {
    source,
    tokens: words.map(([word]) => tokenOf(word)),
    spans: words.map(({ 0: word, index }) => [index, index + word.length] as const),
  };
}

/** One word as it is compared; the first of several. */
export function readToken(word: string): Token {
  const [token] = readTokens(word).tokens;
  return token ?? { text: word, spelled: word, folded: foldSpelling(word), parts: [] };
}

/** Every key by which a word of `text` is found, with the word's place. */
export function keysOf(text: string): { token: Token; place: number }[] {
  return readTokens(text).tokens.flatMap((token, place) =>
    [token, ...token.parts].map((each) => ({ token: each, place })),
  );
}

/** How many words have marks. */
export function countMarked(words: readonly Pick<Token, 'spelled' | 'folded'>[]): number {
  return words.filter(({ spelled, folded }) => spelled !== folded).length;
}
