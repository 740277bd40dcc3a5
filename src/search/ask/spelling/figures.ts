/**
 * Figures as people write them: raised and lowered digits (m², CO₂) are digits, and the day and
 * month of a date need no zero before them (05/09/2025 is 5/9/2025).
 */

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** A raised or lowered digit, or a zero that only fills up a day or a month. */
export const FIGURE =
  /[⁰¹²³⁴-⁹₀-₉]|(?<![\p{L}\d.,/-])0(?=[1-9](?:[/-]\d|\.\d{1,2}\.\d{4}))|(?<=(?<![\p{L}\d.,/-])\d{1,2}(?:[/-]|\.(?=0\d\.\d{4})))0(?=[1-9](?!\d))/u;
/** A figure at the beginning of a word whose unit is written right behind it: "300m2", "1,5km". */
export const BEFORE_UNIT = /\d+(?:[.,]\d+)*(?=\p{L})/u;
const FIGURES = new RegExp(FIGURE.source, 'gu');

/** `text` with every figure in one form; letters stay as they are. */
export function plainFigures(text: string): string {
  return text.replace(FIGURES, (figure) => codeOfFigure(figure).slice(2));
}

/**
 * What stands for a figure in the index: ASCII punctuation, which Pagefind leaves out of its keys,
 * and the digit by which it is found.
 */
export function codeOfFigure(figure: string): string {
  if (figure === '0') return '\\@';
  return RAISED.includes(figure) ? `\\;${RAISED.indexOf(figure)}` : `\\:${LOWERED.indexOf(figure)}`;
}

/** The figure that `codeOfFigure` wrote so. */
export function figureOfCode(code: string): string {
  if (code === '\\@') return '0';
  const digits = code[1] === ';' ? RAISED : LOWERED;
  return digits.charAt(Number(code[2]));
}

/** The digits by which VNI marks a word are none: "kl06", "hè2026", not "he2". */
const GLUED = /^([bcdđghklmnpqrstvx]+(?=\d)|\p{L}+(?=\d*0\d*$|\d{3,}$))(\d+)$/iu;

/** A word with the figure that was typed close behind it set apart. */
export function withFigureApart(word: string): string {
  return word.replace(GLUED, '$1 $2');
}
