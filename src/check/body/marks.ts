import type { Finding } from '../../domain/faults/fault.ts';
import type { MdxNode } from '../mdx/node.ts';
import { treeOf } from '../mdx/tree.ts';
import { bareAddresses, vagueLinks } from './bare-address.ts';
import { blocksOf, type TextBlock } from './blocks.ts';
import { bracketFaults, emphasisFaults, hasStrayMark } from './inline-marks.ts';
import { lineFaults } from './line-marks.ts';
import { mendingIn } from './sound-mend.ts';
import {
  cutRows,
  emptyMarks,
  hollowHeadings,
  lostCells,
  lostNotes,
  lostRows,
  namelessColumns,
} from './lost-marks.ts';
import {
  drawnRules,
  lonelyCaptions,
  lostInvitations,
  typedHeadings,
  typedNotes,
} from './paper-marks.ts';
import { speakersAsItems } from './quoted-speakers.ts';
import { rowBreaks, tornParagraphs } from './row-breaks.ts';
import { signFaults } from './sign-marks.ts';
import { spacingFaults } from './spacing.ts';
import {
  footnoteFaults,
  headingFaults,
  lostComparisons,
  openFences,
  swallowedRows,
  tableTailFaults,
  type StructureFault,
} from './structure-marks.ts';
import { talkAsLists, unanswered } from './talk-lists.ts';
import { listsInRow, renumberedItems, splitLists, yearsAsItems } from './list-marks.ts';

type Place = { line: number; column: number };

/** Whether a text keeps no mark as a letter, read as the build reads it. */
const holds = (source: string): boolean => {
  const tree = treeOf(source);
  return tree !== undefined && !blocksOf(tree, source).some(hasStrayMark);
};

/**
 * Marks of Markdown that the page would print as letters, rows that would run into one, headings and
 * notes that would not be what they look like: each with the text as it should be typed.
 * @param line the file's line on which the body begins
 */
export function markFindings(tree: MdxNode, file: string, body: string, line: number): Finding[] {
  const blocks = blocksOf(tree, body);
  const lines = body.split('\n');
  const find = (at: Place, code: Finding['code'], values: Record<string, string>): Finding => ({
    file,
    at: { line: at.line + line - 1, column: at.column },
    code,
    values,
  });
  const mendOf = mendingIn(body);
  const led = ({ lead }: TextBlock, right: string) =>
    right
      .split('\n')
      .map((row, index) => ((index === 0 ? lead.first : lead.rest) + row).trimEnd())
      .join('\n');
  const slips = lineFaults(blocks);
  const told = new Set(slips.map(({ block }) => block));
  const rows = slips.map(({ kind, what, right, or = '', block, rows: own, ...at }): Finding => {
    const code = kind === 'merged' ? 'mdx-dinh-dong' : 'mdx-dau-thua';
    const above = block.parent.children?.[block.index - 1];
    const isTail = what === 'bảng' && above?.type === 'table';
    const tail = () => [
      ...lines.slice(above!.position!.start.line - 1, above!.position!.end.line),
      ...own.map(({ text }) => text),
    ];
    const mended = isTail ? tail().join('\n') : led(block, right);
    const finding = find(at, code, { what, right: mended, or });
    return { ...finding, mend: or || isTail ? undefined : mendOf(own, mended) };
  });
  const brackets = blocks.flatMap((block) =>
    [...bracketFaults(block), ...signFaults(block)].map(
      ({ what, right, rows: own, isTold, nowhere, ...at }): Finding => {
        if (nowhere) return find(at, 'mdx-dia-chi', { value: nowhere, fix: '' });
        const [row] = own;
        const line = row ? lines[row.line - 1]! : '';
        // Of a table the whole row is shown, not the one cell.
        const isCell = row && block.node.type === 'tableCell';
        const mended = right + (isCell ? line.slice(row.column - 1 + row.text.length) : '');
        const mend = row && mendOf(own, line.slice(0, row.column - 1) + mended);
        const code = isTold ? 'dau-go-khac' : 'mdx-dau-thua';
        return { ...find(at, code, { what, right: mended }), mend };
      },
    ),
  );
  const emphasis = blocks.flatMap((block) =>
    emphasisFaults(block, holds).map(({ what, right, rows: own, ...at }): Finding => {
      const mended = led(block, right);
      const finding = find(at, 'mdx-dau-thua', { what, right: mended });
      return { ...finding, mend: mendOf(own, mended) };
    }),
  );
  const talk = talkAsLists(tree, blocks);
  const structureFaults: StructureFault[] = [
    ...talk.faults,
    ...unanswered(tree),
    ...headingFaults(blocks),
    ...footnoteFaults(tree, blocks),
    ...tableTailFaults(tree, body),
    ...swallowedRows(
      blocks.filter((block) => !told.has(block)),
      body,
    ),
    ...renumberedItems(tree, body),
    ...yearsAsItems(tree, body),
    ...splitLists(tree, body).filter((fault) => !talk.lines.has(fault.line)),
    ...speakersAsItems(tree, blocks),
    ...listsInRow(blocks.filter((block) => !told.has(block))),
    ...openFences(tree, body),
    ...lostCells(tree, body),
    ...cutRows(tree, body),
    ...emptyMarks(tree),
    ...hollowHeadings(tree, body),
    ...spacingFaults(blocks),
    ...bareAddresses(blocks),
    ...vagueLinks(tree),
    ...namelessColumns(tree, body),
    ...drawnRules(blocks),
    ...typedNotes(blocks),
    ...lonelyCaptions(blocks),
    ...lostInvitations(blocks, tree),
    ...typedHeadings(blocks.filter((block) => !told.has(block))),
    ...lostComparisons(tree, body),
    ...lostRows(tree, body),
    ...lostNotes(tree, blocks),
  ];
  const structure = structureFaults.map(({ code, values, rows: own, ...at }): Finding => {
    const mend = own && mendOf(own, values['right'] ?? '');
    return { ...find(at, code, values), mend };
  });
  const tellable = (text: string) => (text.length > 50 ? `…${text.slice(-48)}` : text);
  const swallowed = new Set(structure.map(({ at }) => ('line' in at ? at.line : 0)));
  const [joined, ...joins] = rowBreaks(
    blocks.filter((block) => !told.has(block) && block.parent.name !== 'Steps'),
  ).filter((row) => !swallowed.has(row.line + line - 1));
  const breaks = joined
    ? [
        find(joined, 'dong-noi-nhau', {
          text: tellable(joined.text.trimEnd()),
          next: joined.next.slice(0, 50).trimEnd(),
          more: joins.length > 0 ? ` (và ${joins.length} chỗ nữa)` : '',
          table: joined.table
            ? `\nbảng thì viết:\n${joined.table}`
            : joined.list
              ? `\ndanh sách thì viết:\n${joined.list}`
              : '',
        }),
      ]
    : [];
  const [torn, ...others] = tornParagraphs(blocks);
  const more = others.length > 0 ? ` (và ${others.length} đoạn nữa)` : '';
  const tears = torn
    ? [find(torn, 'doan-ngat-giua', { end: torn.end, right: torn.right, more })]
    : [];
  return [...rows, ...brackets, ...emphasis, ...structure, ...breaks, ...tears];
}
