import { nameFinder, nameToFind } from '../../people/name-finder.ts';
import { displayOf, peopleOf } from '../../people/who-may-be-shown.ts';
import { isWorded, type Piece } from '../../piece.ts';
import { isTakenDown, items, type OwnRule, type Rule } from '../scope.ts';

const isCalled = (text: string) => text.split(/\s+/u).every((word) => /^\P{L}*\p{Lu}/u.test(word));
const isWords = (piece: Piece) =>
  isWorded(piece) &&
  !['name', 'id', 'src', 'ref', 'people', 'profile'].includes(
    String(piece.path.findLast((part) => typeof part === 'string')),
  );

/**
 * The person a story is about, under the same letters with other marks: one of the two is mistyped.
 * Two names of two words are as often two people.
 */
export const namesSpeltOtherwise: OwnRule = (story, find) => {
  if (isTakenDown(story) || story.collection !== 'profiles') return;
  const names = peopleOf(story.data).flatMap(({ name }) => nameToFind(name) ?? []);
  const long = names.filter(({ words }) => words > 2);
  const likeOne = nameFinder(long.map((name) => ({ ...name, anySpelling: true as const })));
  const isOne = nameFinder(names);
  for (const { text, pointOf } of story.pieces.filter(isWords)) {
    for (const { name, index, length } of likeOne(text)) {
      const value = text.slice(index, index + length);
      if (!isCalled(value) || isOne(value).length > 0) continue;
      return find(pointOf(index, length), 'ten-go-lech', { value, right: name.text });
    }
  }
};

/** Lines of a list that lead to the story of somebody with another name. */
export const namesOfLines: Rule = (story, find, { stories }) => {
  if (story.collection !== 'commendations' || isTakenDown(story)) return;
  for (const [index, line] of items(story.data.citations)) {
    const { profile: slug, recipient, name: value = '' } = line;
    const profile = stories.get(`profiles/${slug}`);
    if (recipient !== 'ca-nhan' || profile?.collection !== 'profiles') continue;
    const { kind, name: right } = profile.data;
    const isWhole = [line, profile.data].every((one) => displayOf(one) === 'day-du');
    const name = right === undefined ? undefined : nameToFind(right);
    const other = nameToFind(value);
    if (kind !== 'ca-nhan' || !isWhole || !name || !other) continue;
    // Either may be typed with what does not belong to it, which is told by itself.
    if (nameFinder([name])(value).length + nameFinder([other])(right!).length > 0) continue;
    find(['citations', index, 'name'], 'ten-go-lech', { value, right: right! });
  }
};
