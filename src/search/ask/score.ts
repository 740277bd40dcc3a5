import type { Page, Token } from './found-page.ts';
import type { Query, Word } from './query.ts';

/** How a page answers a query. */
export interface Match {
  score: number;
  /** every word stands on the page, whole or, where still typed, begun */
  whole: boolean;
  /** share of the query's weight within one stretch of the page, 0 to 1 */
  near: number;
  /** words that stand beside a neighbour of theirs in the query */
  paired: boolean[];
  /** how the page writes each word, where it holds it */
  seen: (string | undefined)[];
}

interface FieldMatch {
  closeness: number[];
  /** how close the word and the next one are where they stand side by side */
  together: number[];
  seen: (string | undefined)[];
  /** share of the query's weight inside the best stretch of `STRETCH` words */
  stretch: number;
}

/** A question's words may be scattered over a long page by chance; within so many words hardly. */
const STRETCH = 50;

/** From here on a word counts as held: begun, if still typed; whole. */
const HELD = 0.35;
const WHOLE = 0.45;

/**
 * How near a word is to one that differs in its marks only. Whoever types a whole sentence with its
 * marks means them: "hiện" is then no "hiến".
 */
const OTHER = 0.45;
const OTHER_IN_SENTENCE = 0.15;

/** From so many words on a question is a sentence: a page may hold all its words by chance. */
export const SENTENCE = 4;

/** What two neighbours are worth that stand the other way round. */
const TURNED = 0.7;

/** What is left of a page on which no two neighbours of the query are neighbours. */
const SCATTERED = 0.65;

const HOI = '\u0309';
const NGA = '\u0303';

/** Compares pages with one query. */
export class Scorer {
  readonly words: readonly Word[];
  #weight: number;
  #other: number;
  #closeness = new Map<Token, readonly number[] | undefined>();

  constructor({ words }: Query) {
    this.words = words;
    const accented = words.filter(({ spelled, folded }) => spelled !== folded).length;
    const isSentence = words.length >= SENTENCE && accented * 2 >= words.length;
    this.#other = isSentence ? OTHER_IN_SENTENCE : OTHER;
    this.#weight = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  }

  /** How close each word of the query is to `token`, 0 to 1; undefined where none is. */
  closeness(token: Token): readonly number[] | undefined {
    if (this.#closeness.has(token)) return this.#closeness.get(token);
    const all = this.words.map((word) => closenessOf(word, token, this.#other));
    const closeness = all.some((close) => close > 0) ? all : undefined;
    this.#closeness.set(token, closeness);
    return closeness;
  }

  /** Title before text, side by side before near before scattered. */
  score(page: Page): Match {
    const { words } = this;
    const none = words.map(() => 0);
    const names = this.#matchField(page.names.tokens, none);
    const title = this.#matchField(page.title.tokens, none);
    const body = this.#matchField(page.body.tokens, names.closeness);
    const fields = [title, body, names];
    const best = words.map((_, at) => Math.max(...fields.map((field) => field.closeness[at]!)));
    const phrase = Math.max(this.#weighPairs(body.together), this.#weighPairs(names.together));
    const phraseInTitle = this.#weighPairs(title.together);
    const cover = this.#weigh(best);
    const near = Math.max(body.stretch, names.stretch);
    const inTitle = this.#weigh(title.closeness);
    const begun = best.some((close) => close < WHOLE) ? 0.8 : 1;
    const scattered = words.length > 1 && phrase + phraseInTitle === 0 ? SCATTERED : 1;
    const isPair = (at: number) => fields.some(({ together }) => (together[at] ?? 0) >= HELD);
    return {
      score:
        begun *
        scattered *
        (0.7 * cover ** 2 + 3 * near ** 2 + 2 * inTitle ** 2 + 2 * phrase + 0.7 * phraseInTitle),
      whole: best.every((close) => close >= HELD),
      near,
      paired: words.map((_, at) => isPair(at) || isPair(at - 1)),
      seen: words.map(
        (_, at) => fields.find((field) => field.closeness[at] === best[at])?.seen[at],
      ),
    };
  }

  #matchField(field: readonly Token[], everywhere: readonly number[]): FieldMatch {
    const match: FieldMatch = {
      closeness: this.words.map(() => 0),
      together: this.words.map(() => 0),
      seen: this.words.map(() => undefined),
      stretch: 0,
    };
    const places: { place: number; closeness: readonly number[] }[] = [];
    for (const [place, token] of field.entries()) {
      const closeness = this.closeness(token);
      if (!closeness) continue;
      places.push({ place, closeness });
      const [before, after] = [field[place - 1], field[place + 1]].map((next) =>
        next ? this.closeness(next) : undefined,
      );
      for (const [at, close] of closeness.entries()) {
        const turned = TURNED * Math.min(close, before?.[at + 1] ?? 0);
        const pair = Math.max(Math.min(close, after?.[at + 1] ?? 0), turned);
        if (pair > match.together[at]!) match.together[at] = pair;
        if (close > match.closeness[at]! || (pair >= HELD && close === match.closeness[at])) {
          match.closeness[at] = close;
          match.seen[at] = token.text;
        }
      }
    }
    match.stretch = this.#stretch(places, everywhere);
    return match;
  }

  #stretch(
    places: readonly { place: number; closeness: readonly number[] }[],
    everywhere: readonly number[],
  ): number {
    let most = 0;
    for (const [start, { place }] of places.entries()) {
      const best = [...everywhere];
      for (let at = start; at < places.length && places[at]!.place < place + STRETCH; at += 1)
        for (const [word, close] of places[at]!.closeness.entries())
          if (close > best[word]!) best[word] = close;
      most = Math.max(most, this.#weigh(best));
    }
    return most;
  }

  #weigh(closeness: readonly number[]): number {
    const sum = this.words.reduce((all, { weight }, at) => all + weight * closeness[at]!, 0);
    return sum / this.#weight;
  }

  #weighPairs(together: readonly number[]): number {
    let [sum, all] = [0, 0];
    for (const [at, { weight }] of this.words.slice(0, -1).entries()) {
      const pair = weight + this.words[at + 1]!.weight;
      all += pair;
      sum += pair * together[at]!;
    }
    return sum / (all || 1);
  }
}

/** 1 for the word as spelled, less for another spelling, less for a mere beginning, 0 for none. */
function closenessOf(word: Word, token: Token, other: number): number {
  if (token.folded === word.folded) {
    if (token.spelled === word.spelled) return 1;
    if (word.spelled === word.folded) return 0.85;
    return isHalfway(word.spelled, token.spelled) ? 0.75 : other;
  }
  if (!token.folded.startsWith(word.folded)) return 0;
  if (!word.open) return 0;
  return token.spelled.startsWith(word.spelled) ? 0.4 : 0.35;
}

/** Half typed, a word has fewer marks than in the end ("đưc" for "đức"); hỏi and ngã are mixed up. */
function isHalfway(typed: string, word: string): boolean {
  const letters = typed.normalize('NFD').replaceAll(HOI, NGA);
  let at = 0;
  for (const letter of word.normalize('NFD').replaceAll(HOI, NGA))
    if (letter === letters[at]) at += 1;
  return at === letters.length;
}

/** True where a word is held by the page well enough to be shown as found. */
export function isHeld(closeness: number): boolean {
  return closeness >= HELD;
}
