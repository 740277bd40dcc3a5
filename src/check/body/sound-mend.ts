import type { Mend } from '../../domain/faults/fault.ts';
import type { TextRow } from './blocks.ts';

/** Marks, blanks and dashes: what a mend may set otherwise without a word or another sign changing. */
const marks = /[\s*_~#=^|+<>\\•▪●○◦‣■◾➢➤❖·–—−-]/gu;
const words = (text: string) => text.normalize('NFKC').replaceAll(marks, '');

/**
 * What may be typed by a machine in place of some rows of a body: the text that a fault offers, where
 * every word and every other sign of the whole lines stays. Offsets are those of the body.
 */
export function mendingIn(body: string) {
  const lines = body.split('\n');
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length + 1);
  return (rows: readonly Pick<TextRow, 'line'>[], right: string): Mend | undefined => {
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return undefined;
    const from = starts[first.line - 1]!;
    const to = starts[last.line]! - 1;
    const typed = body.slice(from, to);
    return words(typed) === words(right) && typed !== right ? { from, to, text: right } : undefined;
  };
}
