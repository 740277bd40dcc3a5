import { isSyllable } from './syllable.ts';

const tones: Record<string, string> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};

/** Letters that Telex types with two keys; the longest stand first. */
const doubled: [RegExp, string][] = [
  [/uo?wo?w|uow/g, 'ươ'],
  [/dd/g, 'đ'],
  [/aa/g, 'â'],
  [/ee/g, 'ê'],
  [/oo/g, 'ô'],
  [/aw/g, 'ă'],
  [/ow/g, 'ơ'],
  [/u?w/g, 'ư'],
];

/** A syllable with its tone over the vowel that bears it. */
const withTone = (syllable: string, tone: string): string => {
  const vowels = [...syllable.matchAll(/[aăâeêioôơuưy]/g)]
    .map(({ index }) => index)
    // Of `gi` and `qu` the vowel belongs to the onset where another follows.
    .filter((index) => !(/^(?:gi|qu)[aăâeêioôơuưy]/.test(syllable) && index === 1));
  const marked = vowels.findLast((index) => /[ăâêôơư]/.test(syllable[index]!));
  const isClosed = /[^aăâeêioôơuưy]$/.test(syllable);
  const second = isClosed || vowels.length > 2 ? vowels[1] : undefined;
  const at = marked ?? second ?? vowels[0] ?? 0;
  return `${syllable.slice(0, at + 1)}${tone}${syllable.slice(at + 1)}`.normalize('NFC');
};

/**
 * The syllable that keys of Telex were meant to type while no program read them: `dduowcj` is "được".
 * Undefined for what is a syllable as it stands, or none with all its keys read.
 */
export function telexWord(word: string): string | undefined {
  const keys = word.toLowerCase();
  if (!/^[a-z]{2,8}$/.test(keys) || isSyllable(keys)) return undefined;
  const [, before = '', key = '', after = ''] =
    /^([a-z]*[aeiouyw][a-z]*)([sfrxj])([a-z]*)$/.exec(keys) ?? [];
  const bare = (key ? before + after : keys).replace(/^(dd?.*?)d$/, 'd$1');
  const syllable = doubled.reduce((rest, [pair, letter]) => rest.replaceAll(pair, letter), bare);
  if (!isSyllable(syllable)) return undefined;
  const right = key ? withTone(syllable, tones[key]!) : syllable;
  if (!isSyllable(right)) return undefined;
  return /^\p{Lu}/u.test(word) ? right[0]!.toUpperCase() + right.slice(1) : right;
}
