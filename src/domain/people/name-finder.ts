import { fold } from '../slug.ts';
import { byWord } from '../typed/by-word.ts';
import { plainLetters } from '../typed/styled-letters.ts';
import { withoutTones } from '../typed/tones.ts';
import { addressed } from './forms-of-address.ts';

/** A full name as it is looked for: letters without marks, and the marks that tell it from others. */
export type Name = {
  text: string;
  plain: string;
  words: number;
  /** Found only where a form of address stands before it: "chị Kim Anh". */
  called?: true;
  /** Found however it is spelt, as a child's name must be. */
  anySpelling?: true;
} & Marks;
type Marks = { base: string; tones: string };

/** Where a name stands in a text, in UTF-16 units. */
export type Mention<N extends Name = Name> = { name: N; index: number; length: number };

// With the signs that letters in circles and squares are.
const letters = /[\p{L}\p{M}\p{N}\p{So}]+/gu;

// Tones apart from letters: "hòa" and "hoà" are one spelling, however the marks were composed.
const marksOf = (text: string): Marks => {
  const { letters: written, tones } = withoutTones(plainLetters(text).toLowerCase());
  return { base: written.replace(/[^\p{L}\p{M}\p{N}]+/gu, ''), tones };
};

const plainOf = byWord((text) => fold(plainLetters(text)).replace(/[^\p{L}\p{N}]+/gu, ''));

/**
 * What to look for; undefined for a name of one word and for initials ("Đ.T.P.M."), which hide
 * nothing: a source made them in order to hide a name.
 */
export function nameToFind(text: string): Name | undefined {
  const words = text.match(letters) ?? [];
  if (words.length < 2 || words.every((word) => word.length === 1)) return undefined;
  return { text, plain: plainOf(text), words: words.length, ...marksOf(text) };
}

const formOfAddress = new RegExp(`(?:${addressed}|chú|bác)[\\s\\u00a0]+$`, 'iu');

/** The last two syllables of a name of three and more, as people of a story are called in it. */
export function calledName(text: string): Name | undefined {
  const words = text.trim().split(/\s+/u);
  const name = words.length > 2 ? nameToFind(words.slice(-2).join(' ')) : undefined;
  return name && { ...name, called: true };
}

// A text typed without any mark may mean the name; one typed with other marks is another word. Two
// words in small letters are as often two common words ("hòa bình").
const means = (written: string, name: Name): boolean => {
  if (name.anySpelling) return true;
  const { base, tones } = marksOf(written);
  const isBare = base === plainOf(written) && tones === '';
  if (!isBare && (base !== name.base || tones !== name.tones)) return false;
  const isCommon = name.words < 3 && written === written.toLowerCase();
  return !isCommon;
};

/**
 * Finds full names in texts: also without marks, in capitals, in styled letters, with other spaces
 * or none between the syllables.
 */
export function nameFinder<N extends Name>(names: readonly N[]) {
  const byLetters = Map.groupBy(names, ({ plain }) => plain);
  const longest = Math.max(0, ...names.map(({ plain }) => plain.length));
  // Most words of a text begin no name, and are read no further.
  const beginnings = new Set(names.map(({ plain }) => plain.slice(0, 2)));
  return (text: string): Mention<N>[] => {
    if (names.length === 0) return [];
    const tokens = [...text.matchAll(letters)].flatMap(({ 0: token, index }) => {
      const plain = plainOf(token);
      // What leaves no letter is part of no name, and a long row of it would be read from each of its places.
      return plain === '' ? [] : { plain, index, end: index + token.length };
    });
    const found: Mention<N>[] = [];
    for (const [start, { plain, index }] of tokens.entries()) {
      if (plain.length > 1 && !beginnings.has(plain.slice(0, 2))) continue;
      let run = '';
      for (let at = start; at < tokens.length && run.length < longest; at += 1) {
        run += tokens[at]!.plain;
        const { end } = tokens[at]!;
        for (const name of byLetters.get(run) ?? []) {
          const isMeant =
            means(text.slice(index, end), name) &&
            (!name.called || formOfAddress.test(text.slice(0, index)));
          if (isMeant) found.push({ name, index, length: end - index });
        }
      }
    }
    return found;
  };
}

/** Tells of any name whether an address or a file name carries it, its syllables joined in any way. */
export function namesInAddress(address: string): (name: Name) => boolean {
  const parts = fold(plainLetters(address))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const whole = parts.join('');
  return ({ plain, words }) =>
    whole.includes(plain) &&
    (plain.length >= 8 ||
      parts.some((_, index) => parts.slice(index, index + words).join('') === plain));
}
