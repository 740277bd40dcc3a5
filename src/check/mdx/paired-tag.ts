import { matchesOf } from '../../domain/matches.ts';
import { nearest } from '../../domain/typed/nearest.ts';
import { componentNames, components } from './components.ts';
import { rowAt } from './offsets.ts';

/** The sign before words that are no component, and no tag of HTML. */
const words = new RegExp(
  `<(?!/?(?:${componentNames})\\b)(?=/?(?:\\p{Lu}|\\w*[^\\p{ASCII}]|\\w+ \\S*[^\\p{ASCII}]))`,
  'gu',
);

/** What is to be written in place of a tag without its pair. */
type Unpaired = {
  fix: string;
  /** Where the mistake stands. */
  from: number;
  /** Where a pair that was meant ends to open, and begins to close. */
  pair?: [number, number];
  /** Where the signs stand that open words. */
  signs?: number[];
  /** What is wrong with the pair. */
  told?: Record<string, string>;
};

/**
 * How a tag that lacks its pair is written: closed at once, closed by its own name, as words where it is
 * none, or each on a row of its own where paragraphs stand between the two, which Markdown tears apart.
 * @param at where the reader stopped: at the one or the other
 * @param plain the row with its signs written so that they are only signs
 */
export function pairedTag(text: string, at: number, plain: string): Unpaired {
  const closed = text.slice(at).match(/^<\/([A-Z]\w*)>/)?.[1];
  const near = closed && !components.has(closed) ? nearest(closed, components.keys()) : undefined;
  const opened = near ? text.lastIndexOf(`<${near}`, at) : -1;
  if (near && opened >= 0) {
    const [tag = ''] = text.slice(opened).match(/^<[^<>]*>/) ?? [];
    const told = { name: near, state: `đóng bằng tên khác: </${closed}>` };
    return { from: opened, fix: `Viết: </${near}>`, pair: [opened + tag.length, at], told };
  }
  const [, again = ''] = /^<([A-Z]\w*)>/.exec(text.slice(at)) ?? [];
  const first = components.get(again)?.holds ? text.lastIndexOf(`<${again} `, at) : -1;
  if (first >= 0 && !text.slice(first).includes(`</${again}>`)) {
    const [tag = ''] = text.slice(first).match(/^<[^<>]*>/) ?? [];
    const told = { name: again, state: 'mở hai lần mà không đóng' };
    const fix = `Thẻ sau phải có dấu /: </${again}>`;
    return { from: first, fix, pair: [first + tag.length, at], told };
  }
  const from = closed ? text.lastIndexOf(`<${closed}`, at) : at;
  const [tag = '', name = '', attributes = ''] =
    text.slice(Math.max(from, 0)).match(/^<((?:\p{Lu}|\w*[^\p{ASCII}])[\p{L}\d]*)([^<>\n]*)>/u) ??
    [];
  const rule = components.get(name);
  if (rule && !rule.holds) return { from: at, fix: `Viết: <${name}${attributes.trimEnd()} />` };
  if (name && !rule && from === at && nearest(name, components.keys()) === undefined) {
    const right = plain.replaceAll(words, '&lt;');
    const { start, row } = rowAt(text, at);
    const signs = matchesOf(row, words).map(({ index }) => start + index);
    return { from: at, fix: `Không phải thành phần của bài thì viết:\n${right}`, signs };
  }
  const end = rule ? text.indexOf(`</${name}>`, from) : -1;
  const inner = text.slice(from + tag.length, end);
  if (end < at || !/\n\s*\n/.test(inner) || inner.includes(`<${name}`))
    return { from: at, fix: '' };
  const rows = inner.trim().split('\n');
  const shown = rows.length > 6 ? [...rows.slice(0, 5), '…'] : rows;
  const right = `${tag}\n\n${shown.join('\n')}\n\n</${name}>`;
  const fix = `Bên trong có nhiều đoạn thì mỗi thẻ đứng riêng một dòng. Viết:\n${right}`;
  const told = { state: 'mở ở một đoạn, đóng ở đoạn khác' };
  return { from, fix, pair: [from + tag.length, end], told };
}
