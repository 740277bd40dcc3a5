import type { Finding } from '../../faults/fault.ts';
import { nameFinder, nameToFind, type Mention, type Name } from '../../people/name-finder.ts';
import { hasRunOut, peopleOf } from '../../people/who-may-be-shown.ts';
import type { Draft } from '../../draft.ts';
import type { Piece } from '../../piece.ts';
import type { Consent } from '../../schemas/consent.ts';
import { slugPattern } from '../../slug.ts';
import {
  isPublished,
  isTakenDown,
  items,
  photosOf,
  type Rule,
  type Scope,
  type Sketch,
} from '../scope.ts';
import { covers } from '../../people/who-may-be-shown.ts';

/** Why somebody with a page may not be seen elsewhere, in words; undefined where they may. */
const refusalOf = (
  owner: Sketch,
  given: Draft<Consent> | undefined,
  shared: boolean,
  today: string,
): string | undefined => {
  if (isTakenDown(owner) || given?.withdrawn) return 'đã gỡ hoặc đã rút đồng ý';
  if (!given) return 'chưa có sự đồng ý';
  if (hasRunOut(given, today)) return 'có sự đồng ý đã hết hạn';
  if (!covers(given, 'anh')) return 'không đồng ý dùng ảnh (anh)';
  if (!shared || covers(given, 'mang-xa-hoi')) return undefined;
  return 'không đồng ý đưa ảnh lên mạng xã hội (mang-xa-hoi)';
};

/** People of the collection seen in any story's pictures must have agreed on their own pages. */
export const peopleInPhotos: Rule = (story, find, { stories, today }) => {
  if (!isPublished(story)) return;
  for (const { at, photo, shared } of photosOf(story)) {
    for (const [index, who] of items(photo.people)) {
      const person = stories.get(`profiles/${who}`);
      if (person?.collection !== 'profiles' || person.file === story.file) continue;
      // A collective without people of its own has no consent to ask for.
      if (person.data.kind === 'tap-the' && peopleOf(person.data).length === 0) continue;
      const state = refusalOf(person, person.data.consent, shared, today);
      if (state) find([...at, 'people', index], 'nguoi-trong-anh', { who, state });
    }
  }
};

type Silent = Name & { owner: Sketch; state: string };

/**
 * Those whose own page lets no picture of them be seen elsewhere. Whoever withdrew, or asked for
 * less than the full name, is looked for in every text; a namesake who agreed is not taken for them.
 */
const unseenPeople = ({ stories, today }: Scope, shared: boolean): Silent[] => {
  const unseen: Silent[] = [];
  const seen = new Set<string>();
  for (const owner of stories.values()) {
    if (owner.collection !== 'profiles' || !isPublished(owner)) continue;
    for (const { name: full, display, consent } of peopleOf(owner.data)) {
      const name = nameToFind(full);
      const state = refusalOf(owner, consent, shared, today);
      if (name && !state) seen.add(name.plain);
      if (name && state && display === 'day-du' && !consent?.withdrawn)
        unseen.push({ ...name, owner, state });
    }
  }
  return unseen.filter(({ plain }) => !seen.has(plain));
};

/** Words of the front matter that say who is seen: a picture's alternative, caption, list of people. */
const tellsWhoIsSeen = ({ kind, path, text }: Piece): boolean =>
  kind === 'data' &&
  (path[0] === 'photo' || path[0] === 'gallery') &&
  (['alt', 'caption'].includes(String(path.at(-1))) ||
    (path.at(-2) === 'people' && !slugPattern.test(text)));

/** People with a page of their own whom a picture elsewhere calls by name. */
export function namedInPictures(scope: Scope): Finding[] {
  const onShareImage = nameFinder(unseenPeople(scope, true));
  const onPage = nameFinder(unseenPeople(scope, false));
  return [...scope.stories.values()].filter(isPublished).flatMap((story) => {
    const told = (at: Finding['at'], [mention]: Mention<Silent>[]): Finding[] => {
      if (!mention || mention.name.owner.file === story.file) return [];
      const { text: who, state, owner } = mention.name;
      const values = { who, state, slug: owner.slug };
      return [{ file: story.file, at, code: 'ten-trong-anh', values }];
    };
    return [
      ...story.pieces.filter(tellsWhoIsSeen).flatMap(({ text, path, pointOf }) => {
        const mentions = (path[0] === 'photo' ? onShareImage : onPage)(text);
        return told(pointOf(mentions[0]?.index ?? 0, mentions[0]?.length ?? 0), mentions);
      }),
      ...story.body.pictures.flatMap(({ alt, at }) => told(at, onPage(alt))),
    ];
  });
}
