/**
 * The folded words of the whole site and how many pages hold each, small enough to send (some 4 KB
 * packed): by it the client knows a slip from a word.
 *
 * Written in code-point order, each word as a capital for how many letters it shares with the word
 * before (A = 0), its other letters, and one sign for log2 of its pages, at most 9.
 */
export type Vocabulary = ReadonlyMap<string, number>;

const SIZES = '!#$%&()*+,';
const ENTRY = /([A-Z])([a-z0-9]*)([!#$%&()*+,])/g;
/** Longer runs of letters and digits are no words that anybody types. */
const WORD = /^[a-z0-9]{1,20}$/;

/** @param counts pages per folded word; words of other letters are left out */
export function writeVocabulary(counts: ReadonlyMap<string, number>): string {
  let before = '';
  let out = '';
  const words = [...counts].filter(([word]) => WORD.test(word));
  for (const [word, count] of words.sort(([a], [b]) => (a < b ? -1 : 1))) {
    let shared = 0;
    while (shared < before.length && word[shared] === before[shared]) shared += 1;
    const size = SIZES.charAt(Math.min(SIZES.length - 1, Math.floor(Math.log2(count))));
    out += String.fromCodePoint(65 + shared) + word.slice(shared) + size;
    before = word;
  }
  return out;
}

/** Pages per word come back rounded down to a power of two. */
export function readVocabulary(written: string): Vocabulary {
  const words = new Map<string, number>();
  let before = '';
  for (const [, shared = 'A', rest = '', size = '!'] of written.matchAll(ENTRY)) {
    before = before.slice(0, shared.charCodeAt(0) - 65) + rest;
    words.set(before, 2 ** SIZES.indexOf(size));
  }
  return words;
}
