import { isHeld } from './closeness.ts';
import type { Marker } from './closeness.ts';
import { textOf } from './found-page.ts';
import type { Page } from './found-page.ts';
import { readText } from './spelling/tokens.ts';
import type { Text } from './spelling/tokens.ts';

/** A stretch of text, and whether it is a word that was looked for. */
export type Piece = [text: string, marked: boolean];

/** Words of an excerpt, and how many of them stand before the first that was looked for. */
export const LENGTH = 28;
const BEFORE = 3;

/** Words more loosely spelled than the best by this much are other words. */
const LOOSE = 0.2;

/** `text` with those words marked that are nearest to the query. */
export function mark({ source, tokens, spans }: Text, marker: Marker): Piece[] {
  const close = tokens.map((token) => marker.closeness(token));
  const best = bestOf(close, marker);
  const pieces: Piece[] = [];
  let end = 0;
  for (const [at, each] of close.entries()) {
    const isMarked = each?.some((one, word) => isHeld(one) && one >= best[word]! - LOOSE);
    if (!isMarked) continue;
    const [start, stop] = spans[at]!;
    if (start > end) pieces.push([source.slice(end, start), false]);
    pieces.push([source.slice(start, stop), true]);
    end = stop;
  }
  if (source.length > end) pieces.push([source.slice(end), false]);
  return pieces;
}

function bestOf(close: readonly (readonly number[] | undefined)[], marker: Marker): number[] {
  const best = marker.words.map(() => 0);
  for (const each of close)
    for (const [word, one] of each?.entries() ?? []) if (one > best[word]!) best[word] = one;
  return best;
}

/** Where the part of a page is that answers, and the place after its title. */
export type Passage = { first: number; place: number | undefined };

/** The part of a page's text that answers; without one its lede, or its beginning. */
export function excerptOf(page: Page, { first, place }: Passage, marker: Marker): Piece[] {
  const { lede } = page.meta;
  if (place === undefined && lede) return mark(readText(lede), marker);
  const from = Math.max(first, (place ?? first) - BEFORE);
  const to = Math.min(from + LENGTH, page.words.length);
  return [
    ...(from > first ? [['…', false] satisfies Piece] : []),
    ...mark(readText(textOf(page, from, to)), marker),
    ...(to < page.words.length ? [['…', false] satisfies Piece] : []),
  ];
}
