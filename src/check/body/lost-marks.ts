import { nodesOf, type MdxNode } from '../mdx/node.ts';
import type { TextBlock } from './blocks.ts';
import { pictureMark } from './picture-mark.ts';
import { cellsOf, pipes, pipeTable, separator } from './pipe-table.ts';
import type { StructureFault } from './structure-marks.ts';

/** Cells beyond the columns of the table's first row: Markdown drops them. */
export function lostCells(tree: MdxNode, body: string): StructureFault[] {
  const lines = body.split('\n');
  return nodesOf(tree, 'table').flatMap(({ position }): StructureFault[] => {
    const { start, end } = position ?? { start: { line: 1, column: 1 }, end: { line: 0 } };
    const rows = lines.slice(start.line - 1, end.line).map((line, index) => ({
      line: start.line + index,
      text: line.slice(index === 0 ? start.column - 1 : 0).replace(/^[\s>]+/, ''),
    }));
    const cells = rows.map(({ text }) => cellsOf(text, pipes));
    const columns = cells[0]?.length ?? 0;
    const at = cells.findIndex((row) => row.slice(columns).some((cell) => cell !== ''));
    if (at < 0) return [];
    const table = rows.filter(({ text }) => !separator.test(text));
    const values = {
      lost: cells[at]!.slice(columns).filter(Boolean).join('”, “'),
      count: `${columns}`,
      right: pipeTable(table.map(({ text }) => cellsOf(text, pipes))),
    };
    return [{ line: rows[at]!.line, column: 1, code: 'mdx-o-thua', values }];
  });
}

/** A row of a table that Enter cut in two: each half would be a row of its own. */
export function cutRows(tree: MdxNode, body: string): StructureFault[] {
  const lines = body.split('\n');
  return nodesOf(tree, 'table').flatMap(({ position }): StructureFault[] => {
    const { start, end } = position!;
    const rows = lines
      .slice(start.line - 1, end.line)
      .map((row) => row.replace(/^[\s>]+/, '').trimEnd());
    if (!/^\|.*\|$/.test(rows[0]!)) return [];
    const at = rows.findIndex(
      (row, index) =>
        row.startsWith('|') && !row.endsWith('|') && /^[^|].*\|$/.test(rows[index + 1] ?? ''),
    );
    if (at < 0) return [];
    const right = rows.toSpliced(at, 2, `${rows[at]} ${rows[at + 1]}`).join('\n');
    return [{ line: start.line + at, column: 1, code: 'mdx-hang-ngat', values: { right } }];
  });
}

/** Tables whose first row has no word: no column has a name. */
export function namelessColumns(tree: MdxNode, body: string): StructureFault[] {
  const lines = body.split('\n');
  return nodesOf(tree, 'table').flatMap(({ position }): StructureFault[] => {
    const { start, end } = position!;
    const rows = lines
      .slice(start.line - 1, end.line)
      .map((line) => line.replace(/^[\s>]+/, ''))
      .filter((line) => !separator.test(line))
      .map((line) => cellsOf(line, pipes));
    const isNameless = rows[0]?.every((cell) => cell === '');
    if (!isNameless || rows.length < 2) return [];
    const right = pipeTable(rows.slice(1));
    return [{ line: start.line, column: start.column, code: 'bang-khong-ten', values: { right } }];
  });
}

const emptyBlocks = { heading: 'tiêu đề', listItem: 'mục danh sách', blockquote: 'khung trích' };

/** Headings, items and quotations without a word, as Word leaves them. */
export function emptyMarks(tree: MdxNode): StructureFault[] {
  return Object.entries(emptyBlocks).flatMap(([type, what]) =>
    nodesOf(tree, type)
      .filter(({ children = [] }) => children.length === 0)
      .map(({ position }) => ({
        line: position!.start.line,
        column: position!.start.column,
        code: 'mdx-trong' as const,
        values: { what },
      })),
  );
}

const labelOf = (row: string) => row.match(/^\s*\[((?:[^\]\\]|\\.)+)\]:/)?.[1] ?? '';

