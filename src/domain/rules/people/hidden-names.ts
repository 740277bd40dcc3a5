import { addressed } from '../../people/forms-of-address.ts';
import { displayOf } from '../../people/who-may-be-shown.ts';
import type { Finding } from '../../faults/fault.ts';
import {
  nameFinder,
  namesInAddress,
  nameToFind,
  type Mention,
  type Name,
} from '../../people/name-finder.ts';
import { givenName } from '../../people/name-forms.ts';
import type { Piece } from '../../piece.ts';
import type { Display } from '../../schemas/consent.ts';
import { isTakenDown, items, type Scope, type Sketch } from '../scope.ts';

/** A full name that no page may tell, and what to say in its place. */
type HiddenName = Name & { instead: string; child: boolean; owner: Sketch };

/** "Em Mẫu" in the place of a full name tells no more than the page may. */
const addressBefore = new RegExp(`^(?:${addressed})[.:]?\\s+`, 'iu');

/** Full names of people whose display is less than that; a name of one word hides nothing. */
const hiddenNames = (stories: Iterable<Sketch>): HiddenName[] =>
  [...stories].flatMap((owner) =>
    peopleOf(owner).flatMap((person): HiddenName[] => {
      const display = displayOf(person);
      const name =
        person.name === undefined ? undefined : nameToFind(person.name.replace(addressBefore, ''));
      if (!name || display === 'day-du') return [];
      const called = `em ${givenName(name.text)}`;
      const instead = display === 'an-danh' ? 'một em học sinh' : called;
      return [{ ...name, anySpelling: true, instead, child: person.minor ?? false, owner }];
    }),
  );

/** Everybody whose name a story's keys hold. */
const peopleOf = (
  story: Sketch,
): { name?: string | undefined; minor?: boolean | undefined; display?: Display | undefined }[] => {
  const { collection, data } = story;
  if (collection === 'commendations') return items(data.citations).map(([, line]) => line);
  if (collection !== 'profiles') return [];
  return data.kind === 'ca-nhan' ? [data] : items(data.people).map(([, member]) => member);
};

/**
 * Full names of children (and of adults who asked for less) anywhere they could be read: text,
 * alt texts, addresses, earlier addresses, file names, other stories. Compared without diacritics.
 * @param loose texts that belong to no story: pages, notices
 */
export function hiddenNamesTold({ stories }: Scope, loose: readonly Piece[]): Finding[] {
  const hidden = hiddenNames(stories.values());
  if (hidden.length === 0) return [];
  const find = rememberedFinder(hidden);
  const findings: Finding[] = [];
  for (const story of stories.values()) {
    if (isTakenDown(story)) continue;
    for (const name of hidden.filter(namesInAddress(story.slug))) {
      const where = 'địa chỉ trang (tên thư mục)';
      findings.push(nameTold(story.file, { line: 1, column: 1 }, name, where, story.slug));
    }
    for (const file of story.files) {
      if (file === 'index.mdx') continue;
      for (const name of hidden.filter(namesInAddress(file)))
        findings.push(nameTold(story.file, placeOfFile(story, file), name, 'tên tệp', file));
    }
    for (const piece of story.pieces) {
      if (!isOwnName(piece, story, find)) findings.push(...toldIn(piece, hidden, find));
    }
  }
  for (const piece of loose) findings.push(...toldIn(piece, hidden, find));
  return findings;
}

type Find = (piece: Piece) => Mention<HiddenName>[];

/** The names of each text by their place among all: the desk checks again what has not changed. */
const mentioned = new WeakMap<
  Piece,
  { of: string; places: [at: number, index: number, length: number][] }
>();

const rememberedFinder = (hidden: readonly HiddenName[]): Find => {
  const find = nameFinder(hidden);
  // All that a finder of any spelling looks at.
  const of = hidden.map(({ plain }) => plain).join(' ');
  const placeOf = new Map(hidden.map((name, at) => [name, at]));
  return (piece) => {
    const known = mentioned.get(piece);
    if (known?.of === of)
      return known.places.map(([at, index, length]) => ({
        name: hidden[at]!,
        index,
        length,
      }));
    const mentions = find(piece.text);
    const places = mentions.map(({ name, index, length }): [number, number, number] => [
      placeOf.get(name)!,
      index,
      length,
    ]);
    mentioned.set(piece, { of, places });
    return mentions;
  };
};

const toldIn = (piece: Piece, hidden: readonly HiddenName[], find: Find): Finding[] => {
  if (isReference(piece.path)) return [];
  const isAddress =
    piece.kind === 'address' || ['aliases', 'tags', 'hashtags'].includes(String(piece.path.at(-2)));
  const mentions = find(piece);
  const inAddress = isAddress
    ? hidden
        .filter(namesInAddress(piece.text))
        .filter((name) => !mentions.some((mention) => mention.name === name))
        .map((name) => ({ name, index: 0, length: piece.text.length }))
    : [];
  return [...mentions, ...inAddress].map(({ name, index, length }) => {
    const told = piece.text.slice(index, index + length);
    return nameTold(piece.file, piece.pointOf(index, length), name, 'trong bài', told);
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

/** The key that holds the name itself; what the page makes of it is less. */
const isOwnName = (piece: Piece, story: Sketch, find: Find): boolean =>
  piece.path.at(-1) === 'name' && find(piece).some(({ name }) => name.owner === story);

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
