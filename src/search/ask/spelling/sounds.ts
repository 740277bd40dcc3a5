/**
 * Sounds that are spoken alike in one part of the country or another, so that who writes by ear takes
 * one letter for the other: s and x, tr and ch, d, gi, r and v, l and n; at the end n and ng, t and c
 * (Hoàng Thị Châu, "Phương ngữ học tiếng Việt", 2004). The young write z and j for d and gi, f for ph.
 */
const ONSETS = [
  ['s', 'x'],
  ['tr', 'ch'],
  ['l', 'n'],
  ['d', 'gi', 'r', 'v', 'z', 'j'],
  ['ph', 'f'],
];
const FINALS = [
  ['n', 'ng', 'nh'],
  ['t', 'c', 'ch'],
];
const SYLLABLE =
  /^(ngh|ng|nh|gh|gi(?=[aeiouy])|ph|th|tr|ch|kh|[bcdfghjklmnpqrstvwxz])?([aeiouy]+)(ng|nh|ch|[cmnpt])?$/;

/** Cost of a reading: what is spoken alike is likelier than a key beside the one meant. */
export const SPOKEN_ALIKE = 0.45;

/** A folded word as it may be meant that is spoken alike, and the letters it has in place of which. */
type Alike = { word: string; swap: string };

/** Words spoken like the folded `typed` in some part of the country; the caller keeps those it knows. */
export function spokenAlike(typed: string): Alike[] {
  const [, onset = '', rhyme = '', final = ''] = SYLLABLE.exec(typed) ?? [];
  const onsets = othersOf(onset, ONSETS).map((other) => ({
    // "gi" before "i" is written with one: "di" is spoken like "gi".
    word: (other === 'gi' && rhyme.startsWith('i') ? 'g' : other) + rhyme + final,
    swap: `${onset}-${other}`,
  }));
  const finals = othersOf(final, FINALS).map((other) => ({
    word: onset + rhyme + other,
    swap: `-${final}-${other}`,
  }));
  return [...onsets, ...finals];
}

const othersOf = (sound: string, groups: readonly string[][]): string[] =>
  groups.flatMap((group) =>
    group.includes(sound) ? group.filter((other) => other !== sound) : [],
  );
