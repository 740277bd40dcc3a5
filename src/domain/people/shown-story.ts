import { bylineOf, type Byline } from './byline.ts';
import {
  honoursPeople,
  isOutward,
  mayStand,
  peopleOf,
  peopleOfList,
  type Part,
  type Person,
  type Surface,
} from './who-may-be-shown.ts';
import type { Library, Story } from '../library.ts';
import { calledName, nameFinder, nameToFind } from './name-finder.ts';
import { initialsOf } from './name-forms.ts';
import type { Photo } from '../schemas/common.ts';
import { indexUnits } from '../units/units.ts';

type People = Pick<Library, 'profiles' | 'commendations'>;

/** What one surface may tell of a story: consent is applied, nothing else is to be read from its data. */
export type Shown = {
  title: string;
  lede?: string;
  byline: Byline;
  initials?: string;
  photo?: Photo;
  /** What the photo shows, in words. */
  alt?: string;
  /** Whether everybody it is about may be named. */
  named: boolean;
  /** Whether words of the people may be quoted. */
  quotes: boolean;
  /** The texts that name nobody who must not be named here. */
  tells: (text: string) => boolean;
};

const silence = new WeakMap<object, Map<string, (text: string) => boolean>>();

/**
 * Tells of a text whether it names somebody who may not be named on what leaves the site. A name
 * that another person carries who may be named is not taken for the silent one.
 */
const namesTheSilent = (
  library: People,
  surface: Surface,
  today: string,
): ((text: string) => boolean) => {
  const known = silence.get(library.profiles) ?? new Map<string, (text: string) => boolean>();
  silence.set(library.profiles, known);
  const key = `${isOutward(surface)} ${today}`;
  const found = known.get(key);
  if (found) return found;
  const profiles = new Map(library.profiles.map(({ slug, data }) => [slug, data]));
  const people = [
    ...library.profiles.flatMap(({ data }) => peopleOf(data)),
    ...library.commendations.flatMap(({ data }) =>
      peopleOfList(data, (slug) => profiles.get(slug)),
    ),
  ];
  const find = nameFinder(silentNames(people, surface, today));
  const made = (text: string) => find(text).length > 0;
  known.set(key, made);
  return made;
};

/** The full names that may not stand on a surface, namesakes who may left out. */
export function silentNames(people: readonly Person[], surface: Surface, today: string) {
  const may = (person: Person) =>
    person.display === 'day-du' && mayStand(person, 'name', surface, today);
  const free = new Set(people.filter(may).flatMap(({ name }) => nameToFind(name)?.plain ?? []));
  return people.flatMap((person) => {
    const name = may(person) ? undefined : nameToFind(person.name);
    return name && !free.has(name.plain) ? [name] : [];
  });
}

/** How a story calls those of its own people who may not be named there: "chị Kim Anh". */
export function calledNames(people: readonly Person[], surface: Surface, today: string) {
  return people.flatMap((person) => {
    const may = person.display !== 'day-du' || mayStand(person, 'name', surface, today);
    return may ? [] : (calledName(person.name) ?? []);
  });
}

/** Whoever answers for a story as a whole: the people of a profile, the honoured of a list as one. */
const speakersOf = ({ collection, data }: Story): Pick<Person, 'consent' | 'display'>[] => {
  if (collection === 'profiles') return peopleOf(data);
  if (collection !== 'commendations') return [];
  return honoursPeople(data) ? [{ consent: data.consent, display: 'day-du' }] : [];
};

/** The photo, where all it is known to show agreed. */
const photoOn = (
  story: Story,
  { profiles }: Pick<Library, 'profiles'>,
  surface: Surface,
  today: string,
): Photo | undefined => {
  const { photo } = story.data;
  const others = (photo?.people ?? []).flatMap((who) => {
    const other = profiles.find(({ slug }) => slug === who);
    return other ? peopleOf(other.data) : [];
  });
  const people = [...speakersOf(story), ...others];
  return people.every((person) => mayStand(person, 'face', surface, today)) ? photo : undefined;
};

/** What a surface may tell of a story on that day. */
export function shownOn(
  story: Story,
  surface: Surface,
  library: People & Pick<Library, 'units'>,
  today: string,
): Shown {
  const { data } = story;
  const isShared = isOutward(surface);
  const isSilent = isShared ? namesTheSilent(library, surface, today) : () => false;
  const own = story.collection === 'profiles' && isShared ? peopleOf(story.data) : [];
  const findCalled = nameFinder(calledNames(own, surface, today));
  const tells = (text: string) => !isSilent(text) && findCalled(text).length === 0;
  const byline = bylineOf(story, indexUnits(library.units), surface, today);
  if (byline.name && !tells(byline.name)) delete byline.name;
  const isPerson = story.collection === 'profiles';
  const photo = photoOn(story, library, surface, today);
  const mayAll = (part: Part) =>
    speakersOf(story).every((person) => mayStand(person, part, surface, today));
  return {
    title: (isShared && data.share?.headline) || data.title,
    ...(data.lede && tells(data.lede) ? { lede: data.lede } : {}),
    byline,
    ...(byline.name && isPerson ? { initials: initialsOf(byline.name) } : {}),
    ...(photo ? { photo } : {}),
    ...(photo && (!isShared || mayAll('name')) && tells(photo.alt) ? { alt: photo.alt } : {}),
    named: mayAll('name'),
    quotes: mayAll('quote'),
    tells,
  };
}
