import { closeIn, placeOfSighting, wordOfSighting } from './evidence.ts';
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
  /** no word stands there, as in most fields of most pages */
  isEmpty: boolean;
};

/** What two neighbours are worth that stand the other way round. */
const TURNED = 0.7;

/** No place, nor the one before any. */
const NOWHERE = -2;

/** Syllables that stand everywhere are a word of their own side by side ("công nhân", "đi bộ"). */
const TOGETHER = 1;

/** What a word tells beside the next one: what both tell, and that they are neighbours. */
export function pairWeight(words: readonly Word[], at: number): number {
  const next = words[at + 1];
  return words[at]!.weight + (next ? next.weight + TOGETHER : 0);
}

/** What is told where no word was seen. */
export function noStretch(words: readonly unknown[]): StretchMatch {
  return { closeness: words.map(() => 0), together: words.map(() => 0), run: 0, isEmpty: true };
}

/** From each place on, the sightings within `length` words. */
export function eachStretch(
  body: Sightings,
  length: number,
  read: (start: number, end: number) => void,
): void {
  let end = 0;
  for (let start = 0; start < body.length; start += 1) {
    const place = placeOfSighting(body[start]!);
    if (start > 0 && placeOfSighting(body[start - 1]!) === place) continue;
    while (end < body.length && placeOfSighting(body[end]!) < place + length) end += 1;
    read(start, end);
  }
}

/** Reads stretches of words; one reader for a query, since thousands are read. */
export class StretchReader {
  #words: readonly Word[];
  #nothing: StretchMatch;
  #pairs: readonly number[];
  /** true where a word and the one before it are not the same; the parts of one stand in one place */
  #differs: readonly boolean[];
  /**
   * Of each word where it stood last in an even place and last in an odd one, how close, and what the
   * run weighs that ended there: of a place and the one before it nothing is lost, nor to be cleared.
   */
  #places: Int32Array;
  #closes: Float64Array;
  #runs: Float64Array;

  constructor(words: readonly Word[]) {
    this.#words = words;
    this.#nothing = noStretch(words);
    this.#pairs = words.map((_, at) => pairWeight(words, at));
    this.#differs = words.map(({ folded }, at) => at > 0 && words[at - 1]!.folded !== folded);
    this.#places = new Int32Array(2 * words.length);
    this.#closes = new Float64Array(2 * words.length);
    this.#runs = new Float64Array(2 * words.length);
  }

  /** Reads sightings `from` … `to` in order, each with the place before its own. */
  read(sightings: Sightings, from = 0, to = sightings.length): StretchMatch {
    if (from >= to) return this.#nothing;
    const match = { ...noStretch(this.#words), isEmpty: false };
    const { closeness, together } = match;
    const length = this.#words.length;
    const places = this.#places;
    const closes = this.#closes;
    const runs = this.#runs;
    places.fill(NOWHERE);
    for (let at = from; at < to; at += 1) {
      const sighting = sightings[at]!;
      const place = placeOfSighting(sighting);
      const word = wordOfSighting(sighting);
      const close = closeIn(sighting);
      const here = (place & 1) * length;
      const before = length - here;
      places[here + word] = place;
      closes[here + word] = close;
      runs[here + word] = 0;
      if (close > closeness[word]!) closeness[word] = close;
      if (word > 0) {
        const last = before + word - 1;
        const joined = places[last] === place - 1 ? Math.min(close, closes[last]!) : 0;
        const first = here + word - 1;
        const isPart = this.#differs[word]! && places[first] === place;
        const pair = isPart ? Math.max(joined, Math.min(close, closes[first]!)) : joined;
        if (pair > together[word - 1]!) together[word - 1] = pair;
        if (joined > 0) {
          const run = joined * this.#pairs[word - 1]! + runs[last]!;
          runs[here + word] = run;
          if (run > match.run) match.run = run;
        }
      }
      const next = before + word + 1;
      if (word + 1 < length && places[next] === place - 1) {
        const turned = TURNED * Math.min(close, closes[next]!);
        if (turned > together[word]!) together[word] = turned;
      }
    }
    return match;
  }
}

/** The best of several stretches, word by word. */
export function combine(matches: readonly StretchMatch[]): StretchMatch {
  const telling = matches.filter(({ isEmpty }) => !isEmpty);
  const [first = matches[0]!, ...others] = telling;
  if (others.length === 0) return first;
  const [closeness, together] = [[...first.closeness], [...first.together]];
  let { run } = first;
  for (const other of others) {
    for (let at = 0; at < closeness.length; at += 1) {
      if (other.closeness[at]! > closeness[at]!) closeness[at] = other.closeness[at]!;
      if (other.together[at]! > together[at]!) together[at] = other.together[at]!;
    }
    if (other.run > run) run = other.run;
  }
  return { closeness, together, run, isEmpty: false };
}
