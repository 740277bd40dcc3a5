/**
 * The folded words of the whole site and how many pages hold each, small enough to send (about 4 KB
 * gzipped): by it the client knows a slip from a word.
 *
 * The file is the number of pages, a line feed, and the words in code-point order, each as a capital
 * for how many letters it shares with the word before (A = 0), its other letters, and one digit: log2
 * of its pages, at most 9.
 */
export interface Vocabulary {
  /** how many pages can be found */
  pages: number;
  /** pages per word, rounded down to a power of two */
  words: ReadonlyMap<string, number>;
}

/** @param counts pages per folded word; words with other than small letters are left out */
export function writeVocabulary(pages: number, counts: ReadonlyMap<string, number>): string {
  let before = '';
  let out = `${pages}\n`;
  const words = [...counts].filter(([word]) => /^[a-z]{1,12}$/.test(word));
  for (const [word, count] of words.sort(([a], [b]) => (a < b ? -1 : 1))) {
    let shared = 0;
    while (shared < before.length && word[shared] === before[shared]) shared += 1;
    const size = Math.min(9, Math.floor(Math.log2(count)));
    out += String.fromCodePoint(65 + shared) + word.slice(shared) + size;
    before = word;
  }
  return out;
}

export function readVocabulary(file: string): Vocabulary {
  const words = new Map<string, number>();
  let before = '';
  for (const [, shared = 'A', rest = '', size = '0'] of file.matchAll(/([A-Z])([a-z]*)(\d)/g)) {
    before = before.slice(0, shared.charCodeAt(0) - 65) + rest;
    words.set(before, 2 ** Number(size));
  }
  return { pages: Number.parseInt(file, 10) || 0, words };
}
