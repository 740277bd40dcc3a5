import { leastWrapped, type TextBlock, type TextRow } from './blocks.ts';
import { typedTable } from './typed-table.ts';

/** A longer row no editor wrapped. */
const longest = 120;

/** A box as other programs open it is told as a whole. */
const box = /^(?::{3,}\s?\p{L}|\[!\p{L}+\])/u;

/** A capital or a number; the marks of a list that Markdown does not know stand before small letters, too. */
const begins = (text: string) =>
  /^(?:(?:[*_“"‘'([]|\\?[–—-]\s)*[\p{Lu}\d]|(?:[ivx]{1,4}[.)]|~|\\?\*\)|[üØ§v])\s+\p{L})/u.test(
    text,
  );
const ends = (text: string) => /[.!?:;…”"*)]$/u.test(text.trimEnd());

/** Whether a row was ended on purpose: what follows begins anew and would have stood on it too. */
const isEnded = (row: TextRow, next: TextRow, width: number): boolean => {
  if (row.breaks || !begins(next.text)) return false;
  const length = row.text.trimEnd().length;
  if (length < leastWrapped) return true;
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
  /** The list that they were, whose bullets became letters. */
  list: string | undefined;
};

/** Letters that stay of Word's bullets where its font of signs is missing. */
const letterBullet = /^[üØ§v]\s+(?=\p{L})/u;

/** A paragraph of the body, torn in the middle of its sentence by an empty line. */
type TornBreak = { line: number; column: number; end: string; right: string };

/** Shorter rows are lines of a poem, of a sign, of an address. */
const leastTorn = 40;

/** Paragraphs that go on with the sentence of the one above, as they come out of a PDF or a mail. */
export function tornParagraphs(blocks: readonly TextBlock[]): TornBreak[] {
  return blocks.flatMap(({ node, parent, index, rows }, at): TornBreak[] => {
    const above = blocks[at - 1];
    const isNext =
      node.type === 'paragraph' &&
      parent.type === 'root' &&
      above?.node.type === 'paragraph' &&
      above.parent === parent &&
      above.index === index - 1;
    const [row] = rows;
    const last = isNext ? above.rows.at(-1) : undefined;
    if (!row || !last || last.text.length < leastTorn || row.text.length < leastTorn / 2) return [];
    if (!/^\p{Ll}\p{L}*[\s,]/u.test(row.letters) || !/[\p{L},]$/u.test(last.letters.trimEnd()))
      return [];
    const end = last.text.trimEnd().split(/\s+/).slice(-3).join(' ');
    const right = `…${last.text.trimEnd().slice(-40)} ${row.text.slice(0, 40).trimEnd()}…`;
    return [{ line: row.line, column: row.column, end, right }];
  });
}

/** Rows of a paragraph that their writer meant to stand apart. */
export function rowBreaks(blocks: readonly TextBlock[]): RowBreak[] {
  return blocks.flatMap(({ node, parent, rows, lead }) => {
    // What goes on in an item of a list, set in, was set in on purpose.
    if (/^(heading|tableCell)$/.test(node.type) || parent.type === 'listItem') return [];
    if (box.test(rows[0]?.text ?? '')) return [];
    const width = Math.max(...rows.map(({ text }) => text.trimEnd().length), 0);
    const list = rows.every(({ text }) => letterBullet.test(text))
      ? rows.map(({ text }) => text.replace(letterBullet, '- ')).join('\n')
      : undefined;
    const table = lead.first === '' ? typedTable(rows) : undefined;
    return rows.slice(1).flatMap((next, index): RowBreak[] => {
      const row = rows[index]!;
      if (!isEnded(row, next, width)) return [];
      const [text, below] = [lead.first + row.text, lead.first + next.text];
      return [{ line: next.line, column: next.column, text, next: below, table, list }];
    });
  });
}
