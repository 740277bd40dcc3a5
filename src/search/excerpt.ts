import type { Page } from './page.ts';
import type { Word } from './query.ts';
import { HELD, closenessOf, tokenOf } from './score.ts';

/** A stretch of text, and whether it is a word that was looked for. */
export type Piece = [text: string, marked: boolean];

/** Words of an excerpt. */
const LENGTH = 28;

/** `text` with the looked-for words marked, those spelled nearest to the query. */
export function mark(text: string, words: readonly Word[]): Piece[] {
  const parts = text.split(/(\s+)/).map((part) => ({ part, close: closest(part, words) }));
  const best = words.map((_, at) => Math.max(0, ...parts.map(({ close }) => close[at]!)));
  const pieces: Piece[] = [];
  for (const { part, close } of parts) {
    const marked = close.some((one, at) => one >= HELD && one >= best[at]! - 0.2);
    const last = pieces.at(-1);
    if (last && (last[1] === marked || !part)) last[0] += part;
    else if (part) pieces.push([part, marked]);
  }
  return pieces;
}

function closest(part: string, words: readonly Word[]): number[] {
  const tokens = (part.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(tokenOf);
  return words.map((word) => Math.max(0, ...tokens.map((token) => closenessOf(word, token))));
}

/** The part of a page's text that holds most of what was looked for. */
export function excerptOf(page: Page, words: readonly Word[]): Piece[] {
  const title = page.meta['title'] ?? '';
  const text = page.content.startsWith(title) ? page.content.slice(title.length) : page.content;
  const parts = text.trim().split(/\s+/);
  const worth = parts.map((part) =>
    closest(part, words).map((close, at) => (close >= HELD ? close * words[at]!.weight : 0)),
  );
  let [start, best] = [0, 0];
  for (let at = 0; at < parts.length; at += 4) {
    const inside = worth.slice(at, at + LENGTH);
    const sum = words.reduce(
      (total, _, word) => total + Math.max(0, ...inside.map((each) => each[word]!)),
      0,
    );
    if (sum > best + 0.01) [start, best] = [at, sum];
  }
  if (best === 0 && page.meta['lede']) return [[page.meta['lede'], false]];
  const from = start < 4 ? 0 : start;
  const excerpt = parts.slice(from, from + LENGTH).join(' ');
  const dots = from + LENGTH < parts.length ? '…' : '';
  return mark(`${from > 0 ? '…' : ''}${excerpt}${dots}`, words);
}
