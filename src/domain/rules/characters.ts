import { matchesOf } from '../matches.ts';
import type { Finding } from '../faults/fault.ts';
import type { FaultCode } from '../faults/table.ts';
import { styledPhrase } from '../typed/styled-letters.ts';
import { isSyllable } from '../typed/syllable.ts';
import { toneMark } from '../typed/tones.ts';
import { oldEncoding } from './old-encodings.ts';

/** Characters no reader sees: zero-width, direction marks, private use, controls, halves of pairs. */
const unseen =
  /(?![\t\n\u200D])[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFFD]|(?<!\p{Extended_Pictographic}|\uFE0F|\p{Emoji_Modifier})\u200D|\u200D(?!\p{Extended_Pictographic})/u;
/** UTF-8 once read as Windows-1252: "ThÃ nh Ä\u0091oÃ n", "Viá»‡t". */
const mojibake =
  /á[º»][\u0080-\u00BF‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¡-¿]|Ã[\u00A0-\u00BF\u0080-\u009F€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Ä[‘’ƒ‚\u0090-\u0091]|Æ[°¡]|[ÅÄ][©¨]|â€/u;
/** A word whose letter a program did not know and set a question mark for: "tr?ng", "h?c". */
const lostLetter =
  /(?<![^\s"'“(,;:>*-])[BCDĐGHKLMNPQRSTVXbcdđghklmnpqrstvx][cghnr]{0,2}\?\p{Ll}{1,4}(?![\p{L}=&/])/u;
const wordAt = (line: string, index: number): string => {
  const start = line.slice(0, index).search(/[^\s"'“”(),;]*$/);
  return line.slice(start).match(/^[^\s"'“”(),;]{1,40}/)?.[0] ?? line.slice(index, index + 20);
};

const hex = (sign: string) =>
  `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const toneFirst = new RegExp(`(${toneMark.source})([\u0302\u0306\u031B])`, 'u');

/**
 * Text with every Vietnamese letter in one sign, also where the tone was typed before the circumflex,
 * the breve or the horn: then Unicode's own composition (NFC) would leave two.
 */
const compose = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[aeouAEOU]\p{M}{2,}/gu, (letter) => {
      const turned = letter.replace(toneFirst, '$2$1');
      return turned.normalize('NFC').length === 1 ? turned : letter;
    })
    .normalize('NFC');

/** Letters of other alphabets that look like ours. */
const alikes = new Map(
  `Ðđ Ɖđ ðđ аa еe оo рp сc уy хx іi АA ВB ЕE КK МM НH ОO РP СC ТT ХX ΑA ΒB ΕE ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΧX οo`
    .split(' ')
    .map((pair) => [pair[0]!, /[ÐƉ]/.test(pair) ? 'Đ' : pair[1]!] as const),
);
const foreign = `[${[...alikes.keys()].join('')}]`;
/** A word in which such a letter stands among Latin ones: names in Cyrillic are all Cyrillic. */
const mixedWord = new RegExp(
  `(?<!\\p{L})(?=\\p{L}*\\p{Script=Latin})(?:${foreign}\\p{L}*|\\p{Script=Latin}+${foreign}\\p{L}*)`,
  'gu',
);
const latin = (word: string) => word.replaceAll(/./gu, (sign) => alikes.get(sign) ?? sign);

/** Short forms are no syllables; the letter of Iceland stands in none of them. */
const isOurs = (word: string) => isSyllable(latin(word)) || /^\p{Lu}*[ÐƉ]\p{Lu}*$/u.test(word);

/** The first word of a line that only looks as it should, and the word it looks like. */
const lookAlike = (line: string): { index: number; values: Record<string, string> } | undefined => {
  const found = matchesOf(line, mixedWord).find(([word]) => isOurs(word));
  return found && { index: found.index, values: { value: found[0], right: latin(found[0]) } };
};

const firstDifference = (line: string): number => {
  const right = compose(line);
  let index = 0;
  while (line[index] === right[index]) index++;
  return index;
};

/** Names of pictures, which may be spelt as the disk has them, are blanked; all places stay. */
const withoutNames = (line: string): string =>
  line.replace(
    /(?<=\]\(<?|\bsrc\s*[:=]\s*["']?)[^"'<>\n]*?\.(?:jpe?g|png|webp|avif)\b/giu,
    (name) => '~'.repeat(name.length),
  );

/** The first fault in how the letters of one line are coded, with where it begins; undefined when none. */
const faultIn = (
  line: string,
): { index: number; code: FaultCode; values: Record<string, string> } | undefined => {
  const hidden = unseen.exec(line);
  // A soft hyphen is the letter ư of TCVN3: taken away, the word would be another.
  const isLetter = hidden?.[0] === '\u00AD' && oldEncoding(line)?.kind === 'TCVN3';
  const mixed = mojibake.exec(line);
  if (hidden && hidden[0] !== '\uFFFD' && !isLetter && !mixed) {
    const isSymbol = /[\uF020-\uF0FF]/.test(hidden[0]);
    const fix = isSymbol
      ? 'Đây là ký hiệu của phông Wingdings, Symbol: xóa đi; đầu dòng thì viết “- ”, còn lại gõ chữ thay.'
      : '';
    return { index: hidden.index, code: 'ky-tu-an', values: { value: hex(hidden[0]), fix } };
  }
  const lost = line.includes('?') ? lostLetter.exec(line) : null;
  const broken = mixed ?? (isLetter ? null : hidden) ?? lost;
  if (broken) {
    return { index: broken.index, code: 'chu-vo', values: { value: wordAt(line, broken.index) } };
  }
  if (/^\p{ASCII}*$/u.test(line)) return undefined;
  const styled = styledPhrase(line);
  if (styled) {
    const { index, value, right } = styled;
    return { index, code: 'chu-kieu', values: { value, right } };
  }
  if (withoutNames(line) !== compose(withoutNames(line))) {
    const index = firstDifference(withoutNames(line));
    const value = wordAt(line, index);
    return { index, code: 'chua-nfc', values: { value, right: compose(value) } };
  }
  const old = oldEncoding(line);
  if (old) {
    const { index, kind, word, right } = old;
    return { index, code: 'ma-cu', values: { kind, value: word, right } };
  }
  const alike = lookAlike(line);
  return alike && { ...alike, code: 'chu-gan-giong' };
};

/**
 * A line without what nobody sees and with every Vietnamese letter in one sign; a break that Word put
 * inside it becomes a space. What only a person can tell (private use, broken encodings) stays.
 */
export function tidyLine(line: string): string {
  const code = faultIn(line)?.code;
  if (code === 'chu-gan-giong') {
    return line.replaceAll(mixedWord, (word) => (isOurs(word) ? latin(word) : word));
  }
  if ((code !== 'ky-tu-an' && code !== 'chua-nfc') || mojibake.test(line)) return line;
  const seen = line
    .replaceAll(/[\v\f\u2028\u2029]/gu, ' ')
    .replaceAll(new RegExp(unseen, 'gu'), (sign) =>
      /[\p{Co}\uFFFD\u0080-\u009F]/u.test(sign) ? sign : '',
    );
  return compose(seen);
}

/** Text that is not composed Unicode, is in styled letters, comes from an old Vietnamese encoding, or hides something. */
export function characters(file: string, text: string): Finding[] {
  if (/^[\p{ASCII}]*$/u.test(text) && !unseen.test(text)) return [];
  return text.split('\n').flatMap((line, index): Finding[] => {
    const fault = faultIn(line);
    if (!fault) return [];
    const { code, values } = fault;
    return [{ file, at: { line: index + 1, column: fault.index + 1 }, code, values }];
  });
}
