import { lateTone, typedKeys } from './keystrokes.ts';
import { isSyllable } from './syllable.ts';

/** One key of a tone stands behind the vowel; of English words with two (`less`) none is meant. */
const twoTones = /[aeiouy].*([sfrxj]).*[sfrxj]/;

const asTyped = (word: string, right: string | undefined) =>
  right && /^\p{Lu}/u.test(word) ? right[0]!.toUpperCase() + right.slice(1) : right;

/**
 * The syllable that keys of Telex were meant to type while no program read them: `dduowcj` is "được".
 * Undefined for what is a syllable as it stands, or none with all its keys read.
 */
export function telexWord(word: string): string | undefined {
  const keys = word.toLowerCase();
  if (!/^[a-y]{2,10}$/.test(keys) || isSyllable(keys) || twoTones.test(keys)) return undefined;
  return asTyped(word, typedKeys(keys).find(isSyllable));
}

/**
 * The syllable that keys of VNI were meant to type: `d9u7o7c5` is "được". Undefined for any other word, and
 * for a formula, in which a capital follows a figure: H2O.
 */
export function vniWord(word: string): string | undefined {
  return /^[a-z]+(?:\d[a-z]*)+$/i.test(word) && /\p{L}.*\p{L}/u.test(word) && !/\d[A-Z]/.test(word)
    ? asTyped(word, typedKeys(word).find(isSyllable))
    : undefined;
}

/** The syllable of a word of which only the tone stayed a key: `đêns` is "đến"; names of other peoples end in r and s, too. */
export function halfTelexWord(word: string): string | undefined {
  if (/^\p{Lu}/u.test(word) && /[rs]$/i.test(word)) return undefined;
  const right = lateTone(word);
  return right !== undefined && isSyllable(right) ? asTyped(word, right) : undefined;
}
