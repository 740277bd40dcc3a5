import { isInline, type MdxNode } from '../mdx/node.ts';
import { offsetsOf } from '../mdx/offsets.ts';
import { hideLoneSigns } from './lone-signs.ts';

/** One row of a block as it is written. */
export type TextRow = {
  /** Line within the body and column where the text begins, from 1. */
  line: number;
  column: number;
  /** The row without the signs of quotes and lists before it. */
  text: string;
  /** The same with everything blanked that is not printed as typed: code, addresses, escapes. */
  letters: string;
  /** Ends in a break that the page keeps. */
  breaks: boolean;
};

/** Shorter than this, a row was ended by its writer and not wrapped by an editor. */
export const leastWrapped = 60;

/** A run of text that stands by itself: a paragraph, a heading, a cell of a table. */
export type TextBlock = {
  node: MdxNode;
  parent: MdxNode;
  index: number;
  rows: TextRow[];
  /** The signs of lists and quotes before its first row, and what stands before every further one. */
  lead: { first: string; rest: string };
};

const blanked = '\0';
const escapes = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** All blocks of a body in their order. `body` is the text the tree was read from. */
export function blocksOf(tree: MdxNode, body: string): TextBlock[] {
  const { offset, point } = offsetsOf(body);
  const found: TextBlock[] = [];
  const marked = hideLoneSigns(body);

  /** Text as typed lies in text nodes; a bare address is one too, but nobody's prose. */
  const markLetters = (node: MdxNode, signs: string[], from: number) => {
    const { start, end } = node.position ?? {};
    if (!start || !end) return;
    if (node.type === 'link' && body[offset(start)] !== '[') return;
    if (node.type === 'text') {
      const source = marked
        .slice(offset(start), offset(end))
        .replace(escapes, (escape) => blanked.repeat(escape.length));
      for (let index = 0; index < source.length; index++) {
        signs[offset(start) + index - from] = source[index]!;
      }
    }
    for (const child of node.children ?? []) markLetters(child, signs, from);
  };

  const rowsOf = (node: MdxNode): TextRow[] => {
    // The tag of a component is no part of its text.
    const isTag = node.type.startsWith('mdxJsx');
    const start = (isTag ? node.children?.[0] : node)?.position?.start;
    const end = (isTag ? node.children?.at(-1) : node)?.position?.end;
    if (!start || !end) return [];
    const [from, to] = [offset(start), offset(end)];
    const signs = Array.from({ length: to - from }, () => blanked);
    for (const child of node.children ?? []) markLetters(child, signs, from);
    let at = from;
    return body
      .slice(from, to)
      .split('\n')
      .map((whole, index) => {
        const skipped = index === 0 ? 0 : whole.match(/^[ \t]*(?:>[ \t]?)*[ \t]*/)![0].length;
        const begin = at + skipped;
        at += whole.length + 1;
        const letters = signs.slice(begin - from, begin - from + whole.length - skipped).join('');
        return {
          ...point(begin),
          text: whole.slice(skipped),
          letters,
          breaks: /(?: {2}|\\)$/.test(whole),
        };
      });
  };

  const lines = body.split('\n');
  const before = ({ line, column }: TextRow) => lines[line - 1]!.slice(0, column - 1);
  const leadOf = ([row, next]: readonly TextRow[]): TextBlock['lead'] => {
    const first = row ? before(row) : '';
    if (!/^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*$/.test(first)) return { first: '', rest: '' };
    return { first, rest: next ? before(next) : first.replace(/[^>\t]/g, ' ') };
  };

  const walk = (node: MdxNode, parent: MdxNode, index: number, depth: number) => {
    const children = node.children ?? [];
    if (depth > 40 || node.type === 'code') return;
    if (children.length > 0 && children.every(isInline)) {
      const rows = rowsOf(node);
      found.push({ node, parent, index, rows, lead: leadOf(rows) });
    } else children.forEach((child, place) => walk(child, node, place, depth + 1));
  };
  walk(tree, tree, 0, 0);
  return found;
}
