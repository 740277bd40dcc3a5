import { brief } from '../../domain/faults/brief.ts';
import type { Finding, Point } from '../../domain/faults/fault.ts';
import type { MdxNode } from './node.ts';
import { offsetsOf } from './offsets.ts';

/**
 * The body with its code signs made harmless, every other character in its place: `{` becomes `%`
 * (a sign of the same class for Markdown), `import` and `export` at the start of a line a capital.
 * The compiler's JavaScript parser falls over on hostile nesting, so it never gets to see any.
 */
export function maskCode(body: string): string {
  return body
    .replaceAll('{', '%')
    .replace(/^(import|export)(?=\s|$)/gm, (word) => word.replace(/^./, (c) => c.toUpperCase()));
}

/** The line on which lists, quotes or tags are nested past all sense. */
const lineOfEndlessNesting = (body: string): number | undefined => {
  const markers = body.split('\n').findIndex((row) => /^(\s*([>*+-]|\d{1,9}[.)])){60}/.test(row));
  if (markers >= 0) return markers + 1;
  let depth = 0;
  for (const { 0: tag, index } of body.matchAll(/<\/?[A-Za-z>]/g)) {
    depth = tag[1] === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > 200) return offsetsOf(body).point(index).line;
    const end = body.indexOf('>', index);
    if (end > 0 && body[end - 1] === '/') depth--;
  }
  return undefined;
};

/** How many of a sign that opens something one row may hold: more is nothing a person wrote. */
const mostOnOneRow = { '<': 300, '[': 3000 };

/** What the compiler is not asked to read, and where in the body it begins. */
type Beyond = Pick<Finding, 'code' | 'values'> & { at: Point };

const crowdedRow = (body: string): Beyond | undefined => {
  for (const [index, row] of body.split('\n').entries()) {
    for (const [sign, most] of Object.entries(mostOnOneRow)) {
      if (row.length <= most || row.split(sign).length - 1 <= most) continue;
      const name = `hơn ${most} dấu ${sign} trên một dòng`;
      const typed = sign === '<' ? '&lt;' : `\\${sign}`;
      const fix = `Xóa những dấu ${sign} thừa; cần viết dấu ấy thì viết ${typed}`;
      const at = { line: index + 1, column: row.indexOf(sign) + 1 };
      return { at, code: 'mdx-cau-truc', values: { name, fix } };
    }
  }
  return undefined;
};

/**
 * What the compiler is not asked to read, or undefined: where lists, quotes or tags are nested
 * without end it needs minutes or falls over, and from each sign on a row it looks through all that
 * follow, which takes half a minute for 40,000 `<`.
 */
export function beyondCompiler(body: string): Beyond | undefined {
  const line = lineOfEndlessNesting(body);
  if (line === undefined) return crowdedRow(body);
  return { at: { line, column: 1 }, code: 'mdx-long-sau' };
}

/** Offset of the end of what opens at `open`: the matching brace, or the end of the text. */
const closeOf = (text: string, open: number): number => {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    if (text[index] === '{') depth++;
    else if (text[index] === '}' && --depth === 0) return index;
  }
  return text.length - 1;
};

/** Offset of the `>` that ends a tag; quotes and braces inside are passed over. */
export function tagEnd(text: string, start: number): number {
  let quote = '';
  for (let index = start; index < text.length; index++) {
    const sign = text[index]!;
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '{') index = closeOf(text, index);
    else if (sign === '>') return index;
    else if (sign === '<' && index > start) return index - 1;
  }
  return text.length - 1;
}

/** Ranges of the text in which a brace is only a letter: code, and quoted values inside tags. */
const letterRanges = (tree: MdxNode, text: string): [number, number][] => {
  const { offset } = offsetsOf(text);
  const ranges: [number, number][] = [];
  const walk = (node: MdxNode, depth: number) => {
    const { start, end } = node.position ?? {};
    if (!start || !end || depth > 60) return;
    if (node.type === 'code' || node.type === 'inlineCode') {
      ranges.push([offset(start), offset(end)]);
    } else if (node.type.startsWith('mdxJsx')) {
      const from = offset(start);
      ranges.push([from, tagEnd(text, from)]);
    }
    for (const child of node.children ?? []) walk(child, depth + 1);
  };
  walk(tree, 0);
  return ranges;
};

const isEscaped = (text: string, at: number): boolean => {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
};

/** Where commands begin in a body whose masked tree is known: expressions, imports and exports. */
export function commandsIn(
  tree: MdxNode,
  body: string,
): { offset: number; code: 'mdx-bieu-thuc' | 'mdx-lenh'; value: string }[] {
  const ranges = letterRanges(tree, body);
  const isLetter = (at: number) => ranges.some(([from, to]) => from <= at && at < to);
  const commands: ReturnType<typeof commandsIn> = [];
  for (let at = body.indexOf('{'); at >= 0; at = body.indexOf('{', at + 1)) {
    if (isEscaped(body, at) || isLetter(at)) continue;
    const close = closeOf(body, at);
    const value = brief(body.slice(at, close + 1).replace(/\s+/g, ' '));
    commands.push({ offset: at, code: 'mdx-bieu-thuc', value });
    at = close;
  }
  const starts = blockStarts(tree);
  for (const match of body.matchAll(/^(import|export)(?=\s|$)/gm)) {
    const { line } = offsetsOf(body).point(match.index);
    if (starts.has(line) && !isLetter(match.index)) {
      commands.push({ offset: match.index, code: 'mdx-lenh', value: match[0] });
    }
  }
  return commands;
}

/** Lines on which a paragraph begins at the margin, the only place where a command may stand. */
const blockStarts = (tree: MdxNode, lines = new Set<number>(), depth = 0): Set<number> => {
  const start = tree.position?.start;
  if (tree.type === 'paragraph' && start?.column === 1) lines.add(start.line);
  if (depth < 60) for (const child of tree.children ?? []) blockStarts(child, lines, depth + 1);
  return lines;
};
