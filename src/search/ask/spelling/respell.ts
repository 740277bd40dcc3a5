import { withoutTones } from '../../../domain/typed/tones.ts';
import { BEFORE_UNIT, codeOfFigure, FIGURE, figureOfCode } from './figures.ts';

/**
 * Reversible re-spelling of Vietnamese text for the index.
 *
 * Pagefind folds a letter by NFD and dropping the marks. That finds "gương" for "guong", but not
 * "đức" for "duc" (đ has no NFD split) nor "kĩ" for "kỹ", and it takes "hòa" and "hoà" for two
 * spellings. So the index is fed words in which these are the same letters, each with a suffix that
 * remembers what the author wrote. A suffix is ASCII punctuation at the end of a word, which
 * Pagefind leaves out of its keys and keeps in the text that it hands back to `restore`.
 */

const WAS_Y = '^';
const WAS_SECOND_TONE = '`';
const WAS_ETH = '~';
const AS_IS = '{';

const WORD = /(?:(?!ʼ)[\p{L}\p{M}])+/gu;
const WORD_AND_SUFFIX = /((?:(?!ʼ)[\p{L}\p{M}])+)([\^`~{]?)/gu;

/**
 * Punctuation beyond ASCII, for which Pagefind would keep a second key ("mẫu”" beside "mẫu"). A gap
 * parts two words that only a dash joins, or a figure from its unit: Pagefind parts words at white
 * space.
 */
const SIGNS: Record<string, string> = {
  '“': '\\(',
  '”': '\\)',
  '‘': '\\[',
  '’': '\\]',
  '…': '\\*',
  '–': '\\-',
  '—': '\\=',
  '\\': '\\\\',
};
/** Apostrophes and hyphens within a word, where Pagefind parts words at the ASCII ones only. */
const JOINTS: Record<string, string> = { '’': "\\'", ʼ: "\\,'", '‑': '\\/-' };
const GAP = '\\! ';
const SIGN = /[“”‘…–—\\]|(?<!\p{L})’|’(?!\p{L})/u;
const JOINT = /(?<=\p{L})[’ʼ](?=\p{L})|(?<=[\p{L}\p{N}])‑(?=[\p{L}\p{N}])/u;
const UNIT = new RegExp(`(?<=(?<![\\p{L}\\p{N}'’ʼ.,/_&‑-])${BEFORE_UNIT.source})`, 'u');
const CODED = new RegExp(`${JOINT.source}|${SIGN.source}|${FIGURE.source}|${UNIT.source}`, 'gu');
/** Most words of a text are written as they stand. */
const RESPELLED = /[\^`~{ḏḎ\\]/;
const CODE = /\\(?:! |[\\()[\]*\-=']|,'|\/-|@|[;:]\d)/g;
const MEANT = new Map([
  [GAP, ''],
  ...Object.entries(SIGNS).map(([sign, code]) => [code, sign] as const),
  ...Object.entries(JOINTS).map(([joint, code]) => [code, joint] as const),
]);

const Y = [...'yýỳỷỹỵYÝỲỶỸỴ'];
const I = [...'iíìỉĩịIÍÌỈĨỊ'];
const Y_RHYME = /^([hklmstv]|q[uúùủũụ])([yýỳỷỹỵ])$|^(q[uúùủũụ])([yýỳỷỹỵ])(?=.)/iu;
const I_RHYME = /^([hklmstv]|q[uúùủũụ])([iíìỉĩị])/iu;

const SECOND_TONE = /^(?!q)(.*)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/iu;
const FIRST_TONE = /^(?!q)(.*)([òóỏõọ][ae]|[ùúủũụ]y)$/iu;

/** y is a spelling of i where it is the whole rhyme (kỹ, lý, công ty) and anywhere after qu. */
const yToI = (word: string): string =>
  word.replace(Y_RHYME, (_, a, y, b, inner) => (a ?? b) + I[Y.indexOf(y ?? inner)]);

const iToY = (word: string): string =>
  word.replace(I_RHYME, (_, start: string, i: string) => start + Y[I.indexOf(i)]);

/** The tone of an open oa, oe, uy stands on the first vowel (hòa, thúy) or the second (hoà, thuý). */
const toneToFirst = (word: string): string =>
  word.replace(SECOND_TONE, (_, start: string, pair: string) => {
    const [first, second, tone] = pair.normalize('NFD');
    return start + `${first}${tone}${second}`.normalize('NFC');
  });

const toneToSecond = (word: string): string =>
  word.replace(FIRST_TONE, (_, start: string, pair: string) => {
    const { letters, tones } = withoutTones(pair);
    return start + (letters + tones).normalize('NFC');
  });

const toLineBelow = (word: string) => word.replaceAll('đ', 'ḏ').replaceAll('Đ', 'Ḏ');
const fromLineBelow = (word: string) => word.replaceAll('ḏ', 'đ').replaceAll('Ḏ', 'Đ');
const fromEth = (word: string) => word.replaceAll('ð', 'đ').replaceAll('Ð', 'Đ');
const toEth = (word: string) => word.replaceAll('đ', 'ð').replaceAll('Đ', 'Ð');

const respellWord = (word: string): string => {
  const plain = toLineBelow(word);
  const [letters, suffix] = [
    [toLineBelow(fromEth(word)), WAS_ETH],
    [yToI(plain), WAS_Y],
    [toneToFirst(plain), WAS_SECOND_TONE],
  ].find(([letters]) => letters !== plain) ?? [plain, ''];
  return restoreWord(letters!, suffix!) === word ? letters! + suffix! : word + AS_IS;
};

const restoreWord = (letters: string, suffix: string): string => {
  if (suffix === AS_IS) return letters;
  if (suffix === WAS_ETH) return toEth(fromLineBelow(letters));
  if (suffix === WAS_Y) return fromLineBelow(iToY(letters));
  if (suffix === WAS_SECOND_TONE) return fromLineBelow(toneToSecond(letters));
  return fromLineBelow(letters);
};

/** Text as the index takes it: `restore(respell(text)) === text.normalize('NFC')`, always. */
export function respell(text: string): string {
  return text
    .normalize('NFC')
    .replace(WORD_AND_SUFFIX, (_, word: string, after: string) =>
      after ? word + AS_IS + after : respellWord(word),
    )
    .replace(CODED, (sign, at: number, all: string) => {
      if (!sign) return GAP;
      const before = all[at - 1] ?? '';
      const after = all.slice(at + 1, at + 3);
      if (JOINTS[sign] && /[\p{L}\p{N}]/u.test(before) && /^\p{L}|^‑?\p{N}/u.test(after))
        return JOINTS[sign];
      if (!SIGNS[sign]) return codeOfFigure(sign);
      const isJoint = /[–—…]/.test(sign) && /^[\p{L}\p{N}]/u.test(after);
      return SIGNS[sign] + (isJoint ? GAP : '');
    });
}

/** What the author wrote, from text that `respell` made. */
export function restore(text: string): string {
  if (!RESPELLED.test(text)) return text;
  return text
    .replace(WORD_AND_SUFFIX, (_, letters: string, suffix: string) => restoreWord(letters, suffix))
    .replace(CODE, (code) => MEANT.get(code) ?? figureOfCode(code));
}

/** The letters the index compares: re-spelled, without suffixes, in small letters. */
export function spelling(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(WORD, (word) => toneToFirst(yToI(toLineBelow(fromEth(word)))));
}

/** The letters retrieval compares: `spelling` without tones and hooks ("Đỗ Kỹ" is "do ki"). */
export function foldSpelling(text: string): string {
  return spelling(text).normalize('NFD').replace(/\p{M}/gu, '');
}
