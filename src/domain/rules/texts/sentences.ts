import { matchesOf } from '../../matches.ts';
import { brief } from '../../faults/brief.ts';
import type { Piece } from '../../piece.ts';
import { isSyllable } from '../../typed/syllable.ts';
import { isTakenDown, type OwnRule } from '../scope.ts';
import { toldSlips } from './spelling.ts';

/** A word, a point and a small letter behind a space; dots in a row leave a sentence open. */
const smallBegin = /(?<!\p{L})(\p{L}{2,})\.\s(\p{Ll}+)(?!\p{L}|[.)/])/gu;
const isOwnWords = ({ kind, path }: Piece) =>
  kind === 'prose' || (kind === 'data' && (path[0] === 'lede' || path.at(-1) === 'reason'));

/** Sentences that begin with a small letter, all of a story told where the first one stands. */
export const smallSentences: OwnRule = (story, find) => {
  if (isTakenDown(story)) return;
  const slips = story.pieces.filter(isOwnWords).flatMap(({ text, pointOf }) =>
    matchesOf(text, smallBegin).flatMap(({ index, 0: value, 1: last = '', 2: next = '' }) => {
      // Short forms (tp., kg.) have no vowel, and end no sentence.
      if (!isSyllable(last) || !isSyllable(next)) return [];
      const at = pointOf(index, value.length);
      const right = `${last}. ${next.slice(0, 1).toUpperCase()}${next.slice(1)}`;
      return [{ at, value, right }];
    }),
  );
  for (const key of ['title', 'lede'] as const) {
    const text = story.data[key] ?? '';
    const [word = ''] = /^\p{Ll}+(?=[\s,])/u.exec(text) ?? [];
    if (!word || !isSyllable(word)) continue;
    const right = word.slice(0, 1).toUpperCase() + word.slice(1);
    find([key], 'cau-viet-thuong', { count: '1', value: `“${word}” → “${right}”` });
  }
  if (slips[0]) find(slips[0].at, 'cau-viet-thuong', toldSlips(slips));
};

/** Short forms that only messages have; a thousand behind a figure is none. */
const chat =
  /(?<![\p{L}\p{N}/.@#&-])(?<!\d\s)(?:ko|k|đc|dc|ng|cx|mn|mk|mik|trc|nhìu|bik|bít|thik|lun|hok|ntn|vs)(?![\p{L}\p{N}/@&'’-]|\.\p{L})/gu;

/** Words shortened as in a message: two of them in one text, for one may be anything. */
export const chatWords: OwnRule = (story, find) => {
  if (isTakenDown(story)) return;
  for (const piece of story.pieces) {
    if (!isOwnWords(piece)) continue;
    const [first, ...more] = matchesOf(piece.text, chat);
    if (!first) continue;
    const words = new Set([first, ...more].map(([word]) => word));
    if (words.size < 2) continue;
    const value = [...words].map((word) => `“${word}”`).join(', ');
    return find(piece.pointOf(first.index, first[0].length), 'viet-tat-chat', {
      value: brief(value, 50),
    });
  }
};
