import { tokensOf } from './page.ts';
import type { Page } from './page.ts';
import { isHeld } from './score.ts';
import type { Scorer } from './score.ts';

/** A stretch of text, and whether it is a word that was looked for. */
export type Piece = [text: string, marked: boolean];

/** Words of an excerpt, and by how many it may shift. */
const LENGTH = 28;
const STEP = 4;

/** Words more loosely spelled than the best by this much are other words. */
const LOOSE = 0.2;

/** `text` with the looked-for words marked, those spelled nearest to the query. */
export function mark(text: string, scorer: Scorer): Piece[] {
  const parts = text.split(/(\s+)/).map((part) => ({ part, close: closest(part, scorer) }));
  const best = scorer.words.map((_, at) => Math.max(0, ...parts.map(({ close }) => close[at]!)));
  const pieces: Piece[] = [];
  for (const { part, close } of parts) {
    const marked = close.some((one, at) => isHeld(one) && one >= best[at]! - LOOSE);
    const last = pieces.at(-1);
    if (last && last[1] === marked) last[0] += part;
    else if (part) pieces.push([part, marked]);
  }
  return pieces;
}

function closest(part: string, scorer: Scorer): number[] {
  const close = scorer.words.map(() => 0);
  for (const token of tokensOf(part))
    for (const [at, one] of (scorer.closeness(token) ?? []).entries())
      if (one > close[at]!) close[at] = one;
  return close;
}

/** The part of a page's text that holds most of what was looked for. */
export function excerptOf(page: Page, scorer: Scorer): Piece[] {
  const title = page.meta['title'] ?? '';
  const text = page.content.startsWith(title) ? page.content.slice(title.length) : page.content;
  const parts = text.trim().split(/\s+/);
  const worth = parts.map((part) => closest(part, scorer));
  let [start, best] = [0, 0];
  for (let at = 0; at < parts.length; at += STEP) {
    const inside = worth.slice(at, at + LENGTH);
    const sum = scorer.words.reduce((total, { weight }, word) => {
      const close = Math.max(0, ...inside.map((each) => each[word]!));
      return isHeld(close) ? total + weight * close : total;
    }, 0);
    if (sum > best + 0.01) [start, best] = [at, sum];
  }
  if (best === 0 && page.meta['lede']) return [[page.meta['lede'], false]];
  const excerpt = parts.slice(start, start + LENGTH).join(' ');
  const after = start + LENGTH < parts.length ? '…' : '';
  return mark(`${start > 0 ? '…' : ''}${excerpt}${after}`, scorer);
}
