import { foldSpelling } from './respell.ts';

/** A digit and the word for it: "1 việc tốt" is “một việc tốt”, "hai em nhỏ" are “2 em nhỏ”. */
const NUMERALS = 'một hai ba bốn năm sáu bảy tám chín mười'
  .split(' ')
  .map((word, at) => [foldSpelling(word), String(at + 1)] as const);
/** “năm” is a year much more often than five. */
const YEAR = 'nam';

const others = new Map([
  ...NUMERALS.filter(([word]) => word !== YEAR),
  ...NUMERALS.map(([word, digit]) => [digit, word] as const),
]);

/** Cost of a reading: who types a digit means no other word. */
export const OTHER_NUMERAL = 0.3;

/** The other way to write a folded number up to ten. */
export function otherNumeral(folded: string): string | undefined {
  return others.get(folded);
}
