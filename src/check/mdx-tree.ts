import { mdxToMdast } from 'satteri';
import type { MdastNode } from 'satteri';
import type { Finding, Point } from '../domain/fault.ts';

/** A node as the guard reads it: any type, for what is unknown is refused, not passed. */
export type Node = {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  title?: string | null;
  alt?: string | null;
  depth?: number;
  attributes?: Attribute[];
  children?: Node[];
  position?: { start: Point; end: Point };
};
export type Attribute = { type: string; name?: string; value?: unknown };

/** How many mistakes of syntax are looked for in one body before giving up. */
const attempts = 20;

const explain = (message: string): Pick<Finding, 'code' | 'values'> => {
  const name = message.match(/`<\/?([^`>]*)>`/)?.[1] ?? '';
  if (/Expected a closing tag|expected corresponding/i.test(message)) {
    return { code: 'mdx-the-ho', values: { name, state: 'chưa có thẻ đóng' } };
  }
  if (/closing tag/i.test(message)) {
    return { code: 'mdx-the-ho', values: { name, state: 'đóng mà không có thẻ mở' } };
  }
  if (/import|export/i.test(message) && !/expression/i.test(message)) return { code: 'mdx-lenh' };
  if (/`!`/.test(message)) return { code: 'mdx-chu-thich' };
  if (/expression|brace/i.test(message)) return { code: 'mdx-bieu-thuc', values: { value: '{' } };
  return { code: 'mdx-sai' };
};

/**
 * Reads the syntax of a body. A mistake that stops the compiler is reported in its place, then the
 * offending character is blanked and the reading goes on, so that one run finds the next one too.
 * @param line the file's line on which the body begins
 */
export const readTree = (
  file: string,
  body: string,
  line: number,
): { tree?: Node; findings: Finding[] } => {
  const findings: Finding[] = [];
  const lines = body.split('\n');
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      const tree: MdastNode = mdxToMdast(lines.join('\n'));
      return { tree: tree as unknown as Node, findings };
    } catch (error) {
      const message = (error as Error).message;
      const [, row = '1', column = '1'] = message.match(/^(\d+):(\d+)/) ?? [];
      const at = { line: Number(row) + line - 1, column: Number(column) };
      findings.push({ file, at, ...explain(message) });
      const text = lines[Number(row) - 1];
      const blanked = text && blank(text, Number(column) - 1);
      if (blanked === undefined || blanked === text) return { findings };
      lines[Number(row) - 1] = blanked;
    }
  }
  return { findings };
};

/** Blanks the sign that opened the mistake: the one at the place, or the last one before it. */
const blank = (text: string, index: number): string => {
  const at = /[<{}]/.test(text[index] ?? '')
    ? index
    : Math.max(text.lastIndexOf('<', index), text.lastIndexOf('{', index));
  return at < 0
    ? text.replace(/^(\s*)(import|export)\b/, '$1      ')
    : `${text.slice(0, at)} ${text.slice(at + 1)}`;
};
