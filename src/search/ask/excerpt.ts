import { isHeld } from './closeness.ts';
import type { Marker } from './closeness.ts';
import type { Page } from './found-page.ts';
import type { Text } from './tokens.ts';

/** A stretch of text, and whether it is a word that was looked for. */
export type Piece = [text: string, marked: boolean];

/** Words of an excerpt, and by how many it may shift. */
const LENGTH = 28;
const STEP = 4;

/** The title stands within so many letters, after a kicker at most; the excerpt leaves it out. */
const HEAD = 300;

/** Words more loosely spelled than the best by this much are other words. */
const LOOSE = 0.2;

/** `text`, or its words from `from` to `to`, with those marked that are nearest to the query. */
export function mark(
  { source, tokens, spans }: Text,
  marker: Marker,
  from = 0,
  to = tokens.length,
): Piece[] {
  const close = tokens.slice(from, to).map((token) => marker.closeness(token));
  const best = bestOf(close, marker);
  const pieces: Piece[] = [];
  let end = from > 0 ? (spans[from]?.[0] ?? 0) : 0;
  const last = to < tokens.length ? (spans[to - 1]?.[1] ?? 0) : source.length;
  for (const [at, each] of close.entries()) {
    const isMarked = each?.some((one, word) => isHeld(one) && one >= best[word]! - LOOSE);
    if (!isMarked) continue;
    const [start, stop] = spans[from + at]!;
    if (start > end) pieces.push([source.slice(end, start), false]);
    pieces.push([source.slice(start, stop), true]);
    end = stop;
  }
  if (last > end) pieces.push([source.slice(end, last), false]);
  return pieces;
}

function bestOf(close: readonly (readonly number[] | undefined)[], marker: Marker): number[] {
  const best = marker.words.map(() => 0);
  for (const each of close)
    for (const [word, one] of each?.entries() ?? []) if (one > best[word]!) best[word] = one;
  return best;
}

/** The part of a page's text that holds most of what was looked for. */
export function excerptOf({ meta, title, body }: Page, marker: Marker): Piece[] {
  const titleAt = body.source.slice(0, HEAD).indexOf(title.source);
  const titleEnd = titleAt < 0 ? 0 : titleAt + title.source.length;
  const first = Math.max(
    0,
    body.spans.findIndex(([start]) => start >= titleEnd),
  );
  const close = body.tokens.map((token) => marker.closeness(token));
  let [from, most] = [first, 0];
  for (let at = first; at < close.length; at += STEP) {
    const best = bestOf(close.slice(at, at + LENGTH), marker);
    const sum = marker.words.reduce(
      (total, { weight }, word) => total + (isHeld(best[word]!) ? weight * best[word]! : 0),
      0,
    );
    if (sum > most + 0.01) [from, most] = [at, sum];
  }
  if (most === 0 && meta['lede']) return [[meta['lede'], false]];
  const to = Math.min(from + LENGTH, body.tokens.length);
  return [
    ...(from > first ? [['…', false] satisfies Piece] : []),
    ...mark(body, marker, from, to),
    ...(to < body.tokens.length ? [['…', false] satisfies Piece] : []),
  ];
}
