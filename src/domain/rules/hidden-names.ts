import type { Finding } from '../faults/fault.ts';
import { displayOf } from '../consent.ts';
import { givenName } from '../people.ts';
import type { Piece } from '../piece.ts';
import { fold } from '../slug.ts';
import { plainLetters } from '../styled-letters.ts';
import { isTakenDown, items } from './scope.ts';
import type { Scope, Sketch } from './scope.ts';

/** A full name that no page may tell, and what to say in its place. */
type HiddenName = { spaced: string; glued: string; instead: string; child: boolean; owner: Sketch };

const words = (text: string) =>
  fold(plainLetters(text))
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** Full names of people whose display is less than that; a name of one word hides nothing. */
const hiddenNames = (stories: Iterable<Sketch>): HiddenName[] => {
  const hidden: HiddenName[] = [];
  for (const owner of stories) {
    if (owner.collection !== 'profiles' || owner.data.kind === 'tap-the') continue;
    const { name, minor = false, display } = owner.data;
    const parts = words(name ?? '');
    // Initials, "Đ.T.P.M.", are what a source made of a name in order to hide it.
    if (
      !name ||
      parts.length < 2 ||
      parts.every((part) => part.length === 1) ||
      displayOf({ minor, display }) === 'day-du'
    )
      continue;
    const instead = display === 'an-danh' ? 'một em học sinh' : `em ${givenName(name)}`;
    hidden.push({ spaced: parts.join(' '), glued: parts.join(''), instead, child: minor, owner });
  }
  return hidden;
};

const holds = (text: string, { spaced, glued }: HiddenName, isFileName: boolean): boolean => {
  const parts = words(text);
  const line = ` ${parts.join(' ')} `;
  return (
    line.includes(` ${spaced} `) ||
    line.includes(` ${glued} `) ||
    (isFileName && glued.length >= 8 && parts.join('').includes(glued))
  );
};

/**
 * Full names of children (and of adults who asked for less) anywhere they could be read: text,
 * alt texts, addresses, earlier addresses, file names, other stories. Compared without diacritics.
 * @param loose texts that belong to no story: pages, notices
 */
export const hiddenNamesTold = ({ stories }: Scope, loose: readonly Piece[]): Finding[] => {
  const hidden = hiddenNames(stories.values());
  if (hidden.length === 0) return [];
  const findings: Finding[] = [];
  for (const story of stories.values()) {
    if (isTakenDown(story)) continue;
    const own = hidden.filter(({ owner }) => owner === story);
    for (const name of hidden) {
      if (holds(story.slug, name, true)) {
        const where = 'địa chỉ trang (tên thư mục)';
        findings.push(nameTold(story.file, { line: 1, column: 1 }, name, where, story.slug));
      }
      for (const file of story.files) {
        if (file !== 'index.mdx' && holds(file, name, true)) {
          findings.push(nameTold(story.file, placeOfFile(story, file), name, 'tên tệp', file));
        }
      }
    }
    for (const piece of story.pieces) {
      const isOwnName = own.length > 0 && piece.path.length === 1 && piece.path[0] === 'name';
      if (!isOwnName) findings.push(...toldIn(piece, hidden));
    }
  }
  for (const piece of loose) findings.push(...toldIn(piece, hidden));
  return findings;
};

const toldIn = (piece: Piece, hidden: readonly HiddenName[]): Finding[] => {
  if (isReference(piece.path)) return [];
  const isAddress =
    piece.kind === 'address' || ['aliases', 'tags', 'hashtags'].includes(String(piece.path.at(-2)));
  return hidden
    .filter((name) => holds(piece.text, name, isAddress))
    .map((name) => {
      const { index, text } = findIn(piece.text, name);
      return nameTold(piece.file, piece.pointOf(index, text.length), name, 'trong bài', text);
    });
};

const nameTold = (
  file: string,
  at: Finding['at'],
  { child, instead }: HiddenName,
  where: string,
  value: string,
): Finding => ({
  file,
  at,
  code: child ? 'ten-tre-em' : 'ten-nguoi-giau',
  values: { where, value, instead },
});

/** Ids of other stories: the address itself is reported once, on the story that has it. */
const isReference = (path: readonly (string | number)[]): boolean => {
  const key = path.findLast((part) => typeof part === 'string');
  return ['profile', 'profiles', 'people', 'ref', 'src'].includes(String(key));
};

const placeOfFile = (story: Sketch, file: string): Finding['at'] => {
  if (story.data.photo?.src?.endsWith(file)) return ['photo', 'src'];
  const inGallery = items(story.data.gallery).find(([, { src }]) => src?.endsWith(file));
  if (inGallery) return ['gallery', inGallery[0], 'src'];
  return story.body.pictures.find(({ src }) => src.endsWith(file))?.at ?? { line: 1, column: 1 };
};

/** The name as it stands in the text, for the message; the text's beginning when it is cut up. */
const findIn = (text: string, { spaced }: HiddenName): { index: number; text: string } => {
  // Sign by sign, so that each letter of the folded text knows the sign it came from.
  let plain = '';
  const places: number[] = [];
  let index = 0;
  for (const sign of text) {
    const letters = fold(plainLetters(sign));
    for (let count = 0; count < letters.length; count++) places.push(index);
    plain += letters;
    index += sign.length;
  }
  const match = new RegExp(spaced.split(' ').join('[^a-z0-9]*')).exec(plain);
  if (!match) return { index: 0, text: text.slice(0, 60) };
  const start = places[match.index]!;
  const end = places[match.index + match[0].length] ?? text.length;
  return { index: start, text: text.slice(start, end) };
};
