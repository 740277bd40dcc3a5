import type { Finding } from '../faults/fault.ts';
import type { FaultCode } from '../faults/table.ts';

/** Characters no reader sees: zero-width, direction marks, private use, controls, halves of pairs. */
const unseen =
  /(?![\t\n\u200D])[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFFD]|(?<!\p{Extended_Pictographic}|\uFE0F|\p{Emoji_Modifier})\u200D|\u200D(?!\p{Extended_Pictographic})/u;
/** UTF-8 once read as Windows-1252: "ThÃ nh Ä\u0091oÃ n", "Viá»‡t". */
const mojibake =
  /á[º»][\u0080-\u00BF‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¡-¿]|Ã[\u00A0-\u00BF\u0080-\u009F€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Ä[‘’ƒ‚\u0090-\u0091]|Æ[°¡]|[ÅÄ][©¨]|â€/u;
/** TCVN3 read as Latin-1: signs in the middle of words, "§oµn", "thanh niªn", "ViÖt". */
const tcvn3 =
  /[A-Za-z]«[a-z]|[A-Za-zÀ-ÿ][µ¶·¸¹¼½¾®¨©ª¬](?=[A-Za-z]|$|\s|[.,;:!?])|(?:^|\s)[§®][A-Za-zµ¶·¸¹»¼½¾¨©ª«¬\u00C0-\u00FF]{2}|[a-z][ÖרÛÜÞÆÇËÎÏÑ][a-z]/u;
/** VNI read as Latin-1: a vowel followed by its mark as a letter of its own, "Ñoaøn", "nieân". */
const vni =
  /[aeouyAEOUYöôâêÖÔÂÊ][øïûØÏÛ]|[aeoyAEO][ùõÙÕ]|[ae]â|[A-E]Â(?=[A-Z])|öô|[oaeiu]ä|(?:^|[\s"(])[ñÑ](?=[aeiouyôöAEIOUYÔÖ])/gu;

const wordAt = (line: string, index: number): string => {
  const start = line.slice(0, index).search(/[^\s"'“”(),;]*$/);
  return line.slice(start).match(/^[^\s"'“”(),;]{1,40}/)?.[0] ?? line.slice(index, index + 20);
};

const hex = (sign: string) =>
  `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const firstDifference = (line: string): number => {
  const right = line.normalize('NFC');
  let index = 0;
  while (line[index] === right[index]) index++;
  return index;
};

/** The first fault in how the letters of one line are coded, with where it begins; undefined when none. */
const faultIn = (
  line: string,
): { index: number; code: FaultCode; values: Record<string, string> } | undefined => {
  const hidden = unseen.exec(line);
  if (hidden && hidden[0] !== '\uFFFD') {
    return { index: hidden.index, code: 'ky-tu-an', values: { value: hex(hidden[0]) } };
  }
  const broken = hidden ?? mojibake.exec(line);
  if (broken) {
    return { index: broken.index, code: 'chu-vo', values: { value: wordAt(line, broken.index) } };
  }
  if (/^\p{ASCII}*$/u.test(line)) return undefined;
  if (line !== line.normalize('NFC')) {
    const index = firstDifference(line);
    const value = wordAt(line, index);
    return { index, code: 'chua-nfc', values: { value, right: value.normalize('NFC') } };
  }
  const legacy = tcvn3.exec(line);
  if (legacy) {
    const value = wordAt(line, legacy.index + (legacy[0].startsWith(' ') ? 1 : 0));
    return { index: legacy.index, code: 'ma-cu', values: { kind: 'TCVN3', value } };
  }
  const marks = [...line.matchAll(vni)];
  if (marks.length >= 2) {
    const value = wordAt(line, marks[0]!.index + marks[0]![0].length - 1);
    return { index: marks[0]!.index, code: 'ma-cu', values: { kind: 'VNI', value } };
  }
  return undefined;
};

/** Whether a text as a whole needs a look line by line. */
const isDoubtful = (text: string): boolean =>
  unseen.test(text) ||
  mojibake.test(text) ||
  tcvn3.test(text) ||
  text.search(vni) >= 0 ||
  text !== text.normalize('NFC');

/** Text that is not composed Unicode, comes from an old Vietnamese encoding, or hides something. */
export const characters = (file: string, text: string): Finding[] => {
  if (!isDoubtful(text)) return [];
  return text.split('\n').flatMap((line, index): Finding[] => {
    const fault = faultIn(line);
    if (!fault) return [];
    const { code, values } = fault;
    return [{ file, at: { line: index + 1, column: fault.index + 1 }, code, values }];
  });
};