/** Rows that Markdown takes for the address of a link that no place of the text names: `[Nguồn]: sổ`. */
export function lostRows(tree: MdxNode, body: string): StructureFault[] {
  const lines = body.split('\n');
  const references = ['linkReference', 'imageReference'].flatMap((type) => nodesOf(tree, type));
  const used = new Set(references.map(({ identifier }) => identifier));
  const seen = new Set<string>();
  return nodesOf(tree, 'definition').flatMap(
    ({ identifier = '', url = '', position }): StructureFault[] => {
      const { line, column } = position!.start;
      const row = lines[line - 1]!.slice(column - 1).trimEnd();
      if (identifier.startsWith('^')) {
        const label = labelOf(row).slice(1);
        const name = label.trim().replaceAll(/\s+/g, '-');
        const right = row.replace(/\[\^[^\]]*\]/, `[^${name}]`);
        const state = `Tên ghi chú [^${label}] có dấu cách`;
        return [{ line, column, code: 'mdx-ghi-chu', values: { state, right } }];
      }
      const isNamed = used.has(identifier) && !seen.has(identifier);
      seen.add(identifier);
      if (isNamed) return [];
      const label = labelOf(row);
      const isLink = /^(?:https?:|www\.|\/)/i.test(url);
      const right = url.startsWith('data:')
        ? pictureMark('lời tả ảnh', './ten-anh.jpg')
        : isLink
          ? `[${label}](${url})`
          : `\\${row}`;
      const isRemark = /^(?:\/\/|comment|#)$/iu.test(label);
      const values = {
        value: row.slice(0, 60),
        right,
        fix: isRemark ? 'Ghi chú thì xóa dòng này; muốn in ra thì viết' : 'Viết',
      };
      return [{ line, column, code: 'mdx-dong-mat', values }];
    },
  );
}

/** Notes without a word, and notes written in a way that another program knows. */
export function lostNotes(tree: MdxNode, blocks: readonly TextBlock[]): StructureFault[] {
  const empty = nodesOf(tree, 'footnoteDefinition').flatMap((node): StructureFault[] => {
    if (node.children?.length) return [];
    const { line, column } = node.position!.start;
    const state = `Ghi chú [^${node.identifier}] không có lời nào`;
    const right = `[^${node.identifier}]: …`;
    return [{ line, column, code: 'mdx-ghi-chu', values: { state, right } }];
  });
  const misspelt = /\[\^\s+([^\]\s]+)\s*\]|\[\^([^\]\s]+)\s+\]|\^\[([^\]]+)\]/;
  const told = new Set<string>();
  const spelt = blocks.flatMap(({ rows }) =>
    rows.flatMap((row): StructureFault[] => {
      const [mark, first, second, note] = row.letters.match(misspelt) ?? [];
      const name = first ?? second ?? '';
      if (!mark || told.has(name || mark)) return [];
      told.add(name || mark);
      const index = row.letters.indexOf(mark);
      const right = note
        ? `${row.text.replace(mark, '[^1]')}\n\n[^1]: ${note}`
        : row.text.replace(mark, `[^${name}]`);
      const values = { state: `${mark} ở đây in thành chữ`, right };
      return [{ line: row.line, column: row.column + index, code: 'mdx-ghi-chu', values }];
    }),
  );
  return [...empty, ...spelt];
}

/** Headings with nothing below them, as an outline has them; one alone is a text that only begins. */
export function hollowHeadings(tree: MdxNode, body: string): StructureFault[] {
  const lines = body.split('\n');
  const headings = (tree.children ?? []).filter(({ type }) => type === 'heading');
  return headings.flatMap((node, index): StructureFault[] => {
    const next = headings[index + 1];
    const { start, end } = node.position ?? {};
    const isParent = (next?.depth ?? 0) > (node.depth ?? 0);
    if (!start || !end || headings.length < 2 || isParent) return [];
    if (next && (next.children ?? []).length === 0) return [];
    const until = next?.position?.start.line ?? lines.length + 1;
    // What could not be read stands there all the same.
    if (lines.slice(end.line, until - 1).some((row) => /\S/u.test(row))) return [];
    const value = lines[start.line - 1]!.replaceAll(/^#+\s*|\s*#*\s*$/g, '');
    return [{ ...start, code: 'muc-trong', values: { value } }];
  });
}
