import { mdxToMdast } from 'satteri';
import type { Finding, Point } from '../../domain/faults/fault.ts';
import { htmlAt, insteadOf } from '../body/html-hint.ts';
import { hideLoneSigns, showLoneSigns } from '../body/lone-signs.ts';
import { curlyQuotes } from '../yaml/quote.ts';
import { components } from './components.ts';
import type { MdxNode } from './node.ts';
import { offsetsOf } from './offsets.ts';
import { pairedTag } from './paired-tag.ts';
import { plainRow, withoutCommas } from './plain-row.ts';
import { beyondCompiler, commandsIn, maskCode, tagEnd } from './mask.ts';

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
  return /`!`/.test(message) ? { code: 'mdx-chu-thich' } : { code: 'mdx-sai' };
};

/** The tree with its lone signs as they were typed. */
const withSigns = (node: MdxNode): MdxNode => {
  for (const key of ['value', 'url', 'title', 'alt'] as const) {
    const text = node[key];
    if (text) node[key] = showLoneSigns(text);
  }
  for (const attribute of node.attributes ?? []) {
    if (typeof attribute.value === 'string') attribute.value = showLoneSigns(attribute.value);
  }
  node.children?.forEach(withSigns);
  return node;
};

/**
 * The syntax tree, or where its reader stopped. A space follows a `\` at the very end: below `export`
 * satteri 0.10 reads on behind it, outside the text, which no `catch` sees, for the process is gone.
 */
const parse = (body: string): { tree: MdxNode } | { message: string; at: Point } => {
  try {
    const text = body.endsWith('\\') ? `${body} ` : body;
    return { tree: withSigns(mdxToMdast(hideLoneSigns(text)) as unknown as MdxNode) };
  } catch (error) {
    const message = (error as Error).message;
    const [, line = '1', column = '1'] = message.match(/^(\d+):(\d+)/) ?? [];
    return { message, at: { line: Number(line), column: Number(column) } };
  }
};

const blank = (text: string, from: number, to: number) =>
  text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ') + text.slice(to);

/** A tag in one of whose values straight quotes stand inside those around it, with curly ones there. */
const quotesInside = (tag: string): { key: string; right: string } | undefined => {
  let key = '';
  const right = tag.replaceAll(
    /([\w-]+)="([^\n]*?)"(?=\s+[\w-]+=|\s*\/?>$)/g,
    (all, one: string, value: string) => {
      if (!value.includes('"')) return all;
      key ||= one;
      const [, own, next] = /^([^"=]*?)\s+([\w-]+=".*)$/.exec(value) ?? [];
      if (next) return `${one}="${own}" ${next}"`;
      return `${one}="${curlyQuotes(value)}"`;
    },
  );
  return key ? { key, right } : undefined;
};

/** A tag whose last value lacks the quote that closes it. */
const neverClosed = (tag: string): { key: string; right: string } | undefined => {
  if (tag.split('"').length % 2 === 1) return undefined;
  const [, head = '', key = '', value = '', end = ''] =
    /^(.*?([\w-]+)\s*=\s*)"([^"=]*?)(\s*\/?>)$/su.exec(tag) ?? [];
  return key ? { key, right: `${head}"${value}"${end}` } : undefined;
};

