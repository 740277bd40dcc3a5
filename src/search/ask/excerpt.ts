import { isHeld } from './closeness.ts';
import type { Marker } from './closeness.ts';
import { textBetween } from './found-page.ts';
import type { FoundPage } from './found-page.ts';
import { readTokens } from './spelling/tokens.ts';
import type { Text } from './spelling/tokens.ts';

/** A stretch of text, and whether it is a word that was looked for. */
export type ExcerptPiece = [text: string, marked: boolean];

/** Words of an excerpt from the first on that was looked for. */
export const LENGTH = 28;
/** So many words before it begin the excerpt, or those since its sentence began. */
const BEFORE = 3;
const SENTENCE_BEFORE = 10;

/** Words more loosely spelled than the best by this much are other words. */
const LOOSE = 0.2;

/** `text` with those words marked that are nearest to the query. */
export function markNearest({ source, tokens, spans }: Text, marker: Marker): ExcerptPiece[] {
  const close = tokens.map((token) => marker.closeness(token));
  const best = bestOf(close, marker);
  const beside = formsBeside(tokens, close, marker);
  const pieces: ExcerptPiece[] = [];
  let end = 0;
  for (const [at, each] of close.entries()) {
    const isMarked = each?.some(
      (one, word) =>
        isHeld(one) &&
        one >= best[word]! - LOOSE &&
        (beside[word]!.size === 0 || beside[word]!.has(tokens[at]!.spelled)),
    );
    if (!isMarked) continue;
    const [start, stop] = spans[at]!;
    if (start > end) pieces.push([source.slice(end, start), false]);
    pieces.push([source.slice(start, stop), true]);
    end = stop;
  }
  if (source.length > end) pieces.push([source.slice(end), false]);
  return pieces;
}

const bestOf = (close: readonly (readonly number[] | undefined)[], marker: Marker): number[] => {
  const best = marker.words.map(() => 0);
  for (const each of close)
    for (const [word, one] of each?.entries() ?? []) if (one > best[word]!) best[word] = one;
  return best;
};

/**
 * How each word is spelled where it stands beside its neighbour in the query: who asks "doi giay" and
 * finds “đổi giấy” did not ask for the “đội” of the same sentence.
 */
const formsBeside = (
  tokens: Text['tokens'],
  close: readonly (readonly number[] | undefined)[],
  { words }: Marker,
): Set<string>[] => {
  const forms = words.map(() => new Set<string>());
  for (const [at, each] of close.entries()) {
    const after = close[at + 1];
    if (!each || !after) continue;
    for (let word = 0; word < words.length - 1; word += 1) {
      if (!isHeld(each[word]!) || !isHeld(after[word + 1]!)) continue;
      forms[word]!.add(tokens[at]!.spelled);
      forms[word + 1]!.add(tokens[at + 1]!.spelled);
    }
  }
  return forms;
};

/** Where the part of a page is that answers, and the place after its title. */
export type Passage = { first: number; place: number | undefined };

/** The part of a page's text that answers; without one its lede, or its beginning. */
export function excerptOf(
  page: FoundPage,
  { first, place }: Passage,
  marker: Marker,
): ExcerptPiece[] {
  const { lede } = page.meta;
  if (place === undefined && lede) return markNearest(readTokens(lede), marker);
  const begun = place ?? first;
  const from = sentenceStart(page, begun, first) ?? Math.max(first, begun - BEFORE);
  const to = Math.min(begun + LENGTH, page.words.length);
  const isCut = to < page.words.length && !isEnd(page, to - 1);
  const text = textBetween(page, from, to);
  const isWhole = from === first || isEnd(page, from - 1);
  return [
    ...(isWhole ? [] : [['…', false] satisfies ExcerptPiece]),
    ...markNearest(readTokens(isCut ? text.replace(/[,;:]$/, '') : text), marker),
    ...(isCut ? [['…', false] satisfies ExcerptPiece] : []),
  ];
}

/** Where the sentence begins that the word at `place` stands in, if that is near. */
const sentenceStart = (page: FoundPage, place: number, first: number): number | undefined => {
  for (let at = place; at >= Math.max(first, place - SENTENCE_BEFORE); at -= 1)
    if (at === first || isEnd(page, at - 1)) return at;
  return undefined;
};

const isEnd = (page: FoundPage, at: number): boolean =>
  /[.!?…]["”»)]?$/.test(textBetween(page, at, at + 1));
