import { isHeld, WHOLE } from '../closeness.ts';
import { closeIn, countBefore, placeOfSighting, wordOfSighting } from './evidence.ts';
import type { Evidence, Sightings } from './evidence.ts';
import { FIELDS, LINE } from '../known-items.ts';
import type { Word } from '../query.ts';
import { combine, eachStretch, noStretch, pairWeight, StretchReader } from './stretch.ts';
import type { StretchMatch } from './stretch.ts';

/** How a page answers a query. */
export type PageMatch = {
  score: number;
  /** every word stands on the page, whole or, where still typed, begun */
  whole: boolean;
  /** the same, none of them begun only, and side by side */
  complete: boolean;
  /** share of the query's weight within one stretch of the page, 0 to 1 */
  near: number;
  /** share of the neighbours in the query that are neighbours in one field, 0 to 1 */
  phrase: number;
  /** words that stand beside a neighbour of theirs in the query */
  paired: boolean[];
  /** the same within one field, or as a value */
  known: boolean[];
  /** the line of a list that answers better than the page itself */
  line: number | undefined;
};

/**
 * A question's words may be scattered over a long page by chance; within so many words hardly, and
 * what is left of them there: a sentence tells more than a paragraph.
 */
const PASSAGES: [words: number, left: number][] = [
  [16, 1],
  [50, 0.9],
];

/** What is left of a page on which no two neighbours of the query are neighbours. */
const SCATTERED = 0.65;

/** So much of a phrase stands side by side where all of it does, whatever its marks. */
const COMPLETE = 0.7;

/** What a value is worth that is all a question names: a text that speaks of it may be meant. */
const ONE_VALUE = 0.8;

/** Of titles that answer alike the one that begins with it comes first: a unit before its branches. */
const EARLY = 0.02;

/** Scores pages for one query: title before text, side by side before near before scattered. */
export class Scorer {
  #words: readonly Word[];
  #reader: StretchReader;
  #nothing: StretchMatch;
  #weights: readonly number[];
  #weight: number;
  #pairWeights: readonly number[];
  #pairs: number;
  #hasSeveralValues: boolean;
  /** how close the closest is to each word, in the part that is looked at */
  #best: Float64Array;

  /** @param hasSeveralValues the question names several, as one who picks does */
  constructor(words: readonly Word[], hasSeveralValues: boolean) {
    this.#words = words;
    this.#reader = new StretchReader(words);
    this.#best = new Float64Array(words.length);
    this.#hasSeveralValues = hasSeveralValues;
    this.#nothing = noStretch(words);
    this.#weights = words.map(({ weight }) => weight);
    this.#weight = this.#weights.reduce((sum, weight) => sum + weight, 0) || 1;
    this.#pairWeights = words.slice(1).map((_, at) => pairWeight(words, at));
    this.#pairs = this.#pairWeights.reduce((sum, weight) => sum + weight, 0) || 1;
  }

