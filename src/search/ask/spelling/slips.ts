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

/** Words that a slip of the fingers turns into `typed`, likeliest first, at most `limit`. */
export function respellingsOf(typed: string, words: Vocabulary, limit: number): Respelling[] {
  if (typed.length < 2 || !/^[a-z]+$/.test(typed)) return [];
  const bound = typed.length < 6 ? 1 : 1.6;
  // The index writes i for y where both are read alike; a slip may part "qu" from its "y".
  const plain = typed.replaceAll('y', 'i');
  const letters = lettersOf(plain);
  const found: Respelling[] = [];
  for (const [word, pages] of words) {
    if (word === typed || Math.abs(word.length - typed.length) > 2) continue;
    if (countBits(letters ^ lettersOf(word.replaceAll('y', 'i'))) > MOST_LETTERS) continue;
    const cost = slipCost(plain, word.replaceAll('y', 'i')) + (word[0] === typed[0] ? 0 : 0.3);
    if (cost <= bound) found.push({ word, cost: cost - Math.log2(pages + 1) * 0.03 });
  }
  const parts = typed.length < 4 ? undefined : partsOf(typed, words);
  if (parts) found.push({ word: parts.join(' '), cost: 0.3 + 0.15 * parts.length });
  return found.sort((a, b) => a.cost - b.cost).slice(0, limit);
}

/** The fewest known words which `typed` is without its spaces ("hienmau": hien, mau). */
const partsOf = (typed: string, words: Vocabulary): string[] | undefined => {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 2; end <= typed.length; end += 1) {
    for (let start = 0; start <= end - 2; start += 1) {
      const [before, last] = [best[start], typed.slice(start, end)];
      if (!before || !words.has(last)) continue;
      const known = best[end];
      if (!known || before.length + 1 < known.length) best[end] = [...before, last];
    }
  }
  const parts = best[typed.length];
  return parts && parts.length > 1 ? parts : undefined;
};