/** A colon in the place of the sign between an attribute and its value. */
const coloned = /(?<=^<\w+(?:\s+[\w-]+[:=]\s*["“][^"”]*["”])*\s+)([\w-]+)\s*:\s*(?=["“])/g;

/** A tag that ends where its words begin: the sign that closes it is missing. */
const gluedTag =
  /^<(?<name>[A-Z]\w*)(?<given>(?:\s+[\w-]+="[^"\n]*")+)\s+(?<words>[^<>\n=]+)<\/\k<name>>/u;

/** A component's tag with values in no quotes or in Word's, and how it should be typed. */
const unquoted = (text: string, start: number) => {
  const tag = text.slice(start).match(/^<([A-Z]\w*)\b[^<>]*>/);
  const wrong =
    /([\w-]+)\s*=\s*(?:[“”„‟]([^“”„‟"]*)[“”„‟"]|[‘’‚]([^‘’‚]*)[‘’‚]|([^\s"'{“”„‘’/>][^\s"'>]*(?:\s+(?![\w-]+\s*=)[^\s"'=/>]+)*))/;
  const [whole, name = ''] = tag ?? [];
  const equal = whole?.replaceAll(coloned, '$1=');
  if (whole && equal !== whole) {
    const [, first = ''] = coloned.exec(whole) ?? [];
    coloned.lastIndex = 0;
    return { name, key: first, right: equal!.replaceAll(/[“”]/g, '"'), tag: whole };
  }
  const apart = whole && withoutCommas(whole);
  const [, parted] = whole ? (/([\w-]+)="[^"\n]*"\s*[,;]/.exec(whole) ?? []) : [];
  if (whole && apart !== whole && parted) return { name, key: parted, right: apart!, tag: whole };
  const inner = whole && (quotesInside(whole) ?? neverClosed(whole));
  if (whole && inner) return { name, ...inner, tag: whole };
  const key = whole?.match(wrong)?.[1];
  if (!whole || !key) return undefined;
  const right = whole.replaceAll(
    new RegExp(wrong.source, 'g'),
    (_, one: string, double?: string, single?: string, bare?: string) =>
      `${one}="${double ?? single ?? bare ?? ''}"`,
  );
  return { name, key, right, tag: whole };
};

/**
 * Reads the syntax of a body. A mistake that stops the compiler is reported in its place, then the
 * offending tag is blanked and the reading goes on, so that one run finds the next one too.
 * @param line the file's line on which the body begins
 */
export function readTree(
  file: string,
  body: string,
  line: number,
): { tree?: MdxNode; findings: Finding[] } {
  const findings: Finding[] = [];
  const { offset, point } = offsetsOf(body);
  const find = (at: Point, kind: Pick<Finding, 'code' | 'values'>) =>
    findings.push({ file, at: { line: at.line + line - 1, column: at.column }, ...kind });

  const beyond = beyondCompiler(body);
  if (beyond) {
    const { at, ...kind } = beyond;
    find(at, kind);
    return { findings };
  }
  let text = maskCode(body);
  let plain = body;
  let tree: MdxNode | undefined;
  const hide = (from: number, to: number) => {
    text = blank(text, from, to);
    plain = blank(plain, from, to);
  };
  for (let attempt = 0; attempt < attempts && !tree; attempt++) {
    const result = parse(text);
    if ('tree' in result) {
      tree = result.tree;
      break;
    }
    const opening = result.message.match(/for `<[^`]*>` \((\d+):(\d+)/);
    const from = opening ? offset({ line: +opening[1]!, column: +opening[2]! }) : -1;
    const html = htmlAt(plain, from) ?? htmlAt(plain, offset(result.at));
    const start = offset(result.at);
    const curly = unquoted(plain, start);
    const end = tagEnd(plain, start);
    const brace = plain.slice(start, end).search(/(?<!\\)\{/);
    if (/^<[A-Za-z]/.test(plain.slice(start, start + 2)) && brace >= 0) {
      const before = plain.slice(start, start + brace);
      const [whole, key = '…'] = before.match(/([\w:.-]+)\s*=\s*$/) ?? [''];
      const name = before.match(/^<\s*([\w.:-]*)/)?.[1] ?? '';
      const at = point(start + brace - whole.length);
      const value = plain.slice(start + brace).match(/^\{\s*["'`]([^"'`}]*)["'`]\s*\}/)?.[1] ?? '…';
      const right = `${key}="${value}"`;
      find(at, { code: 'mdx-thuoc-tinh-lenh', values: { name, key, right } });
      const inside = start + 1 + name.length;
      hide(inside, plain[end - 1] === '/' ? end - 1 : end);
    } else if (curly) {
      const { name, key, tag } = curly;
      // A tag that holds nothing is closed at once.
      const isOpen = components.get(name)?.holds === false && !tag.endsWith('/>');
      const isLone = isOpen && !plain.includes(`</${name}>`, start);
      const right = isLone ? curly.right.replace(/\s*>$/, ' />') : curly.right;
      find(result.at, { code: 'mdx-thuoc-tinh-lenh', values: { name, key, right } });
      if (isLone) {
        hide(start, start + tag.length);
        continue;
      }
      const inside = start + 1 + name.length;
      hide(inside, start + tag.length - (tag.endsWith('/>') ? 2 : 1));
    } else if (html) {
      const fix = insteadOf(plain, html);
      const values = { name: html.name, fix: fix && `Viết:\n${fix}` };
      find(point(html.start), { code: 'mdx-html', values });
      hide(html.start, html.start + (html.closed ? html.source.length : 1));
    } else {
      const told = explain(result.message);
      const rowEnd = plain.indexOf('\n', start);
      const row = plain.slice(start, rowEnd < 0 ? undefined : rowEnd);
      if (/^<<[^<>\n]{1,100}>>/.test(row)) {
        find(result.at, { code: 'mdx-sai', values: { right: plainRow(body, start) } });
        for (const { index, 0: quoted } of row.matchAll(/<<[^<>\n]{1,100}>>/g))
          hide(start + index, start + index + quoted.length);
        continue;
      }
      const glued = gluedTag.exec(row);
      const { name = '', given = '', words = '' } = glued?.groups ?? {};
      if (glued && components.get(name)?.holds) {
        const right = row.replace(gluedTag, `<${name}${given}>${words}</${name}>`);
        find(result.at, { code: 'mdx-sai', values: { right } });
        hide(start, start + glued[0].length);
        continue;
      }
      const right = plainRow(body, start);
      const { fix, from: tag, pair, signs, told: ofPair } = pairedTag(plain, start, right);
      const values = { ...told.values, right, fix, ...ofPair };
      if (pair) {
        find(point(tag), { ...told, values });
        hide(tag, pair[0]);
        hide(pair[1], plain.indexOf('>', pair[1]) + 1);
        continue;
      }
      find(result.at, { ...told, values });
      if (signs?.length) {
        for (const at of signs) hide(at, at + 1);
        continue;
      }
      const sign = plain[start] === '<' ? start : plain.lastIndexOf('<', start);
      if (sign < 0) break;
      const address = plain.slice(sign).match(/^<[^\s<>]+[:@][^\s<>]+>/)?.[0] ?? '<';
      for (const at of [sign, sign + address.length - 1]) hide(at, at + 1);
    }
  }
  if (!tree) return { findings };
  for (const { offset: at, code, value } of commandsIn(tree, plain).slice(0, attempts)) {
    const right = plainRow(body, at);
    find(point(at), { code, values: { value, right } });
  }
  if (findings.length > 0 || text === body) return { tree, findings };

  const real = parse(body);
  if ('tree' in real) return { tree: real.tree, findings };
  find(real.at, explain(real.message));
  return { tree, findings };
}

/** The tree of a text that is sound Markdown; undefined where it is not. */
export function treeOf(text: string): MdxNode | undefined {
  if (beyondCompiler(text)) return undefined;
  const result = parse(maskCode(text));
  return 'tree' in result ? result.tree : undefined;
}
