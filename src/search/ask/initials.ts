import { pagesOf } from './known-items.ts';
import type { WordFile } from './known-items.ts';
import { isName } from './spelling/family-names.ts';

/** So many phrases are thought of for some letters. */
const PHRASES = 12;
/** Alone, two letters begin too many phrases. */
const SHORTEST_ALONE = 3;

/**
 * Consonants that are no part of a syllable, with at most a vowel before or behind them: "tsdq", "ubnd",
 * "nva"; not "tra", not "anh".
 */
const INITIALS =
  /^(?!(?:[aeiouy](?:ch|ng|nh)|(?:[cgknpt]h|ngh?|tr)[aeiouy])$)[aeiouy]?[b-df-hj-np-tv-xz]{2,}[aeiouy]?$/;
const LONGEST = 6;

/**
 * Whether a folded word may be the initials of a name or of an office.
 * @param isAlone it is all that was typed
 */
export function mayBeInitials(word: string, isAlone: boolean): boolean {
  if (word.length > LONGEST || (isAlone && word.length < SHORTEST_ALONE)) return false;
  return INITIALS.test(word);
}

const keyOf = (page: number, place: number): number => page * 1e6 + place;

/**
 * The folded words in a row of which each begins with the next of some letters, in any field: of
 * letters alone first what may be a person's name, and what most pages hold.
 * @param beside the words of the question right before and behind: one of them stands there too
 */
export function phrasesOf(
  letters: string,
  files: readonly WordFile[],
  beside: { before?: string | undefined; behind?: string | undefined } = {},
): string[] {
  const isAlone = beside.before === undefined && beside.behind === undefined;
  const words = new Map<number, string>();
  const firsts: number[] = [];
  for (const [word, postings] of files.flatMap((file) => Object.entries(file))) {
    if (!letters.includes(word.charAt(0)) && word !== beside.before && word !== beside.behind)
      continue;
    for (const [, steps, places] of postings)
      for (const [at, page] of pagesOf(steps).entries()) {
        const key = keyOf(page, places[at]!);
        // Of a word that marks part the whole is meant.
        if ((words.get(key) ?? '').length < word.length) words.set(key, word);
        if (word.startsWith(letters.charAt(0))) firsts.push(key);
      }
  }
  const counts = new Map<string, number>();
  for (const key of firsts) {
    const row = [...letters].map((_, at) => words.get(key + at) ?? '');
    if (!row.every((word, at) => word.startsWith(letters.charAt(at)))) continue;
    const stands = (word: string | undefined, place: number) =>
      word !== undefined && words.get(key + place) === word;
    if (!isAlone && !stands(beside.before, -1) && !stands(beside.behind, letters.length)) continue;
    const phrase = row.join(' ');
    counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  const isPerson = (phrase: string) =>
    isAlone && isName(phrase.split(' ').map((folded) => ({ folded })));
  return [...counts]
    .map(([phrase, count]) => ({ phrase, count, person: Number(isPerson(phrase)) }))
    .sort((a, b) => b.person - a.person || b.count - a.count)
    .slice(0, PHRASES)
    .map(({ phrase }) => phrase);
}
