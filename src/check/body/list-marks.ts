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

/** Steps that stand between their tags as one text: the page numbers only the items of a list. */
const stepsInRow = (line: number, column: number, rows: TextBlock['rows']): StructureFault[] => {
  const whole = rows.map(({ text }) => text.replace(/<\/?Steps>/g, '').trim()).join('\n');
  const numbered = whole.split(/(?:^|\s+)\d{1,2}[.)]\s+/u).filter(Boolean);
  const items = (numbered.length > 1 ? numbered : whole.split(/\s*[;\n]\s*/u)).filter(Boolean);
  const list = items.map((item, place) => `${place + 1}. ${item.trim()}`).join('\n');
  const right = `<Steps>\n\n${list}\n\n</Steps>`;
  return items.length > 1 ? [{ line, column, code: 'danh-sach-mot-dong', values: { right } }] : [];
};

/** Items of a list that were typed one behind the other in one row. */
export function listsInRow(blocks: readonly TextBlock[]): StructureFault[] {
  return blocks.flatMap(({ node, parent, rows, lead }): StructureFault[] => {
    const [row] = rows;
    const isOnly = rows.length === 1 || parent.children?.length === 1;
    const isSteps = node.name === 'Steps' || (parent.name === 'Steps' && isOnly);
    if (isSteps && row) {
      const { line, column } = (node.name === 'Steps' ? node : parent).position!.start;
      return stepsInRow(line, column, rows);
    }
    if (node.type !== 'paragraph' || rows.length !== 1 || !row) return [];
    const { line, column, text, letters } = row;
    // The first number makes an item of the whole row, the others are words of it.
    const [, dot] = /^1([.)]) $/.exec(lead.first) ?? [];
    if (dot) {
      const items = itemsOf(text, `1${dot}`);
      const isList = items.length > 2 && items.every((item) => /^["“*]*\p{Lu}/u.test(item));
      const right = items.map((item, place) => `${place + 1}. ${item}`).join('\n');
      return isList ? [{ line, column, code: 'danh-sach-mot-dong', values: { right }, rows }] : [];
    }
    if (/^- $/.test(lead.first)) {
      const items = itemsOf(text, '-');
      // Of a way or of several names the second words are names, too.
      const isList = items.length > 2 && items.every((item) => /^\p{Lu}\S* \p{Ll}/u.test(item));
      const right = items.map((item) => `- ${item}`).join('\n');
      return isList ? [{ line, column, code: 'danh-sach-mot-dong', values: { right }, rows }] : [];
    }
    const found = lead.first === '' ? firstItem.exec(letters) : null;
    if (!found) return [];
    const mark = found.groups!['mark']!;
    const items = itemsOf(text.slice(found.index + found[0].length), mark);
    // Numbers that semicolons or commas part are a sentence.
    const isSentence =
      /\d/.test(mark) && items.slice(0, -1).every((item) => /^\p{Ll}.*[;,]$/u.test(item));
    if (items.length < 2 || isSentence) return [];
    const list = items.map((item, place) => `${/\d/.test(mark) ? `${place + 1}.` : '-'} ${item}`);
    const right = `${text.slice(0, found.index + 1)}\n\n${list.join('\n')}`;
    const at = column + found.index + 2;
    return [{ line, column: at, code: 'danh-sach-mot-dong', values: { right }, rows }];
  });
}

/** The numbers of a list's items as they were typed, each with its place. */
const numbersOf = ({ children = [] }: MdxNode, lines: readonly string[]) =>
  children.flatMap(({ position }) => {
    const { line, column } = position?.start ?? { line: 0, column: 0 };
    const [, typed] = lines[line - 1]?.slice(column - 1).match(/^(\d+)[.)]/) ?? [];
    return typed === undefined ? [] : [{ line, column, typed: Number(typed) }];
  });

const yearMark = /^([\s>]*(?:19|20)\d\d)(?=[.)]\s)/;

/** The rows of a list that counts by years, each a paragraph that begins with its year. */
const yearsAsWords = (list: MdxNode, lines: readonly string[]): string | undefined => {
  const { start, end } = list.position!;
  const rows = lines.slice(start.line - 1, end.line);
  if (!yearMark.test(rows[0] ?? '')) return undefined;
  return rows
    .map((row, index) => {
      const escaped = row.replace(yearMark, '$1\\');
      const joined = escaped !== row && /[^\s>]/.test(rows[index - 1] ?? '');
      return joined ? `${row.match(/^[\s>]*/)![0].trimEnd()}\n${escaped}` : escaped;
    })
    .join('\n');
};

/** Sentences that begin with a year and a full stop: a list for Markdown, which counts on from there. */
export function yearsAsItems(tree: MdxNode, body: string): StructureFault[] {
  const lines = body.split('\n');
  return nodesOf(tree, 'list').flatMap((list): StructureFault[] => {
    const right = yearsAsWords(list, lines);
    const [first, ...more] = numbersOf(list, lines);
    // Years that do not follow each other are printed as others, and are told so.
    if (right === undefined || !first) return [];
    if (more.some(({ typed }, index) => typed !== first.typed + index + 1)) return [];
    const { line, column, typed } = first;
    const rows = lines.slice(line - 1, list.position!.end.line);
    const own = rows.map((_, index) => ({ line: line + index }));
    return [
      { line, column, code: 'nam-thanh-muc', values: { year: `${typed}`, right }, rows: own },
    ];
  });
}

/** Items of a list that are printed with another number than they were typed with. */
export function renumberedItems(tree: MdxNode, body: string): StructureFault[] {
  const lines = body.split('\n');
  return nodesOf(tree, 'list').flatMap((node): StructureFault[] => {
    const items = numbersOf(node, lines);
    const from = items[0]?.typed ?? 0;
    // The same number before every item is a habit of Markdown: it counts by itself.
    if (items.every(({ typed }) => typed === from)) return [];
    const index = items.findIndex(({ typed }, place) => typed !== from + place);
    const item = items[index];
    if (!item) return [];
    const { line, column, typed } = item;
    const shown = `${from + index}`;
    const years = yearsAsWords(node, lines);
    const counted = lines[line - 1]!.slice(column - 1).replace(/^\d+/, shown);
    const right = years
      ? `\n${years}`
      : ` ${counted} (muốn giữ số ${typed}: đặt một đoạn văn ngay trên mục ấy)`;
    return [{ line, column, code: 'mdx-so-muc', values: { typed: `${typed}`, shown, right } }];
  });
}
