import type { FaultCode } from '../../domain/faults/table.ts';
import { nodesOf, type MdxNode } from '../mdx/node.ts';
import { leastWrapped, type TextBlock, type TextRow } from './blocks.ts';

/** Something of a body's structure that would go wrong in silence. */
export type StructureFault = {
  line: number;
  column: number;
  code: FaultCode;
  values: Record<string, string>;
  /** The rows that the mended text stands for, where it stands for no others. */
  rows?: readonly Pick<TextRow, 'line'>[];
};

const textOf = (rows: readonly TextRow[]) => rows.map(({ text }) => text).join('\n');

/** Headings that are the page's title a second time, or that a line below makes of a paragraph. */
export function headingFaults(blocks: readonly TextBlock[]): StructureFault[] {
  return blocks.flatMap(({ node, rows }): StructureFault[] => {
    const [row] = rows;
    if (node.type !== 'heading' || !row) return [];
    const { line, column } = row;
    const fault = (state: string, right: string): StructureFault[] => [
      { line, column, code: 'mdx-tieu-de', values: { state, right }, rows },
    ];
    if (!row.text.startsWith('#')) {
      const rule = rows.at(-1)!.text.trim();
      const words = textOf(rows.slice(0, -1));
      return fault(
        `Dòng ${rule[0]!.repeat(3)} ngay dưới đoạn này biến cả đoạn thành tiêu đề`,
        rule.startsWith('-')
          ? `${words}\n\n---\n(hoặc, nếu là tiêu đề: ## ${words})`
          : `## ${words}`,
      );
    }
    return node.depth === 1
      ? fault('Một dấu # là tựa của cả trang, đã có ở title', `#${row.text}`)
      : [];
  });
}

/** Footnotes without a note, notes that nothing refers to, and two notes of one name. */
export function footnoteFaults(tree: MdxNode, blocks: readonly TextBlock[]): StructureFault[] {
  const faults: StructureFault[] = [];
  const used = new Set(nodesOf(tree, 'footnoteReference').map(({ identifier }) => identifier));
  const defined = new Set<string>();
  const find = (at: { line: number; column: number }, state: string, right: string) =>
    faults.push({
      line: at.line,
      column: at.column,
      code: 'mdx-ghi-chu',
      values: { state, right },
    });
  for (const { identifier = '', position } of nodesOf(tree, 'footnoteDefinition')) {
    if (!position) continue;
    const twice = defined.has(identifier);
    defined.add(identifier);
    if (twice) {
      find(
        position.start,
        `Hai ghi chú cùng tên [^${identifier}], chỉ một được in`,
        `[^${identifier}b]: …`,
      );
    } else if (!used.has(identifier)) {
      const state = `Ghi chú [^${identifier}] không có chỗ nào trong bài nhắc tới nên không được in`;
      find(position.start, state, `… câu cần ghi chú[^${identifier}].`);
    }
  }
  const misspelt = /^\[\^([^\]\s]+)\]\s*[:：]?\s*\S/;
  const rowsOf = blocks.flatMap(({ rows }) => rows);
  const meant = new Set(rowsOf.flatMap(({ letters }) => letters.match(misspelt)?.[1] ?? []));
  for (const row of rowsOf) {
    for (const { index, 0: mark, 1: name } of row.letters.matchAll(/\[\^([^\]\s]+)\]/g)) {
      const at = { line: row.line, column: row.column + index };
      const note = row.text.slice(index + mark.length).match(/^\s*[:：]?\s*(.+)/)?.[1];
      if (index === 0 && note) find(at, `${mark} ở đầu dòng in thành chữ`, `${mark}: ${note}`);
      else if (!defined.has(name!) && !meant.has(name!)) {
        find(at, `${mark} không có ghi chú nào`, `${row.text}\n\n${mark}: …`);
      }
    }
  }
  return faults;
}

/** A row of text under a table that became a row of it. */
export function tableTailFaults(tree: MdxNode, body: string): StructureFault[] {
  const lines = body.split('\n');
  return nodesOf(tree, 'table').flatMap(({ children = [] }): StructureFault[] => {
    const tail = children.find(({ position }, index) => {
      const line = lines[(position?.start.line ?? 1) - 1] ?? '';
      return index > 0 && !/(?<!\\)\|/.test(line);
    });
    const start = tail?.position?.start;
    if (!start) return [];
    const above = lines[start.line - 2] ?? '';
    const values = {
      what: 'hàng của bảng phía trên',
      right: `${above}\n\n${lines[start.line - 1]}`,
    };
    return [{ ...start, code: 'mdx-dinh-dong', values }];
  });
}

