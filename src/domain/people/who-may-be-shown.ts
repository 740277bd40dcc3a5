import type { Draft } from '../draft.ts';
import { givenName } from './name-forms.ts';
import type { Citation, Commendation } from '../schemas/commendation.ts';
import type { Consent, consentScopes, Display } from '../schemas/consent.ts';
import type { Profile } from '../schemas/profile.ts';

/**
 * Where a reader meets a person. The first row stands on the site itself; what stands in the second
 * leaves it alone, into social networks, other sites and onto paper, and no withdrawal calls it back.
 */
const inward = ['page', 'address', 'list', 'search', 'feed', 'json-ld'] as const;
const outward = [
  'share-image',
  'preview',
  'alt',
  'caption',
  'kit',
  'poster',
  'embed',
  'oembed',
] as const;
/** Every surface. */
export const surfaces = [...inward, ...outward] as const;
export type Surface = (typeof surfaces)[number];

/** What of a person may be told, and the scope of the consent that lets it be. */
const scopeOf = {
  name: 'ten',
  role: 'chuc-vu-don-vi',
  face: 'anh',
  quote: 'loi-trich',
  video: 'video',
} as const satisfies Record<string, (typeof consentScopes)[number]>;
export type Part = keyof typeof scopeOf;
/** Every part of a person that may be shown. */
export const shownParts = Object.keys(scopeOf) as Part[];

/** A person of a story or of a list, with the consent that speaks for them. */
export type Person = {
  name: string;
  role?: string | undefined;
  unit?: string | undefined;
  display: Display;
  consent: Draft<Consent> | undefined;
};

/** Whether a consent was given until a day that is past; on the last day it still stands. */
export function hasRunOut(
  consent: Draft<Consent> | undefined,
  today: string,
): consent is Draft<Consent> & { expires: string } {
  return consent?.expires !== undefined && consent.expires < today;
}

/** Whether a consent still stands on a day. */
export function consentStands(consent: Draft<Consent>, today: string): boolean {
  return !consent.withdrawn && !hasRunOut(consent, today);
}

/** Whether a consent gives a scope; nothing about whether it still stands. */
export function covers(consent: Draft<Consent>, scope: string): boolean {
  return (consent.scope ?? []).some((given) => given === scope);
}

/** What a consent still needs to rest on: the signed form, or the source of what is public anyway. */
export function missingGround({
  basis,
  ref,
  source,
}: Draft<Consent>): 'ref' | 'source' | undefined {
  if (basis === 'dong-y' || basis === 'gia-dinh') return ref ? undefined : 'ref';
  return basis === undefined || ref || source ? undefined : 'source';
}

/** Whether the surface leaves the site alone and asks for `mang-xa-hoi`. */
export function isOutward(surface: Surface): boolean {
  return outward.some((one) => one === surface);
}

/** How much of a name is shown: a child is called by the given name unless told otherwise. */
export function displayOf({
  display,
  minor,
}: {
  display?: Display | undefined;
  minor?: boolean | undefined;
}): Display {
  return display ?? (minor ? 'ten-goi' : 'day-du');
}

/**
 * The one decision: whether a part of a person may stand on a surface on that day. A face names
 * whoever is not named as surely as the name does.
 */
export function mayStand(
  { consent, display }: Pick<Person, 'consent' | 'display'>,
  part: Part,
  surface: Surface,
  today: string,
): boolean {
  if (!consent || !consentStands(consent, today)) return false;
  if (display === 'an-danh' && (part === 'name' || part === 'face' || part === 'video')) {
    return false;
  }
  return covers(consent, scopeOf[part]) && (!isOutward(surface) || covers(consent, 'mang-xa-hoi'));
}

/** The name of a person as a surface may say it, or undefined. */
export function personNameOn(person: Person, surface: Surface, today: string): string | undefined {
  if (!mayStand(person, 'name', surface, today)) return undefined;
  return person.display === 'ten-goi' ? givenName(person.name) : person.name;
}

/** The people a profile answers for: one, several, or those a collective names. */
export function peopleOf(profile: Draft<Profile>): Person[] {
  if (profile.kind === 'ca-nhan') {
    const { name = '', role, unit, consent } = profile;
    return [{ name, role, unit, consent, display: displayOf(profile) }];
  }
  return (profile.people ?? []).flatMap((member) => {
    if (!member?.name) return [];
    const { name, role, unit, consent = profile.consent } = member;
    return [{ name, role, unit, consent, display: displayOf(member) }];
  });
}

/**
 * The person a line of a list honours, undefined for a collective and for whoever is not named.
 * Whoever has a profile speaks there; of several people the one the line names.
 * @param list the consent for the list
 * @param profile what the line's `profile` leads to
 */
export function personOfLine(
  line: Draft<Citation>,
  list: Draft<Consent> | undefined,
  profile: Draft<Profile> | undefined,
): Person | undefined {
  if (line.recipient === 'an-danh') return undefined;
  const people = profile ? peopleOf(profile) : [];
  if (profile?.kind === 'ca-nhan') return people[0];
  const name = line.name ?? '';
  const member = people.find((person) => person.name.normalize('NFC') === name.normalize('NFC'));
  if (member) return member;
  if (line.recipient === 'tap-the' || profile) return undefined;
  return { name, role: line.role, unit: line.unit, consent: list, display: displayOf(line) };
}

/** Whether a list honours people, whose consent it needs; of collectives and the unnamed it needs none. */
export function honoursPeople({ citations }: Draft<Pick<Commendation, 'citations'>>): boolean {
  return (citations ?? []).some(
    (line) => line?.recipient === 'ca-nhan' || line?.recipient === 'ho-gia-dinh',
  );
}

/** Everybody a list honours by name. `profileOf` finds what a line's `profile` leads to. */
export function peopleOfList(
  { citations, consent }: Draft<Pick<Commendation, 'citations' | 'consent'>>,
  profileOf: (slug: string) => Draft<Profile> | undefined,
): Person[] {
  return (citations ?? []).flatMap((line) => {
    if (!line?.name) return [];
    const profile = line.profile === undefined ? undefined : profileOf(line.profile);
    return personOfLine(line, consent, profile) ?? [];
  });
}