  /** @param isAssumed words so common that they were not looked for in the text */
  score({ fields, body, values }: Evidence, isAssumed: readonly boolean[]): PageMatch {
    const words = this.#words;
    const part = (from: number, to: number) =>
      this.#reader.read(fields, countBefore(fields, from), countBefore(fields, to));
    const title = part(FIELDS.title, FIELDS.role);
    const about = part(FIELDS.role, FIELDS.names);
    const names = part(FIELDS.names, FIELDS.lines);
    const lines = this.#lines(fields);
    const text = this.#reader.read(body);
    const valued = this.#valued(values);
    const heads = combine([title, valued]);
    const known = combine([heads, about, names]);
    const all = combine([known, text, ...lines]);
    const best = all.closeness;

    const bestLine = this.#bestLine(lines);
    const passage = this.#passage(body, names.closeness, this.#phrase(text));
    const near = Math.max(this.#weigh(known.closeness), passage.near, bestLine.near);
    const phrase = Math.max(
      passage.phrase,
      ...[heads, about, names, ...lines].map((one) => this.#phrase(one)),
    );
    const isRole = this.#begins(fields, FIELDS.role);
    const phraseInTitle = isRole ? 1 : this.#phrase(title);
    const cover = this.#weigh(best);
    const inTitle = isRole ? 1 : this.#weigh(heads.closeness);
    const isScattered = words.length > 1 && phrase + phraseInTitle === 0 && !values.some(Boolean);
    const score =
      (isScattered ? SCATTERED : 1) *
        (0.7 * cover ** 2 + 3 * near ** 2 + 2 * inTitle ** 2 + 2 * phrase + 0.7 * phraseInTitle) +
      (phraseInTitle > COMPLETE ? EARLY / (1 + placeOfSighting(fields[0]!)) : 0);
    const knownPairs = combine([known, ...lines]).together;
    const isLine = bestLine.near > Math.max(this.#weigh(known.closeness), inTitle) + 0.01;
    return {
      score,
      complete: phrase > COMPLETE && best.every((close, at) => close >= WHOLE || isAssumed[at]),
      whole: best.every((close, at) => isHeld(close) || isAssumed[at]),
      near,
      phrase,
      paired: words.map((_, at) => isPaired(all.together, at)),
      known: words.map((_, at) => isPaired(knownPairs, at) || values[at] !== 0),
      line: isLine ? bestLine.line : undefined,
    };
  }

  /** Whether the field at `start` begins with all the words: “Bí thư …”, where “Phó Bí thư …” does not. */
  #begins(fields: Sightings, start: number): boolean {
    const isAt = (place: number, word: number) => {
      for (let at = countBefore(fields, place); at < fields.length; at += 1) {
        const sighting = fields[at]!;
        if (placeOfSighting(sighting) !== place) return false;
        if (wordOfSighting(sighting) === word) return isHeld(closeIn(sighting));
      }
      return false;
    };
    return this.#words.length > 1 && this.#words.every((_, word) => isAt(start + word, word));
  }

  /** Words of one value stand together by their nature. */
  #valued(values: readonly number[]): StretchMatch {
    if (!values.some(Boolean)) return this.#nothing;
    const worth = this.#hasSeveralValues ? 1 : ONE_VALUE;
    return {
      closeness: values.map((close) => close * worth),
      together: values.map((close, at) =>
        this.#hasSeveralValues ? Math.min(1, close, values[at + 1] ?? 0) : 0,
      ),
      run: 0,
      isEmpty: false,
    };
  }

  /** What each line of a list holds, where it holds any. */
  #lines(fields: Sightings): (StretchMatch & { line: number })[] {
    const lines: (StretchMatch & { line: number })[] = [];
    for (let at = countBefore(fields, FIELDS.lines); at < fields.length;) {
      const line = Math.floor((placeOfSighting(fields[at]!) - FIELDS.lines) / LINE);
      const end = countBefore(fields, FIELDS.lines + (line + 1) * LINE);
      lines.push({ line, ...this.#reader.read(fields, at, end) });
      at = end;
    }
    return lines;
  }

  #bestLine(lines: readonly (StretchMatch & { line: number })[]) {
    let best: { line: number | undefined; near: number } = { line: undefined, near: 0 };
    for (const { line, closeness } of lines) {
      const near = this.#weigh(closeness);
      if (near > best.near) best = { line, near };
    }
    return best;
  }

  /**
   * The passage of the text that holds most: how much, and how much of it side by side.
   * @param together what all of the text holds side by side: no passage does more
   */
  #passage(
    body: Sightings,
    everywhere: readonly number[],
    together: number,
  ): { near: number; phrase: number } {
    let most = { near: this.#weigh(everywhere), phrase: 0, worth: 0 };
    const passages: { start: number; end: number; near: number }[] = [];
    let nearest = 0;
    for (const [length, left] of PASSAGES)
      eachStretch(body, length, (start, end) => {
        const near = left * this.#held(body, start, end, everywhere);
        if (near > nearest) nearest = near;
        if (3 * near ** 2 + 2 * together >= 3 * nearest ** 2) passages.push({ start, end, near });
      });
    for (const { start, end, near } of passages.sort((a, b) => b.near - a.near)) {
      if (3 * near ** 2 + 2 * together <= most.worth) break;
      const phrase = this.#phrase(this.#reader.read(body, start, end));
      const worth = 3 * near ** 2 + 2 * phrase;
      if (worth > most.worth) most = { near, phrase, worth };
    }
    return most;
  }

  /**
   * The place where the part of `length` words begins that holds most of the query, the first of
   * several. For what is shown.
   * @param from the first place that may be shown
   */
  excerpt(body: Sightings, length: number, from: number): { place: number; share: number } {
    let most = { place: from, share: 0 };
    const none = this.#words.map(() => 0);
    const shown = body.subarray(countBefore(body, from));
    eachStretch(shown, length, (start, end) => {
      const held = this.#held(shown, start, end, none) * 0.8;
      if (held + 0.2 <= most.share) return;
      const share = held + this.#phrase(this.#reader.read(shown, start, end)) * 0.2;
      if (share > most.share + 0.01) most = { place: placeOfSighting(shown[start]!), share };
    });
    return most;
  }

  #held(body: Sightings, start: number, end: number, everywhere: readonly number[]): number {
    const best = this.#best;
    best.set(everywhere);
    for (let at = start; at < end; at += 1) {
      const word = wordOfSighting(body[at]!);
      const close = closeIn(body[at]!);
      if (close > best[word]!) best[word] = close;
    }
    return this.#weigh(best);
  }

  #weigh(closeness: ArrayLike<number>): number {
    let sum = 0;
    for (let at = 0; at < this.#weights.length; at += 1) sum += this.#weights[at]! * closeness[at]!;
    return sum / this.#weight;
  }

  /** Neighbours that are neighbours, anywhere and in one run: half of what they tell each. */
  #phrase({ together, run, isEmpty }: StretchMatch): number {
    if (isEmpty) return 0;
    let sum = 0;
    for (let at = 0; at < this.#pairWeights.length; at += 1)
      sum += this.#pairWeights[at]! * together[at]!;
    return (sum + run) / this.#pairs / 2;
  }
}

const isPaired = (together: readonly number[], at: number): boolean =>
  isHeld(together[at] ?? 0) || isHeld(together[at - 1] ?? 0);
