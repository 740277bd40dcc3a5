import { closeIn, placeIn, wordIn } from './evidence.ts';
import type { Sightings } from './evidence.ts';
import type { Word } from '../query.ts';

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

/** Syllables that stand everywhere are a word of their own side by side ("công nhân", "đi bộ"). */
const TOGETHER = 1;

/** What a word tells beside the next one: what both tell, and that they are neighbours. */
export function pairWeight(words: readonly Word[], at: number): number {
  const next = words[at + 1];
  return words[at]!.weight + (next ? next.weight + TOGETHER : 0);
}

export function nothing(words: readonly unknown[]): StretchMatch {
  return { closeness: words.map(() => 0), together: words.map(() => 0), run: 0 };
}

/** Reads stretches of words; one reader for a query, since thousands are read. */
export class StretchReader {
  #words: readonly Word[];
  #nothing: StretchMatch;
  #pairs: readonly number[];
  /** true where a word and the one before it are not the same; the parts of one stand in one place */
  #differs: readonly boolean[];
  /** how close each word is to what stands in the place before, and in this one */
  #before: Float64Array;
  #here: Float64Array;
  /** what the run weighs that ends with each word there */
  #endedBefore: Float64Array;
  #endedHere: Float64Array;

  constructor(words: readonly Word[]) {
    this.#words = words;
    this.#nothing = nothing(words);
    this.#pairs = words.map((_, at) => pairWeight(words, at));
    this.#differs = words.map(({ folded }, at) => at > 0 && words[at - 1]!.folded !== folded);
    const row = () => new Float64Array(words.length);
    [this.#before, this.#here, this.#endedBefore, this.#endedHere] = [row(), row(), row(), row()];
  }

  /** Reads sightings `from` … `to` in order, each with the place before its own. */
  read(sightings: Sightings, from = 0, to = sightings.length): StretchMatch {
    if (from >= to) return this.#nothing;
    const match = nothing(this.#words);
    const { closeness, together } = match;
    let last = -2;
    for (let at = from; at < to; at += 1) {
      const sighting = sightings[at]!;
      const [place, word, close] = [placeIn(sighting), wordIn(sighting), closeIn(sighting)];
      if (place !== last) this.#step(place === last + 1);
      last = place;
      this.#here[word] = close;
      if (close > closeness[word]!) closeness[word] = close;
      if (word > 0) {
        const joined = Math.min(close, this.#before[word - 1]!);
        const isPart = this.#differs[word]!;
        const pair = isPart ? Math.max(joined, Math.min(close, this.#here[word - 1]!)) : joined;
        if (pair > together[word - 1]!) together[word - 1] = pair;
        if (joined > 0) {
          const run = joined * this.#pairs[word - 1]! + this.#endedBefore[word - 1]!;
          this.#endedHere[word] = run;
          if (run > match.run) match.run = run;
        }
      }
      const turned = TURNED * Math.min(close, this.#before[word + 1] ?? 0);
      if (turned > together[word]!) together[word] = turned;
    }
    this.#step(false);
    return match;
  }

  /** Goes to the next place, or to one further on. */
  #step(isNext: boolean): void {
    [this.#before, this.#here] = [this.#here, this.#before];
    [this.#endedBefore, this.#endedHere] = [this.#endedHere, this.#endedBefore];
    // A loop: `fill` takes longer for so few.
    for (let at = 0; at < this.#words.length; at += 1) {
      this.#here[at] = this.#endedHere[at] = 0;
      if (!isNext) this.#before[at] = this.#endedBefore[at] = 0;
    }
  }
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
