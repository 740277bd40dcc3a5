import { foldSpelling } from './respell.ts';

/**
 * The words of the whole site in all their spellings, and how many pages hold each, small enough to
 * send: by it the client knows a slip from a word, and a rare word from a common one.
 *
 * Written in code-point order, each spelling as a capital for how many letters it shares with the one
 * before (A = 0), its other letters, and one sign for its pages, in half powers of two.
 */

const SIZES = "!#$%&'()*+,-./:;<=>?@[]^_`{|}~";
const ENTRY = /([A-Z])([\p{L}\p{M}\p{N}]*?)([!#-/:-@[\]-`{-~])/gu;
/** Longer runs of letters and digits are no words that anybody types. */
const WORD = /^(?:(?![A-Z])[\p{L}\p{M}\p{N}]){1,20}$/u;
const LETTERS = 25;

/** @param counts pages per spelling, as `spelling` in respell.ts writes it */
export function writeVocabulary(counts: ReadonlyMap<string, number>): string {
  let before = '';
  let out = '';
  const words = [...counts].filter(([word]) => WORD.test(word));
  for (const [word, count] of words.sort(([a], [b]) => (a < b ? -1 : 1))) {
    let shared = 0;
    while (shared < LETTERS && shared < before.length && word[shared] === before[shared])
      shared += 1;
    const size = SIZES.charAt(Math.min(SIZES.length - 1, Math.floor(2 * Math.log2(count))));
    out += String.fromCodePoint(65 + shared) + word.slice(shared) + size;
    before = word;
  }
  return out;
}

/** Words by their folded form. Counts are about right: within a half power of two. */
export class Vocabulary {
  #words = new Map<string, { pages: number; spellings: Map<string, number> }>();
  #order: string[] = [];

  /** @param pages how many the site has */
  constructor(counts: Iterable<readonly [spelled: string, pages: number]>, pages: number) {
    for (const [spelled, count] of counts) {
      const folded = foldSpelling(spelled);
      const word = this.#words.get(folded) ?? { pages: 0, spellings: new Map() };
      word.spellings.set(spelled, count);
      // As if a page's spellings had nothing to do with one another.
      word.pages = pages - (pages - word.pages) * Math.max(0, 1 - count / pages);
      this.#words.set(folded, word);
    }
    this.#order = [...this.#words.keys()].sort();
  }

  /** @returns all folded words with how many pages hold each */
  *[Symbol.iterator](): Iterator<[word: string, pages: number]> {
    for (const [word, { pages }] of this.#words) yield [word, pages];
  }

  has(folded: string): boolean {
    return this.#words.has(folded);
  }

  /** How many pages hold the word, in this spelling or in any; 0 for none. */
  pages(folded: string, spelled?: string): number {
    const word = this.#words.get(folded);
    return (spelled === undefined ? word?.pages : word?.spellings.get(spelled)) ?? 0;
  }

  /** All spellings of a word, each with its pages. */
  spellings(folded: string): [spelled: string, pages: number][] {
    return [...(this.#words.get(folded)?.spellings ?? [])];
  }

  /** Words that begin so, itself too. */
  begun(folded: string): string[] {
    return this.#order.slice(this.#countBefore(folded), this.#countBefore(`${folded}\uffff`));
  }

  #countBefore(key: string): number {
    let [low, high] = [0, this.#order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#order[middle]! < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** @param pages how many the site has */
export function readVocabulary(written: string, pages: number): Vocabulary {
  const counts: [string, number][] = [];
  let before = '';
  for (const [, shared = 'A', rest = '', size = '!'] of written.matchAll(ENTRY)) {
    before = before.slice(0, shared.charCodeAt(0) - 65) + rest;
    counts.push([before, Math.min(pages, Math.round(2 ** (SIZES.indexOf(size) / 2)))]);
  }
  return new Vocabulary(counts, pages);
}
