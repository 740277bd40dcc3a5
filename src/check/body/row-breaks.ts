import type { TextBlock, TextRow } from './blocks.ts';
import { typedTable } from './typed-table.ts';

/** Shorter than this, a row was ended by its writer; longer than the other, no editor wrapped it. */
const [shortest, longest] = [60, 120];

/** A box as other programs open it is told as a whole. */
const box = /^(?::{3,}\s?\p{L}|\[!\p{L}+\])/u;

/** A capital or a number; the marks of a list that Markdown does not know stand before small letters, too. */
const begins = (text: string) =>
  /^(?:(?:[*_“"‘'([]|\\?[–—-]\s)*[\p{Lu}\d]|(?:[ivx]{1,4}[.)]|~|\\?\*\))\s+\p{L})/u.test(text);
const ends = (text: string) => /[.!?:;…”"*)]$/u.test(text.trimEnd());

/** Whether a row was ended on purpose: what follows begins anew and would have stood on it too. */
const isEnded = (row: TextRow, next: TextRow, width: number): boolean => {
  if (row.breaks || !begins(next.text)) return false;
  const length = row.text.trimEnd().length;
  if (length < shortest) return true;
  const [word = ''] = next.text.split(/\s/, 1);
  return ends(row.text) && (length > longest || length + 1 + word.length <= width);
};

/** A place where Enter was typed once, so that the page prints two lines as one. */
type RowBreak = {
  line: number;
  column: number;
  text: string;
  next: string;
  /** The table that all rows of the paragraph may have been meant to be. */
  table: string | undefined;
};

/** Rows of a paragraph that their writer meant to stand apart. */
export function rowBreaks(blocks: readonly TextBlock[]): RowBreak[] {
  return blocks.flatMap(({ node, parent, rows, lead }) => {
    // What goes on in an item of a list, set in, was set in on purpose.
    if (/^(heading|tableCell)$/.test(node.type) || parent.type === 'listItem') return [];
    if (box.test(rows[0]?.text ?? '')) return [];
    const width = Math.max(...rows.map(({ text }) => text.trimEnd().length), 0);
    const table = lead.first === '' ? typedTable(rows) : undefined;
    return rows.slice(1).flatMap((next, index): RowBreak[] => {
      const row = rows[index]!;
      if (!isEnded(row, next, width)) return [];
      const [text, below] = [lead.first + row.text, lead.first + next.text];
      return [{ line: next.line, column: next.column, text, next: below, table }];
    });
  });
}
