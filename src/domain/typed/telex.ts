import { typedKeys } from './keystrokes.ts';
import { isSyllable } from './syllable.ts';

/** One key of a tone stands behind the vowel; of English words with two (`less`) none is meant. */
const twoTones = /[aeiouy].*([sfrxj]).*[sfrxj]/;

/**
 * The syllable that keys of Telex were meant to type while no program read them: `dduowcj` is "được".
 * Undefined for what is a syllable as it stands, or none with all its keys read.
 */
export function telexWord(word: string): string | undefined {
  const keys = word.toLowerCase();
  if (!/^[a-y]{2,8}$/.test(keys) || isSyllable(keys) || twoTones.test(keys)) return undefined;
  const right = typedKeys(keys).find(isSyllable);
  return right && /^\p{Lu}/u.test(word) ? right[0]!.toUpperCase() + right.slice(1) : right;
}
