import { nodesOf, type MdxNode } from '../mdx/node.ts';
import type { TextBlock } from './blocks.ts';
import type { StructureFault } from './structure-marks.ts';

const markOf = (line: string) => line.match(/^\s*([-+*]|\d{1,9}[.)])(?=\s)/)?.[1];
/** What makes lists one: their bullet, or that they count. */
const kindOf = (mark: string) => mark.replace(/\d+/, '1');

/**
 * Items that begin at the margin of the list above with another mark: a list of its own for Markdown,
 * where Vietnamese papers write “+” for what belongs to the “-” above it.
 */
export function splitLists(tree: MdxNode, body: string): StructureFault[] {
  const lines = body.split('\n');
  const parents = [tree, ...nodesOf(tree, 'listItem'), ...nodesOf(tree, 'mdxJsxFlowElement')];
  return parents.flatMap(({ children = [] }): StructureFault[] => {
    let first: string | undefined;
    return children.flatMap((node, index): StructureFault[] => {
      const [start, above] = [node.position?.start, children[index - 1]?.position?.end];
      if (node.type !== 'list' || !start) {
        first = undefined;
        return [];
      }
      const { line, column } = start;
      // Within a quotation its sign stands before the mark.
      const mark = markOf(lines[line - 1]!);
      first ??= mark;
      if (!first || !mark || !above || kindOf(mark) === kindOf(first)) return [];
      // Lists that a blank line parts are two on purpose, but for the mark that only a part has.
      if (line - above.line > 1 && mark !== '+') return [];
      const own = lines.slice(line - 1, node.position!.end.line);
      const rows = own.map((_, place) => ({ line: line + place }));
      const lead = ' '.repeat(first.length + 1);
      const right = own.map((text) => (lead + text).trimEnd()).join('\n');
      const values = { mark, first, right };
      return [{ line, column, code: 'danh-sach-tach', values, ...(mark === '+' && { rows }) }];
    });
  });
}

/** A colon and the first item; then the same sign, or the next number, in front of each further one. */
const firstItem = /:\s+(?<mark>[-–+]|1[.)])\s+(?=\S)/u;

/** The items behind the first mark of a row, cut where the mark stands again. */
const itemsOf = (text: string, mark: string): string[] => {
  const items: string[] = [];
  let rest = text;
  for (let number = 2; ; number++) {
    const next = mark.startsWith('1') ? `${number}[${mark[1]}]` : `[${mark}]`;
    const found = new RegExp(`\\s+${next}\\s+(?=\\S)`, 'u').exec(rest);
    if (!found) return [...items, rest];
    items.push(rest.slice(0, found.index));
    rest = rest.slice(found.index + found[0].length);
  }
};

/** Items of a list that were typed one behind the other in one row. */
export function listsInRow(blocks: readonly TextBlock[]): StructureFault[] {
  return blocks.flatMap(({ node, rows, lead }): StructureFault[] => {
    const [row] = rows;
    if (node.type !== 'paragraph' || rows.length !== 1 || !row || lead.first !== '') return [];
    const { line, column, text, letters } = row;
    const found = firstItem.exec(letters);
    if (!found) return [];
    const mark = found.groups!['mark']!;
    const items = itemsOf(text.slice(found.index + found[0].length), mark);
    if (items.length < 2) return [];
    const list = items.map((item, place) => `${/\d/.test(mark) ? `${place + 1}.` : '-'} ${item}`);
    const right = `${text.slice(0, found.index + 1)}\n\n${list.join('\n')}`;
    const at = column + found.index + 2;
    return [{ line, column: at, code: 'danh-sach-mot-dong', values: { right }, rows }];
  });
}