/** A row below a list or a quotation, not set in, that became part of its last words. */
export function swallowedRows(blocks: readonly TextBlock[], body: string): StructureFault[] {
  const lines = body.split('\n');
  return blocks.flatMap(({ parent, rows: [first, ...rows] }): StructureFault[] => {
    if (!first || !/^(listItem|blockquote|footnoteDefinition)$/.test(parent.type)) return [];
    let above = first;
    for (const row of rows) {
      const isOwn = above.text.length < leastWrapped || /[.;:!?…”"]$/.test(above.text);
      if (
        row.column < first.column &&
        isOwn &&
        !above.breaks &&
        /^[“"]?[\p{Lu}\d]/u.test(row.text)
      ) {
        const { line, column } = row;
        const right = `${lines[line - 2]}\n\n${row.text}`;
        return [{ line, column, code: 'mdx-dinh-dong', values: { what: 'đoạn riêng', right } }];
      }
      above = row;
    }
    return [];
  });
}

/** Marks of a text, which no program has: a heading, bold words. */
const written = /^#{2,4} \p{L}|(?<!\*)\*\*\p{L}[^*\n]*\*\*(?!\*)/mu;

/** A fence that nothing closes: all that follows it is code. A story between two fences is no code. */
export function openFences(tree: MdxNode, body: string): StructureFault[] {
  const lines = body.split('\n');
  return nodesOf(tree, 'code').flatMap(({ value = '', position }): StructureFault[] => {
    if (!position) return [];
    const { line, column } = position.start;
    const fence = lines[line - 1]!.slice(column - 1).match(/^(`{3,}|~{3,})/)?.[0];
    const last = lines[position.end.line - 1]!.replace(/^[\s>]+/, '').trimEnd();
    if (fence && position.end.line > line && last.startsWith(fence)) {
      const isText = /^\W+(?:markdown|md|mdx)$/i.test(lines[line - 1]!.trim());
      const isProse = (isText && /[^\p{ASCII}]/u.test(value)) || written.test(value);
      const first = value.split('\n').find((row) => row.trim() !== '') ?? '';
      return isProse
        ? [{ line, column, code: 'loi-trong-khung-ma', values: { fence, right: first } }]
        : [];
    }
    if (!fence) return [];
    if (value.trim() === '')
      return [{ line, column, code: 'mdx-trong', values: { what: 'khung mã' } }];
    // Alone above a blank line it was drawn to part what is above from what is below.
    const isRule = /^\s*\n|^$/.test(value) && fence === lines[line - 1]!.trim();
    const right = isRule ? '---' : `${fence}\n${value.split('\n\n')[0]}\n${fence}`;
    return [{ line, column, code: 'mdx-dau-thua', values: { what: fence, right } }];
  });
}

const measured =
  /^>=?\s?\d[\d.,]*\s?(?:%|(?:tuổi|năm|tháng|tuần|ngày|giờ|phút|nghìn|triệu|tỷ|đồng|người|hộ|cây|con|kg|tấn|m|km|ha|lần|điểm|học sinh|đoàn viên|thanh niên)(?!\p{L}))/u;

/** What newspapers set before the title of another story. */
const leadsOn = /^(>{2,})\s*(?=[\p{L}“"[])/u;

/** Signs at the beginning of a row that open a quotation: "> 18 tuổi" loses "more than", ">> Xem thêm" its arrows. */
export function lostComparisons(tree: MdxNode, body: string): StructureFault[] {
  const lines = body.split('\n');
  return nodesOf(tree, 'blockquote').flatMap(({ position }): StructureFault[] => {
    const { start, end } = position!;
    const text = lines[start.line - 1]!.slice(start.column - 1);
    const [, arrows] = leadsOn.exec(text) ?? [];
    if (end.line > start.line || !(arrows ?? measured.test(text))) return [];
    const lead = lines[start.line - 1]!.slice(0, start.column - 1);
    // What stands in the quotation begins with the same sign, and is told with it.
    if (arrows && lead.endsWith('>')) return [];
    const values = arrows
      ? {
          sign: arrows,
          fix: 'Bỏ dấu ấy, dẫn bằng liên kết',
          right: `${lead}${text.replace(leadsOn, '')}`,
        }
      : {
          sign: '>',
          fix: 'Viết “trên”, “hơn” bằng chữ; muốn in dấu ấy thì viết',
          right: `${lead}\\${text}`,
        };
    return [{ line: start.line, column: start.column, code: 'dau-lon-hon', values }];
  });
}
