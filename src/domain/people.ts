import type { Profile } from './schemas/profile.ts';

const words = (name: string) => name.normalize('NFC').trim().split(/\s+/);

/**
 * The name one is called by: the last syllable of a Kinh name; for names that begin with the
 * Ê Đê markers H' or Y, all but the clan's name, which stands last.
 */
export const givenName = (name: string): string => {
  const parts = words(name);
  if (/^(H['’ʼ]|Y$)/i.test(parts[0]!) && parts.length > 1) return parts.slice(0, -1).join(' ');
  return parts.at(-1)!;
};

/** How much of a name is shown: a child is called by the given name unless told otherwise. */
export const displayOf = (profile: Pick<Profile, 'display' | 'minor'>) =>
  profile.display ?? (profile.minor ? 'ten-goi' : 'day-du');

/** The name as the page shows it, or undefined where it is not shown at all. */
export const shownName = (
  profile: Pick<Profile, 'name' | 'display' | 'minor' | 'kind'>,
): string | undefined => {
  if (profile.kind === 'tap-the') return profile.name;
  const display = displayOf(profile);
  if (display === 'an-danh') return undefined;
  return display === 'ten-goi' ? givenName(profile.name) : profile.name;
};

/** One or two capitals for a picture without a photo: first and last syllable, H'Ví Dụ Niê → "HN". */
export const initialsOf = (name: string): string => {
  const parts = words(name).map((part) => part.match(/\p{L}/u)?.[0] ?? '');
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends.join('').toLocaleUpperCase('vi');
};
