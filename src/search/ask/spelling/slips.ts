import { OTHER_NUMERAL, otherNumeral } from './numerals.ts';
import { foldSpelling, spelling } from './respell.ts';
import { SPOKEN_ALIKE, spokenAlike } from './sounds.ts';
import type { Vocabulary } from './vocabulary.ts';

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const KEYS = new Map(ROWS.flatMap((row, y) => [...row].map((key, x) => [key, { x, y }] as const)));

/** Letters under neighbouring fingers on a phone's keyboard. */
const areNeighbours = (a: string, b: string): boolean => {
  const [keyA, keyB] = [KEYS.get(a), KEYS.get(b)];
  return !!keyA && !!keyB && Math.abs(keyA.y - keyB.y) <= 1 && Math.abs(keyA.x - keyB.x) <= 1;
};

/**
 * How far `typed` is from `word`: 1 for a wrong letter, less for the slips that fingers make
 * (a neighbouring key, two letters swapped, one dropped or doubled).
 */
const slipCost = (typed: string, word: string): number => {
  let before: number[] = [];
  let row = Array.from({ length: word.length + 1 }, (_, at) => at * 0.7);
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i * 0.9];
    const [a, last] = [typed[i - 1]!, typed[i - 2]];
    for (let j = 1; j <= word.length; j += 1) {
      const b = word[j - 1]!;
      const replaced = a === b ? 0 : areNeighbours(a, b) ? 0.6 : 1;
      let cost = Math.min(
        row[j - 1]! + replaced,
        row[j]! + (a === last ? 0.5 : 0.9),
        next[j - 1]! + 0.7,
      );
      if (a === word[j - 2] && b === last) cost = Math.min(cost, before[j - 2]! + 0.5);
      next[j] = cost;
    }
    before = row;
    row = next;
  }
  return row[word.length]!;
};

/** One bit per letter: words whose letters differ much need no closer look. */
const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
};

const countBits = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count += 1;
  return count;
};

/** Another reading of a word; lower cost is likelier. */
export type Respelling = {
  /** one folded word, or several with spaces between where the space was left out */
  word: string;
  cost: number;
};

/** Letters that only one of two words has, where one slip or two part them. */
const MOST_LETTERS = 4;
const SHORTEST_PARTED = 4;

/** Words that a slip of the fingers turns into `typed`, likeliest first. */
export function respellingsOf(typed: string, words: Vocabulary): Respelling[] {
  const numeral = otherNumeral(typed);
  const numerals = numeral && words.has(numeral) ? [{ word: numeral, cost: OTHER_NUMERAL }] : [];
  if (typed.length < 2 || !/^[a-z]+$/.test(typed)) return [...numerals, ...partings(typed, words)];
  const bound = typed.length < 6 ? 1 : 1.6;
  // The index writes i for y where both are read alike; a slip may part "qu" from its "y".
  const plain = typed.replaceAll('y', 'i');
  const letters = lettersOf(plain);
  const found: Respelling[] = [];
  const alike = new Set(spokenAlike(typed).map(({ word }) => word));
  for (const [word, pages] of words) {
    const isAlike = alike.has(word);
    if (word === typed || Math.abs(word.length - typed.length) > 2) continue;
    if (!isAlike && countBits(letters ^ lettersOf(word.replaceAll('y', 'i'))) > MOST_LETTERS)
      continue;
    const read = slipCost(plain, word.replaceAll('y', 'i'));
    const slipped = plain === typed ? read : Math.min(read, slipCost(typed, word));
    const slip = slipped + (word[0] === typed[0] ? 0 : 0.3);
    const cost = isAlike ? Math.min(slip, SPOKEN_ALIKE) : slip;
    if (cost <= bound) found.push({ word, cost: cost - Math.log2(pages + 1) * 0.03 });
  }
  found.push(...numerals, ...partings(typed, words));
  return found.sort((a, b) => a.cost - b.cost);
}

/** Longest syllable ("nghiêng"), and a syllable's letters. */
const LONGEST = 7;
const VOWEL = /[aeiouy]/;
/** So many ways to part a word are kept: "donganphu" is "đông an phú" and "đồng gan phú". */
const PARTINGS = 4;

type Parting = { parts: string[]; cost: number };

/** Known words which `typed` is without its spaces ("hienmau": hien, mau), the fewest and commonest. */
const partings = (typed: string, words: Vocabulary): Respelling[] => {
  if (typed.length < SHORTEST_PARTED) return [];
  const best: Parting[][] = [[{ parts: [], cost: 0 }]];
  for (let end = 1; end <= typed.length; end += 1) {
    const here: Parting[] = [];
    for (let start = Math.max(0, end - LONGEST); start < end; start += 1) {
      const last = typed.slice(start, end);
      const isSyllable = VOWEL.test(last) || /^\d+$/.test(last);
      // Of consonants alone a short form is made ("clbhienmau"), a single one none.
      const isPart = isSyllable || last.length > 1;
      const pages = isPart ? words.pages(foldSpelling(spelling(last))) : 0;
      if (pages === 0) continue;
      const isLikely = isSyllable && last.length > 1;
      const worth = 1 - Math.log2(pages + 1) * 0.03 + (isLikely ? 0 : 0.5);
      for (const { parts, cost } of best[start] ?? [])
        here.push({ parts: [...parts, last], cost: cost + worth });
    }
    best.push(here.sort((a, b) => a.cost - b.cost).slice(0, PARTINGS));
  }
  return (best[typed.length] ?? [])
    .filter(({ parts }) => parts.length > 1)
    .map(({ parts }, at) => ({
      word: parts.join(' '),
      cost: 0.3 + 0.15 * parts.length + 0.02 * at,
    }));
};
