import { closeIn, placeIn, wordIn } from './evidence.ts';
import type { Sightings } from './evidence.ts';
import type { Word } from './query.ts';

/** How a stretch of words, such as a field, answers a query. */
export type StretchMatch = {
  /** how close the closest is to each word */
  closeness: number[];
  /** how close the word and the next one are where they stand side by side */
  together: number[];
  /** what the longest run in order weighs, pair by pair */
  run: number;
};

/** What two neighbours are worth that stand the other way round. */
const TURNED = 0.7;

/** What a pair of neighbours tells: what both words tell. */
export function pairWeight(words: readonly Word[], at: number): number {
  return words[at]!.weight + (words[at + 1]?.weight ?? 0);
}

export function nothing(words: readonly unknown[]): StretchMatch {
  return { closeness: words.map(() => 0), together: words.map(() => 0), run: 0 };
}

/** Reads sightings `from` … `to` in order, each with the place before its own. */
export function matchStretch(
  words: readonly Word[],
  sightings: Sightings,
  from = 0,
  to = sightings.length,
): StretchMatch {
  const match = nothing(words);
  if (from >= to) return match;
  const { closeness, together } = match;
  /** how close each word is to what stands in the place before, and in this one */
  let [before, here] = [words.map(() => 0), words.map(() => 0)];
  /** what the run weighs that ends with each word there */
  let [endedBefore, endedHere] = [words.map(() => 0), words.map(() => 0)];
  let last = -2;
  for (let at = from; at < to; at += 1) {
    const sighting = sightings[at]!;
    const [place, word, close] = [placeIn(sighting), wordIn(sighting), closeIn(sighting)];
    if (place !== last) {
      if (place === last + 1) {
        [before, here] = [here, before];
        [endedBefore, endedHere] = [endedHere, endedBefore];
      } else {
        before.fill(0);
        endedBefore.fill(0);
      }
      here.fill(0);
      endedHere.fill(0);
      last = place;
    }
    here[word] = close;
    if (close > closeness[word]!) closeness[word] = close;
    if (word > 0) {
      const joined = Math.min(close, before[word - 1]!);
      // The parts of a word that marks part stand in one place.
      const isPart = words[word - 1]!.folded !== words[word]!.folded;
      const pair = Math.max(joined, isPart ? Math.min(close, here[word - 1]!) : 0);
      if (pair > together[word - 1]!) together[word - 1] = pair;
      if (joined > 0) {
        const run = joined * pairWeight(words, word - 1) + endedBefore[word - 1]!;
        endedHere[word] = run;
        if (run > match.run) match.run = run;
      }
    }
    const turned = TURNED * Math.min(close, before[word + 1] ?? 0);
    if (turned > together[word]!) together[word] = turned;
  }
  return match;
}

/** The best of several stretches, word by word. */
export function combine(matches: readonly StretchMatch[]): StretchMatch {
  const [first, ...others] = matches;
  const [closeness, together] = [[...first!.closeness], [...first!.together]];
  let { run } = first!;
  for (const other of others) {
    for (let at = 0; at < closeness.length; at += 1) {
      if (other.closeness[at]! > closeness[at]!) closeness[at] = other.closeness[at]!;
      if (other.together[at]! > together[at]!) together[at] = other.together[at]!;
    }
    if (other.run > run) run = other.run;
  }
  return { closeness, together, run };
}
