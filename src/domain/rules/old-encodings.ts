import { fromLegacy, isTcvn3 } from '../typed/legacy-encoding.ts';
import { isMarkedSyllable, isSyllable } from '../typed/syllable.ts';

/** A word of an old encoding, the word it stands for, and whether no other reading is likely. */
type OldWord = { index: number; word: string; right: string; isSure: boolean };
type Encoding = 'TCVN3' | 'VNI';

/** Words of letters and of the signs that stood for letters, without quotes and marks around them. */
const words = (line: string) =>
  [...line.matchAll(/(?<![\d\p{L}])[\p{L}\u00A1-\u00BF×÷]+(?![\d\p{L}])/gu)].flatMap(
    ({ index, 0: all }) => {
      const word = all.replace(/^[«¡¿©]+|[»™]+$/gu, '');
      // «kép» is quoted; in ®oµn the first sign is a letter.
      return /[A-Za-z]/.test(word) && !/[^A-Za-z\u00A1-\u00FF]/.test(word)
        ? [{ index: index + all.indexOf(word), word }]
        : [];
    },
  );

/** A unit or a product (N·m, n×m, µm), a footnote or a brand (cho¹, Sao®), names of French. */
const isMarked = (word: string) =>
  /^(?:[A-Za-z]{1,2}[·×÷][A-Za-z]{1,2}|µ[A-Za-z]+|[A-Za-z]+[¹®©ª]|Thaïs?|Loïc|où)$/i.test(word);

const sureTcvn3 =
  /[A-Za-z\u00C0-\u00FF](?:[µ¸¬]|[¶¨¾»¼½©ª«][a-zµ-ÿ])|[a-z][\u00C6-\u00DE](?![A-Z])|[A-Z]×[a-z]{2}|^[§®][a-zµ-ÿ\u00AD]{2}|[a-z][æß]|\u00AD[a-zµ-ÿ]/u;
const sureVni =
  /^[a-zñ]*[bcdghklmnpqrstvxñ][a-z]*(?:[aeouyöô][øûõ]|[aeoyöô]ù(?=[a-z])|[ae]â|oâ(?=[a-z])|[aeo][åä]|[iuy][eo][áàãâ])|^ñ[a-z]*[^\p{ASCII}]/iu;

const likeCase = (right: string, word: string): string => {
  if (word.length > 1 && word === word.toUpperCase()) return right.toUpperCase();
  return /^\p{Lu}/u.test(word) ? right.replace(/^./, (first) => first.toUpperCase()) : right;
};

type Suspect = ReturnType<typeof words>[number];

/** Words that are no Vietnamese as they stand, and nothing else that is known. */
const suspects = (line: string): Suspect[] =>
  words(line).filter(
    ({ word }) => !/^\p{ASCII}*$/u.test(word) && !isSyllable(word) && !isMarked(word),
  );

const oldWords = (found: readonly Suspect[], encoding: Encoding): OldWord[] => {
  const isTcvn = encoding === 'TCVN3';
  const sure = isTcvn ? sureTcvn3 : sureVni;
  return found.flatMap(({ index, word }) => {
    // In VNI only an a has a breve.
    if (isTcvn ? !isTcvn3(word) : /[eo][éèúüë]/iu.test(word)) return [];
    const right = likeCase(fromLegacy(isTcvn ? word : word.toLowerCase(), encoding), word);
    return isSyllable(right) ? [{ index, word, right, isSure: sure.test(word) }] : [];
  });
};

/** Words that are Vietnamese as they stand: proof that the line is Unicode. */
const soundWords = (line: string): number =>
  (line.match(/\p{L}+/gu) ?? []).filter(isMarkedSyllable).length;

/**
 * The first word of a line that is written in TCVN3 or VNI, judged by the line as a whole: each
 * suspected word must become a Vietnamese syllable, and one that might be something else (a mark ®,
 * a footnote ¹, a unit, a French name) counts only among others like it.
 */
export function oldEncoding(
  line: string,
): { kind: Encoding; index: number; word: string; right: string } | undefined {
  const suspected = suspects(line);
  if (suspected.length === 0) return undefined;
  const [likely] = (['TCVN3', 'VNI'] as const)
    .map((kind) => ({ kind, found: oldWords(suspected, kind) }))
    .sort((a, b) => b.found.length - a.found.length);
  const { kind, found } = likely!;
  const different = new Set(found.map(({ word }) => word)).size;
  const isOld =
    found.some(({ isSure }) => isSure) || (different >= 2 && different > soundWords(line));
  const [first] = found;
  return first && isOld
    ? { kind, index: first.index, word: first.word, right: first.right }
    : undefined;
}
