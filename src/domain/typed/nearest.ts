import { fold } from '../slug.ts';

/** Letters to add, drop, change, or swap with their neighbour until one word is the other. */
const distance = (a: string, b: string): number => {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const above = rows[i - 1]!;
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        above[j]! + 1,
        row[j - 1]! + 1,
        above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        isSwap && i > 1 && j > 1 ? rows[i - 2]![j - 2]! + 1 : Infinity,
      );
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
};

const plain = (text: string) => fold(text.slice(0, 80)).replace(/[^a-z0-9]/g, '');

/** Whether one word is the beginning of the other, long enough to mean it. */
const isStart = (a: string, b: string) =>
  Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a));

/**
 * The candidate a writer most likely meant, or undefined when none is near: accents and hyphens do
 * not count, and at most a third of the letters may differ, or one is the beginning of the other.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(word);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const other = plain(candidate);
    if (least > 1 && isStart(wanted, other)) {
      [best, least] = [candidate, 1];
      continue;
    }
    if (Math.abs(other.length - wanted.length) >= least) continue;
    const far = distance(wanted, other);
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}

/** Asks whether the nearest of the candidates was meant; '' where none is near. */
export function askNearest(word: string, candidates: Iterable<string>): string {
  const near = nearest(word, candidates);
  return near ? `Có phải “${near}”?` : '';
}
