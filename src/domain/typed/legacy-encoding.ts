import { isMarkedSyllable } from './syllable.ts';
import { toneMarks, withoutTones } from './tones.ts';

/**
 * Vietnamese text from before Unicode: TCVN3 (TCVN 5712:1993, the fonts whose names begin with
 * ".Vn"), VNI (the fonts "VNI-…"; a mark is a letter of its own after its vowel) and VIQR
 * (RFC 1456; marks as ASCII signs).
 */
const legacyEncodings = ['TCVN3', 'VNI', 'VIQR'] as const;
type LegacyEncoding = (typeof legacyEncodings)[number];

const { grave, hook, tilde, acute, dot } = toneMarks;

/** A vowel with each tone, in the order in which the tables below name them. */
const withTones = (vowel: string): string[] =>
  [grave, hook, tilde, acute, dot].map((tone) => (vowel + tone).normalize('NFC'));

/** For each vowel the five letters that stand for it with grave, hook, tilde, acute and dot. */
const tcvn3Toned: Record<string, string> = {
  a: 'µ¶·¸¹',
  ă: '»¼½¾Æ',
  â: 'ÇÈÉÊË',
  e: 'ÌÎÏÐÑ',
  ê: 'ÒÓÔÕÖ',
  i: '×ØÜÝÞ',
  o: 'ßáâãä',
  ô: 'åæçèé',
  ơ: 'êëìíî',
  u: 'ïñòóô',
  ư: 'õö÷øù',
  y: 'úûüýþ',
};
const tcvn3Plain: Record<string, string> = {
  '¡': 'Ă', '¢': 'Â', '£': 'Ê', '¤': 'Ô', '¥': 'Ơ', '¦': 'Ư', '§': 'Đ',
  '¨': 'ă', '©': 'â', ª: 'ê', '«': 'ô', '¬': 'ơ', '\u00AD': 'ư', '®': 'đ',
}; // prettier-ignore

const tcvn3 = new Map([
  ...Object.entries(tcvn3Plain),
  ...Object.entries(tcvn3Toned).flatMap(([vowel, signs]) =>
    withTones(vowel).map((letter, index): [string, string] => [signs[index]!, letter]),
  ),
]);

/** After a bare vowel: grave, hook, tilde, acute, dot; after one with a circumflex or a breve the mark has its own letter. */
const vniTones = 'øûõùï';
const vniCircumflex = 'àåãáä';
const vniBreve = 'èúüéë';

const vniPairs: [string, string][] = [
  ...'aeouyôö'.split('').flatMap((base) => {
    const vowel = { ô: 'ơ', ö: 'ư' }[base] ?? base;
    return withTones(vowel).map((letter, i): [string, string] => [base + vniTones[i]!, letter]);
  }),
  ...'aeo'.split('').flatMap((base) => {
    const vowel = (base + '\u0302').normalize('NFC');
    const toned = withTones(vowel).map((letter, i): [string, string] => [
      base + vniCircumflex[i]!,
      letter,
    ]);
    return [[`${base}â`, vowel] as [string, string], ...toned];
  }),
  ...withTones('ă').map((letter, i): [string, string] => [`a${vniBreve[i]!}`, letter]),
  ['aê', 'ă'],
  ['ñ', 'đ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
];
const vni = new Map(
  vniPairs.flatMap(([typed, letter]): [string, string][] => {
    const [first = '', second = ''] = typed;
    const upper = letter.toUpperCase();
    return [
      [typed, letter],
      [first.toUpperCase() + second.toUpperCase(), upper],
      // A capital at the head of a word: "AÛ", but also "Aû".
      ...(second ? [[first.toUpperCase() + second, upper] as [string, string]] : []),
    ];
  }),
);
const vniPattern = new RegExp(
  [...vni.keys()].toSorted((a, b) => b.length - a.length).join('|'),
  'gu',
);

const viqrMarks: Record<string, string> = {
  '`': grave, '?': hook, '~': tilde, "'": acute, '.': dot,
  '^': '\u0302', '(': '\u0306', '+': '\u031B',
}; // prettier-ignore

const viqrWord = (word: string): string =>
  word
    .replaceAll(/(?<!\\)d[dD]/gu, 'đ')
    .replaceAll(/(?<!\\)D[dD]/gu, 'Đ')
    .replaceAll(
      /([aeiouyAEIOUY])([\^(+]?)([`?~'.]?)/gu,
      (whole, vowel: string, shape: string, tone: string) => {
        const takes = { '^': /[aeo]/i, '(': /a/i, '+': /[ou]/i }[shape];
        if (takes && !takes.test(vowel)) return whole;
        return (vowel + (viqrMarks[shape] ?? '') + (viqrMarks[tone] ?? '')).normalize('NFC');
      },
    )
    .replaceAll(/\\([.?'`~^(+dD])/gu, '$1');

const hasTwoTones = (word: string) => withoutTones(word).tones.length > 1;

// A syllable has one tone: a second one at its end, or any at the end of a text, is the sentence's sign.
const fromViqr = (text: string): string =>
  text.replaceAll(/\S+/gu, (word, index: number) => {
    const [, head = word, sign = ''] = word.match(/^(.*?)([.?']+["”)]*)$/u) ?? [];
    const isLast = index + word.length === text.trimEnd().length;
    const whole = viqrWord(word);
    return sign && (isLast || hasTwoTones(whole)) ? viqrWord(head) + sign : whole;
  });

/** Whether every letter of a word beyond ASCII is one of TCVN3. */
export function isTcvn3(word: string): boolean {
  return [...word].every((sign) => sign < '\x80' || tcvn3.has(sign));
}

/** Text of an old encoding, read as Latin-1, as it was meant; composed Unicode. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'TCVN3') return [...text].map((sign) => tcvn3.get(sign) ?? sign).join('');
  if (encoding === 'VNI') return text.replaceAll(vniPattern, (typed) => vni.get(typed)!);
  return fromViqr(text);
}

/** The encoding that a font's name tells; capitals of TCVN3 have fonts of their own, ending in H. */
export function encodingOfFont(
  font: string,
): { encoding: LegacyEncoding; capitals: boolean } | undefined {
  if (/^\.?vn/i.test(font) && font.startsWith('.')) {
    return { encoding: 'TCVN3', capitals: font.endsWith('H') };
  }
  return /^VNI[- ]/i.test(font) ? { encoding: 'VNI', capitals: false } : undefined;
}

const count = (text: string): { good: number; words: number } => {
  const words = text.split(/[\s,;:!"“”()[\]–—/]+/u).filter((word) => /\p{L}/u.test(word));
  const trimmed = words.map((word) => word.replaceAll(/^\P{L}+|\P{L}+$/gu, ''));
  return { good: trimmed.filter(isMarkedSyllable).length, words: words.length };
};

/**
 * The old encoding a text is written in, judged by the whole: read so, many more of its words are
 * Vietnamese than as they stand. Undefined for Unicode, for other languages and for a few words.
 */
export function legacyEncodingOf(text: string): LegacyEncoding | undefined {
  const now = count(text);
  const [best] = legacyEncodings
    .map((encoding) => ({ encoding, ...count(fromLegacy(text, encoding)) }))
    .toSorted((a, b) => b.good - a.good);
  if (!best || best.good < 4) return undefined;
  return best.good >= 2 * now.good + 3 && best.good >= best.words * 0.3 ? best.encoding : undefined;
}
