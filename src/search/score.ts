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
  /** how the page writes each word, where it holds it */
  seen: (string | undefined)[];
}

interface Token {
  text: string;
  folded: string;
  spelled: string;
}

interface FieldMatch {
  closeness: number[];
  together: boolean[];
  seen: (string | undefined)[];
  /** share of the query's weight inside the best stretch of `STRETCH` words */
  stretch: number;
}

/** A question's words may be scattered over a long page by chance; within so many words hardly. */
const STRETCH = 40;

function tokensOf(text: string): Token[] {
  const words = text.replace(/['’]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map((word) => ({ text: word, folded: fold(word), spelled: spelling(word) }));
}

/** 1 for the word as spelled, less for another spelling, less for a mere beginning, 0 for none. */
function closenessOf(word: Word, token: Token): number {
  if (token.folded === word.folded) {
    if (token.spelled === word.spelled) return 1;
    if (word.spelled === word.folded) return 0.85;
    return isHalfway(word.spelled, token.spelled) ? 0.75 : 0.6;
  }
  if (!token.folded.startsWith(word.folded)) return 0;
  if (!word.open) return 0.05;
  return token.spelled.startsWith(word.spelled) ? 0.5 : 0.4;
}

/** Half typed, a word has fewer marks than in the end, never others ("đưc" for "đức"). */
function isHalfway(typed: string, word: string): boolean {
  const [letters, marks] = [typed.normalize('NFD'), word.normalize('NFD')];
  let at = 0;
  for (const letter of marks) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

const HELD = 0.4;

function matchField(words: readonly Word[], field: readonly Token[]): FieldMatch {
  const match: FieldMatch = {
    closeness: words.map(() => 0),
    together: words.map(() => false),
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
      const isPair = close >= HELD && next && after && closenessOf(next, after) >= HELD;
      if (isPair) match.together[at] = true;
      if (close > match.closeness[at]! || (isPair && close === match.closeness[at])) {
        match.closeness[at] = close;
        match.seen[at] = token.text;
      }
    }
  }
  for (const { place: start } of places) {
    const best = words.map(() => 0);
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
  const [title, body, names] = [page.meta['title'] ?? '', page.content, page.meta['names'] ?? '']
    .map(tokensOf)
    .map((field) => matchField(words, field)) as [FieldMatch, FieldMatch, FieldMatch];
  const fields = [title, body, names];
  const best = words.map((_, at) => Math.max(...fields.map((field) => field.closeness[at]!)));
  const pairs = words.length - 1;
  const share = (field: FieldMatch) =>
    pairs > 0 ? field.together.filter(Boolean).length / pairs : 0;
  const phrase = Math.max(share(body), share(names));
  const cover = weigh(words, best);
  const near = Math.max(body.stretch, names.stretch);
  const inTitle = weigh(words, title.closeness);
  return {
    score: 2 * cover ** 2 + 2 * near ** 2 + 2 * inTitle ** 2 + phrase + 0.7 * share(title),
    whole: best.every((close) => close >= HELD),
    together: Math.max(phrase, share(title)),
    seen: words.map((_, at) => fields.find((field) => field.closeness[at] === best[at])?.seen[at]),
  };
}
