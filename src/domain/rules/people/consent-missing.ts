import {
  covers,
  displayOf,
  hasRunOut,
  honoursPeople,
  missingGround,
  peopleOf,
  personOfLine,
} from '../../people/who-may-be-shown.ts';
import { isDay, writeDay } from '../../date.ts';
import type { Draft } from '../../draft.ts';
import type { KeyPath, Point } from '../../faults/fault.ts';
import { nameFinder, nameToFind } from '../../people/name-finder.ts';
import type { Consent } from '../../schemas/consent.ts';
import {
  isPublished,
  isTakenDown,
  items,
  photosOf,
  type Rule,
  type Scope,
  type Sketch,
} from '../scope.ts';

/** A consent that a story needs, where it stands, and for whom it speaks. */
type Asked = {
  at: KeyPath;
  given: Draft<Consent> | undefined;
  /** " của Y Mẫu" where one of several people has a consent of their own. */
  who: string;
  /** Whether people are shown, and whether they are called by name. */
  people: boolean;
  names: boolean;
  /** A child: a guardian agreed, and so did the child unless it died. */
  child: boolean;
  died?: boolean;
};

/** Every consent of a story; the story's own is asked once, however many it speaks for. */
const askedOf = (story: Sketch, { stories }: Scope): Asked[] => {
  const at = ['consent'];
  if (story.collection === 'commendations') {
    const people = honoursPeople(story.data);
    return [{ at, given: story.data.consent, who: '', people, names: people, child: false }];
  }
  if (story.collection !== 'profiles') return [];
  const { data } = story;
  const common = { at, given: data.consent, who: '', people: true };
  if (data.kind === 'ca-nhan' || data.kind === undefined) {
    const names = data.display !== 'an-danh';
    return [{ ...common, names, child: Boolean(data.minor), died: Boolean(data.posthumous) }];
  }
  const members = items(data.people).map(([index, member]): Asked => {
    const names = displayOf(member) !== 'an-danh';
    const child = Boolean(member.minor);
    if (!member.consent) return { ...common, names, child };
    const own = { at: ['people', index, 'consent'], given: member.consent };
    return { ...own, who: ` của ${member.name ?? ''}`, people: true, names, child };
  });
  const silent = members.filter(({ who }) => who === '');
  const shared: Asked[] =
    silent.length > 0
      ? [
          {
            ...common,
            names: silent.some(({ names }) => names),
            child: silent.some(({ child }) => child),
          },
        ]
      : showsOthers(story, stories)
        ? [{ ...common, names: false, child: false }]
        : [];
  return [...shared, ...members.filter(({ who }) => who !== '')];
};

/** Whether a collective's pictures name persons who have no page to answer on. */
const showsOthers = (story: Sketch, stories: Scope['stories']): boolean =>
  photosOf(story).some(({ photo }) =>
    items(photo.people).some(
      ([, who]) => nameToFind(who) !== undefined && !stories.has(`profiles/${who}`),
    ),
  );

/** The consent of whom a story is about: there, for what is shown, not expired, not withdrawn. */
export const consentMissing: Rule = (story, find, scope) => {
  if (isTakenDown(story)) return;
  const isDraft = story.data.status === 'nhap';
  if (story.collection === 'profiles' && story.data.kind === 'nhom' && !story.data.people?.length) {
    find(['people'], isDraft ? 'thieu-khoa-nhap' : 'thieu-khoa', { key: 'people' });
  }
  for (const asked of askedOf(story, scope)) {
    const { at, given, who, people, names, child, died } = asked;
    if (!given) {
      if (isDraft) find(at, 'thieu-khoa-nhap', { key: 'consent' });
      else find(at, 'thieu-dong-y');
      continue;
    }
    const missing = missingGround(given);
    if (missing) {
      find([...at, missing], isDraft ? 'thieu-khoa-nhap' : 'thieu-khoa', { key: missing });
    }
    if (died && given.basis === 'dong-y') find([...at, 'basis'], 'nguoi-mat-dong-y');
    if (child && !given.guardian) find([...at, 'guardian'], 'tre-em-thieu-giam-ho');
    if (child && !died && !given.childAssent)
      find([...at, 'childAssent'], 'tre-em-thieu-dong-thuan');
    if (!isPublished(story)) continue;

    if (names && !covers(given, 'ten')) find([...at, 'scope'], 'dong-y-thieu-ten');
    for (const { at: place, photo, shared } of photosOf(story)) {
      const isFaceless = !names && items(photo.people).length === 0;
      if (!people || isFaceless) continue;
      if (!covers(given, 'anh')) find(place, 'dong-y-thieu-anh', { who });
      else if (shared && !covers(given, 'mang-xa-hoi')) {
        find(place, 'dong-y-thieu-mang-xa-hoi', { who });
      }
    }
    if (names && !covers(given, 'anh')) {
      for (const { at: place } of story.body.pictures) find(place, 'dong-y-thieu-anh', { who });
    }
    const told = (place: KeyPath | Point, what: string, value: string) => {
      if (!covers(given, value)) find(place, 'dong-y-thieu-pham-vi', { who, what, value });
    };
    for (const place of ownWords(story)) told(place, 'lời trích', 'loi-trich');
    for (const { at: place } of people ? story.body.videos : []) told(place, 'video', 'video');
    if (given.withdrawn) find([...at, 'withdrawn'], 'dong-y-da-rut', { who });
    else if (hasRunOut(given, scope.today) && isDay(given.expires)) {
      find([...at, 'expires'], 'dong-y-het-han', { who, day: writeDay(given.expires) });
    }
  }
};

/** Where a person's story quotes the person. */
const ownWords = (story: Sketch): (KeyPath | Point)[] => {
  if (story.collection !== 'profiles') return [];
  const names = peopleOf(story.data).flatMap(({ name }) => nameToFind(name) ?? []);
  const find = nameFinder(names);
  return [
    ...items(story.data.voices)
      .filter(([, { by }]) => by !== undefined && find(by).length > 0)
      .map(([index]): KeyPath => ['voices', index, 'by']),
    ...story.body.quotes.filter(({ by }) => find(by).length > 0).map(({ at }) => at),
  ];
};

/** A child on a line of a list needs a guardian's word, on the line or for the list. */
export const guardiansOfLines: Rule = (story, find, { stories }) => {
  if (story.collection !== 'commendations' || isTakenDown(story)) return;
  for (const [index, line] of items(story.data.citations)) {
    if (!line.minor || line.posthumous || line.guardian || story.data.consent?.guardian) continue;
    const profile = stories.get(`profiles/${line.profile}`);
    const speaks = profile?.collection === 'profiles' ? profile.data : undefined;
    if (!speaks && personOfLine(line, story.data.consent, undefined)) {
      find(['citations', index, 'guardian'], 'tre-em-thieu-giam-ho');
    }
  }
};
