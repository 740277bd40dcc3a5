import { isSyllable } from '../typed/syllable.ts';

/** TCVN3 (TCVN 5712:1993, VN3) as its bytes look in Latin-1: sign by sign, letter by letter. */
const tcvn3 = new Map(
  `¸á µà ¶ả ·ã ¹ạ ¨ă ¾ắ »ằ ¼ẳ ½ẵ Æặ ©â Êấ Çầ ÈẩÉẫ Ëậ ®đ Ðé Ìè Îẻ Ïẽ Ñẹ ªê Õế Òề Óể Ôễ Öệ Ýí ×ì Øỉ Üĩ Þị
  ãó ßò áỏ âõ äọ «ô èố åồ æổ çỗ éộ ¬ơ íớ êờ ëở ìỡ îợ óú ïù ñủ òũ ôụ \u00ADư øứ õừ öử ÷ữ ùự ýý úỳ ûỷ üỹ þỵ
  ¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư`
    .match(/\S\S/gu)!
    .map(([sign, letter]) => [sign!, letter!] as const),
);
const fromTcvn3 = (word: string): string =>
  word.replace(/[^\p{ASCII}]/gu, (sign) => tcvn3.get(sign) ?? '\0');

/** VNI as its bytes look in Latin-1: a vowel, then its mark as a letter of its own. */
const tones: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
};
const shapes: Record<string, string> = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const single: Record<string, string> = { ñ: 'đ', ö: 'ư', ô: 'ơ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };
const fromVni = (word: string): string =>
  word
    .toLowerCase()
    .replace(
      /([aeouyöô])([ùøûõï])|([aeo])([âáàåãäêéèúüë])|[ñöôæóòî]/gu,
      (all, vowel, tone, base, shape) => {
        if (vowel) return (single[vowel] ?? vowel) + tones[tone];
        if (base) return /[áàåãä]|â/.test(shape) || base === 'a' ? base + shapes[shape] : '\0';
        return single[all] ?? all;
      },
    )
    .normalize('NFC');

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
  const [convert, sure] = encoding === 'TCVN3' ? [fromTcvn3, sureTcvn3] : [fromVni, sureVni];
  return found.flatMap(({ index, word }) => {
    const right = likeCase(convert(word), word);
    return isSyllable(right) ? [{ index, word, right, isSure: sure.test(word) }] : [];
  });
};

/** Words that are Vietnamese as they stand: proof that the line is Unicode. */
const soundWords = (line: string): number =>
  (line.match(/\p{L}+/gu) ?? []).filter((word) => /[^\p{ASCII}]/u.test(word) && isSyllable(word))
    .length;

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
