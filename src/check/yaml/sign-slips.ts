import { isAlias, type Node } from 'yaml';
import { rowAt } from '../mdx/offsets.ts';
import { quote } from './quote.ts';
import type { Slip } from './slip.ts';

/** The sign by which a value stands for another, is stood for, or is of a type of its own. */
const signOf = (node: Node): string | undefined => {
  if (isAlias(node)) return `*${node.source}`;
  if ('anchor' in node && node.anchor) return `&${node.anchor}`;
  const isPlain =
    !node.tag || /^tag:yaml\.org,2002:(map|seq|str|int|float|bool|null)$/.test(node.tag);
  return isPlain ? undefined : node.tag;
};

/** A sign of YAML's before a value: it is taken of nobody, and was mostly meant as a letter of the text. */
export function signSlip(node: Node, text: string): Slip | undefined {
  const sign = signOf(node);
  if (sign === undefined) return undefined;
  const offset = node.range?.[0] ?? 0;
  const { start, row } = rowAt(text, offset);
  const [, lead, value] = /^(\s*(?:- )?[^\s:]+:\s+)([&*!].*)$/.exec(row) ?? [];
  if (!lead || !value) return { offset, code: 'yaml-neo', values: { sign, fix: '' } };
  const fix = `Viết: ${lead.trimStart()}${quote(value)}`;
  const mend = { from: start + lead.length, to: start + row.length, text: quote(value) };
  return { offset, code: 'yaml-neo', values: { sign, fix }, mend };
}
