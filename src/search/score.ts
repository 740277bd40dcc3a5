import type { Page } from './page.ts';
import type { Query, Word } from './query.ts';
import { fold, spelling } from './respell.ts';

/** How a page answers a query. */
export interface Match {
  score: number;
  /** every word stands on the page, whole or, where still typed, begun */
  whole: boolean;
  /** share of the query's neighbours that are neighbours on the page too, 0 to 1 */
  together: number;
  /** share of the query's weight within one stretch of the page, 0 to 1 */
  near: number;
  /** words that stand beside a neighbour of theirs in the query */
  paired: boolean[];
  /** how the page writes each word, where it holds it */
  seen: (string | undefined)[];
}

export interface Token {
  text: string;
  folded: string;
  spelled: string;
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

export function tokenOf(text: string): Token {
  return { text, folded: fold(text), spelled: spelling(text) };
}

function tokensOf(text: string): Token[] {
  return (text.replace(/['’]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(tokenOf);
}

/** 1 for the word as spelled, less for another spelling, less for a mere beginning, 0 for none. */
export function closenessOf(word: Word, token: Token): number {
  if (token.folded === word.folded) {
    if (token.spelled === word.spelled) return 1;
    if (word.spelled === word.folded) return 0.85;
    return isHalfway(word.spelled, token.spelled) ? 0.75 : 0.45;
  }
  if (!token.folded.startsWith(word.folded)) return 0;
  if (!word.open) return 0.05;
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

const HOI = '\u0309';
const NGA = '\u0303';

/** From here on a word counts as held: begun, if still typed; whole. */
export const HELD = 0.35;
const WHOLE = 0.45;

function matchField(
  words: readonly Word[],
  field: readonly Token[],
  everywhere: readonly number[],
): FieldMatch {
  const match: FieldMatch = {
    closeness: words.map(() => 0),
    together: words.map(() => 0),
    seen: words.map(() => undefined),
    stretch: 0,
  };
  const places: { place: number; at: number; close: number }[] = [];
  for (const [place, token] of field.entries()) {
    for (const [at, word] of words.entries()) {
      const close = closenessOf(word, token);
      if (close === 0) continue;
      places.push({ place, at, close });
      const [next, after] = [words[at + 1], field[place + 1]];
      const pair = next && after ? Math.min(close, closenessOf(next, after)) : 0;
      if (pair > match.together[at]!) match.together[at] = pair;
      if (close > match.closeness[at]! || (pair >= HELD && close === match.closeness[at])) {
        match.closeness[at] = close;
        match.seen[at] = token.text;
      }
    }
  }
  for (const { place: start } of places) {
    const best = [...everywhere];
    for (const { place, at, close } of places)
      if (place >= start && place < start + STRETCH) best[at] = Math.max(best[at]!, close);
    match.stretch = Math.max(match.stretch, weigh(words, best));
  }
  return match;
}

function weigh(words: readonly Word[], closeness: readonly number[]): number {
  const all = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return words.reduce((sum, { weight }, at) => sum + weight * closeness[at]!, 0) / all;
}

/** Scores a page's text: title before text, side by side before near before scattered. */
export function scorePage(page: Page, { words }: Query): Match {
  const none = words.map(() => 0);
  const names = matchField(words, tokensOf(page.meta['names'] ?? ''), none);
  const title = matchField(words, tokensOf(page.meta['title'] ?? ''), none);
  const body = matchField(words, tokensOf(page.content), names.closeness);
  const fields = [title, body, names];
  const best = words.map((_, at) => Math.max(...fields.map((field) => field.closeness[at]!)));
  const phrase = Math.max(weighPairs(words, body.together), weighPairs(words, names.together));
  const phraseInTitle = weighPairs(words, title.together);
  const cover = weigh(words, best);
  const near = Math.max(body.stretch, names.stretch);
  const begun = best.some((close) => close < WHOLE) ? 0.85 : 1;
  const inTitle = weigh(words, title.closeness);
  const isPair = (at: number) => fields.some(({ together }) => (together[at] ?? 0) >= HELD);
  return {
    score:
      begun * (cover ** 2 + 3 * near ** 2 + 2 * inTitle ** 2 + 2 * phrase + 0.7 * phraseInTitle),
    whole: best.every((close) => close >= HELD),
    together: Math.max(phrase, phraseInTitle),
    near,
    paired: words.map((_, at) => isPair(at) || isPair(at - 1)),
    seen: words.map((_, at) => fields.find((field) => field.closeness[at] === best[at])?.seen[at]),
  };
}

function weighPairs(words: readonly Word[], together: readonly number[]): number {
  let [sum, all] = [0, 0];
  for (const [at, { weight }] of words.slice(0, -1).entries()) {
    const pair = weight + words[at + 1]!.weight;
    all += pair;
    sum += pair * together[at]!;
  }
  return sum / (all || 1);
}
