import { isHeld, WHOLE } from './closeness.ts';
import { FIELDS, LINE } from './known-items.ts';
import type { Word } from './query.ts';

/** Place → how close each word of the query is to the word that stands there. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** What is known of a page before it is read. */
export type Evidence = {
  /** places among title, name, role, unit, other names and lines */
  fields: Places;
  /** places in the text, of the words that were looked for there */
  body: Places;
  /** 1 for each word that names a value the page has, such as its year */
  values: readonly number[];
};

/** How a page answers a query. */
export type Match = {
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

type FieldMatch = {
  closeness: readonly number[];
  /** how close the word and the next one are where they stand side by side */
  together: readonly number[];
  /** share of the query that stands in one run, in order, 0 to 1 */
  run: number;
};

/** A question's words may be scattered over a long page by chance; within so many words hardly. */
const STRETCH = 50;

/** What two neighbours are worth that stand the other way round. */
const TURNED = 0.7;

/** What is left of a page on which no two neighbours of the query are neighbours. */
const SCATTERED = 0.65;

/** So much of a phrase stands side by side where all of it does, whatever its marks. */
const COMPLETE = 0.7;

/** What a value is worth that is all a question names: a text that speaks of it may be meant. */
const ONE_VALUE = 0.8;

/** Scores pages for one query: title before text, side by side before near before scattered. */
export class Scorer {
  #words: readonly Word[];
  #weight: number;
  #pairs: number;
  #hasSeveralValues: boolean;

  /** @param hasSeveralValues the question names several, as one who picks does */
  constructor(words: readonly Word[], hasSeveralValues: boolean) {
    this.#words = words;
    this.#hasSeveralValues = hasSeveralValues;
    this.#weight = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
    this.#pairs = words.slice(1).reduce((sum, _, at) => sum + this.#pairWeight(at), 0) || 1;
  }

  /** @param isAssumed words so common that they were not looked for in the text */
  score({ fields, body, values }: Evidence, isAssumed: readonly boolean[]): Match {
    const words = this.#words;
    const none = words.map(() => 0);
    const parts = split(fields);
    const title = this.#match(parts.title);
    const about = this.#match(parts.about);
    const names = this.#match(parts.names);
    const text = this.#match(body);
    const lines = [...parts.lines].map(([line, places]) => ({ line, ...this.#match(places) }));
    const valued = this.#hasSeveralValues
      ? { closeness: values, together: pairsOf(values), run: 0 }
      : { closeness: values.map((close) => close * ONE_VALUE), together: none, run: 0 };
    const heads = combine([title, valued]);
    const known = combine([heads, about, names]);
    const all = [heads, known, text, ...lines];
    const best = combine(all).closeness;

    const bestLine = this.#bestLine(lines);
    const passage = this.#passage(body, names.closeness);
    const near = Math.max(this.#weigh(known.closeness), passage.near, bestLine.near);
    const phrase = Math.max(
      passage.phrase,
      ...[heads, about, names, ...lines].map((one) => this.#phrase(one)),
    );
    const phraseInTitle = this.#phrase(title);
    const cover = this.#weigh(best);
    const inTitle = this.#weigh(heads.closeness);
    const isScattered = words.length > 1 && phrase + phraseInTitle === 0 && !values.includes(1);
    const score =
      (isScattered ? SCATTERED : 1) *
      (0.7 * cover ** 2 + 3 * near ** 2 + 2 * inTitle ** 2 + 2 * phrase + 0.7 * phraseInTitle);
    const pairs = combine(all).together;
    const knownPairs = combine([known, ...lines]).together;
    const isLine = bestLine.near > Math.max(this.#weigh(known.closeness), inTitle) + 0.01;
    return {
      score,
      complete: phrase > COMPLETE && best.every((close, at) => close >= WHOLE || isAssumed[at]),
      whole: best.every((close, at) => isHeld(close) || isAssumed[at]),
      near,
      phrase,
      paired: words.map((_, at) => isPaired(pairs, at)),
      known: words.map((_, at) => isPaired(knownPairs, at) || values[at] === 1),
      line: isLine ? bestLine.line : undefined,
    };
  }

  #bestLine(lines: readonly (FieldMatch & { line: number })[]) {
    let best: { line: number | undefined; near: number } = { line: undefined, near: 0 };
    for (const { line, closeness } of lines) {
      const near = this.#weigh(closeness);
      if (near > best.near) best = { line, near };
    }
    return best;
  }

  #match(places: Places): FieldMatch {
    const closeness = this.#words.map(() => 0);
    const together = this.#words.map(() => 0);
    const runs = new Map<number, number[]>();
    let run = 0;
    for (const [place, here] of places) {
      const [before, after] = [places.get(place - 1), places.get(place + 1)];
      const ended = before && runs.get(place - 1);
      const ending = before ? this.#words.map(() => 0) : undefined;
      for (const [at, close] of here.entries()) {
        if (close === 0) continue;
        if (close > closeness[at]!) closeness[at] = close;
        // The parts of a word that marks part stand in one place.
        const inPlace = this.#words[at]!.folded === this.#words[at + 1]?.folded ? 0 : here[at + 1];
        const next = Math.max(after?.[at + 1] ?? 0, inPlace ?? 0);
        const turned = TURNED * Math.min(close, before?.[at + 1] ?? 0);
        const pair = Math.max(Math.min(close, next), turned);
        if (pair > together[at]!) together[at] = pair;
        if (!ending || at === 0) continue;
        const joined = Math.min(close, before![at - 1]!) * this.#pairWeight(at - 1);
        if (joined > 0) ending[at] = joined + (ended?.[at - 1] ?? 0);
        if (ending[at]! > run) run = ending[at]!;
      }
      if (ending) runs.set(place, ending);
    }
    return { closeness, together, run: run / this.#pairs };
  }

  /** The stretch of the text that holds most: how much, and how much of it side by side. */
  #passage(places: Places, everywhere: readonly number[]): { near: number; phrase: number } {
    const order = [...places].sort(([a], [b]) => a - b);
    const starts = order.map(([place], start) => {
      const best = [...everywhere];
      let end = start;
      for (; end < order.length && order[end]![0] < place + STRETCH; end += 1)
        for (const [word, close] of order[end]![1].entries())
          if (close > best[word]!) best[word] = close;
      return { start, end, near: this.#weigh(best) };
    });
    let most = { near: this.#weigh(everywhere), phrase: 0, worth: 0 };
    for (const { start, end, near } of starts.sort((a, b) => b.near - a.near)) {
      if (3 * near ** 2 + 2 <= most.worth) break;
      const phrase = this.#phrase(this.#match(new Map(order.slice(start, end))));
      const worth = 3 * near ** 2 + 2 * phrase;
      if (worth > most.worth) most = { near, phrase, worth };
    }
    return most;
  }

  #weigh(closeness: readonly number[]): number {
    let sum = 0;
    for (const [at, { weight }] of this.#words.entries()) sum += weight * closeness[at]!;
    return sum / this.#weight;
  }

  #pairWeight(at: number): number {
    return this.#words[at]!.weight + (this.#words[at + 1]?.weight ?? 0);
  }

  /** Neighbours that are neighbours, anywhere and in one run: half of what they tell each. */
  #phrase({ together, run }: FieldMatch): number {
    let sum = 0;
    for (let at = 0; at + 1 < this.#words.length; at += 1)
      sum += this.#pairWeight(at) * together[at]!;
    return (sum / this.#pairs + run) / 2;
  }
}

function isPaired(together: readonly number[], at: number): boolean {
  return isHeld(together[at] ?? 0) || isHeld(together[at - 1] ?? 0);
}

/** Words of one value stand together by their nature. */
function pairsOf(values: readonly number[]): number[] {
  return values.map((close, at) => Math.min(close, values[at + 1] ?? 0));
}

function combine(matches: readonly FieldMatch[]): FieldMatch {
  const [first, ...others] = matches;
  const [closeness, together] = [[...first!.closeness], [...first!.together]];
  let { run } = first!;
  for (const other of others) {
    for (const [at, close] of other.closeness.entries())
      if (close > closeness[at]!) closeness[at] = close;
    for (const [at, pair] of other.together.entries())
      if (pair > together[at]!) together[at] = pair;
    if (other.run > run) run = other.run;
  }
  return { closeness, together, run };
}

/** Places by what they are: title and name; role and unit; other names; each line of a list. */
function split(fields: Places) {
  const parts = {
    title: new Map<number, readonly number[]>(),
    about: new Map<number, readonly number[]>(),
    names: new Map<number, readonly number[]>(),
    lines: new Map<number, Map<number, readonly number[]>>(),
  };
  for (const [place, closeness] of fields) {
    if (place < FIELDS.role) parts.title.set(place, closeness);
    else if (place < FIELDS.names) parts.about.set(place, closeness);
    else if (place < FIELDS.lines) parts.names.set(place, closeness);
    else {
      const line = Math.floor((place - FIELDS.lines) / LINE);
      const words = parts.lines.get(line) ?? new Map<number, readonly number[]>();
      parts.lines.set(line, words.set(place, closeness));
    }
  }
  return parts;
}
