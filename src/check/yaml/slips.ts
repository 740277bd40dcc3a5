import { isMap, isPair, visit, type Document, type Scalar } from 'yaml';
import { parseFragment } from 'parse5';
import { awkwardSign } from '../../domain/typed/file-name.ts';
import { rowAt } from '../mdx/offsets.ts';
import { repairsOf } from './repairs/repair.ts';
import { quote } from './quote.ts';
import { lineWith, rangeOf, within, type Slip } from './slip.ts';
import { sureWays } from './repairs/sure.ts';
import { markSlips } from './typed-marks.ts';
import { escapeSlip, loneSlip } from './value-slips.ts';

const isPlain = (scalar: Scalar) => scalar.type === 'PLAIN';
const isEmpty = (scalar: Scalar) => scalar.value === null && !scalar.source;
/** A value of free words: ids, days, numbers and paths have neither spaces nor capitals. */
const isProse = (value: string) => /[\s\p{Lu}]|\P{ASCII}/u.test(value.trim());

/**
 * What a hash sign took away after a value, where a person did not mean a comment: a hashtag or a
 * number after words, or in place of the whole value. `# ` and words are a comment.
 */
const lostAfter = (scalar: Scalar, text: string): { at: number; to: number } | undefined => {
  const [from, end] = rangeOf(scalar);
  const headed = scalar.type?.startsWith('BLOCK');
  const tail = text.slice(headed ? from : end).split('\n', 1)[0]!;
  const found = /^([>|][-+\d]*)?(\s*)#(?=\S)|^([>|][-+\d]*)?(\s*)#(?=\s?\d)/.exec(tail);
  if (!found || (!isPlain(scalar) && !headed)) return undefined;
  const at = (headed ? from : end) + found[0].length - 1;
  const isTag = /^#\s?\d/.test(text.slice(at));
  const isColour = isEmpty(scalar);
  if (!isColour && !isTag && !headed && !isProse(String(scalar.value))) return undefined;
  if (!isColour && /^#\s/.test(text.slice(at)) && !isProse(String(scalar.value))) return undefined;
  if (/^\s{2}/.test(found[2] ?? found[4] ?? '') && /^#\s/.test(text.slice(at))) return undefined;
  const line = text.indexOf('\n', at);
  return { at, to: line < 0 ? text.length : line };
};

const commentSlip = (scalar: Scalar, text: string, key: unknown): Slip[] => {
  const lost = lostAfter(scalar, text);
  if (!lost) return [];
  const [from] = rangeOf(scalar);
  const start = isEmpty(scalar) ? lost.at : from;
  const whole = text.slice(start, lost.to).trimEnd();
  const [picture = ''] = /^[^,{}]*?\.(?:jpe?g|png|webp|avif)(?=\s*(?:[,}]|$))/i.exec(whole) ?? [];
  const awkward = picture ? awkwardSign(picture) : undefined;
  if (awkward) {
    const line = lineWith(text, start, start + picture.length, `./${awkward.right}`);
    const fix = `Đổi tên tệp thành “${awkward.right}” rồi viết: ${line}. `;
    const values = { lost: text.slice(lost.at, lost.to).slice(0, 40), fix };
    return [{ offset: lost.at, code: 'chu-sau-thang', values }];
  }
  const isTags = key === 'hashtags' && /hashtags:\s*$/.test(text.slice(0, start));
  const right = isTags
    ? `[${whole
        .split(/[\s,;]+/)
        .map(quote)
        .join(', ')}]`
    : quote(whole);
  const values = {
    lost: text.slice(lost.at, lost.to).slice(0, 40),
    fix: `Viết: ${lineWith(text, start, lost.to, right)}. `,
  };
  const mend = scalar.type?.startsWith('BLOCK')
    ? undefined
    : within(text, start, start + whole.length, right);
  return [{ offset: lost.at, code: 'chu-sau-thang', values, mend }];
};

const quoteSlip = (scalar: Scalar, text: string): Slip[] => {
  const value = typeof scalar.value === 'string' ? scalar.value : '';
  const [, open, inner, close] = /^([“‘«„])((?:[^“”‘’«»„]|“[^“”]+”)+)([”’»“"])$/u.exec(value) ?? [];
  if (!isPlain(scalar) || !open || !inner || !close) return [];
  const [from, to] = rangeOf(scalar);
  const right = lineWith(text, from, to, quote(inner));
  const values = { fix: `Viết: ${right}. Nếu cả câu là lời trích thì viết: ${quote(value)}` };
  return [{ offset: from, code: 'ngoac-cong', values, mend: within(text, from, to, quote(inner)) }];
};

const entity = /&(?:#\d{2,6}|#x[\da-f]{2,6}|[a-z][a-z\d]{1,20});/gi;

const decoded = (code: string): string => {
  const [node] = parseFragment(code).childNodes;
  return node && 'value' in node ? node.value : code;
};

const entitySlips = (scalar: Scalar, text: string): Slip[] => {
  if (typeof scalar.value !== 'string') return [];
  const [from, to] = rangeOf(scalar);
  const first = [...text.slice(from, to).matchAll(entity)].find(([code]) => decoded(code) !== code);
  if (!first) return [];
  const mended = scalar.value.replaceAll(entity, (code) => decoded(code)).replaceAll('\u00a0', ' ');
  const right = /^\p{L}[^:#"]*$/u.test(mended) && isPlain(scalar) ? mended : quote(mended);
  const sign = decoded(first[0]) === '\u00a0' ? ' ' : decoded(first[0]);
  const line = lineWith(text, from, to, right);
  const values = { value: first[0], fix: `Thay bằng “${sign}”: ${line}` };
  const mend = within(text, from, to, right);
  return [{ offset: from + first.index, code: 'ma-html', values, mend }];
};

/** A key that only a slip makes: with a dash or a strange space before it, or its colon glued to the value. */
const keySlip = (key: Scalar, inFlow: boolean, text: string): Slip[] => {
  const [from, to] = rangeOf(key);
  const typed = text.slice(from, to);
  if (!isPlain(key)) return [];
  const { start, row } = rowAt(text, from);
  const isGlued = inFlow && /^[a-z]\w*:[^/]/i.test(typed) && !/^\s*:/.test(text.slice(to));
  if (isGlued) {
    const mended = typed.replace(/:\s*/u, ': ');
    // Who leaves out the space leaves it out before each value.
    const right = lineWith(text, from, to, mended).replaceAll(
      /(?<=[{,]\s*)([a-z]\w*):(?=[^\s/])/gi,
      '$1: ',
    );
    const detail = 'thiếu dấu cách sau dấu hai chấm';
    const values = { detail, fix: `Viết: ${right}` };
    const mend = within(text, from, to, mended);
    return [{ offset: from, code: 'yaml-hai-cham', values, mend }];
  }
  if (!/^[-–—−•·▪●‣◦\s]/u.test(typed)) return [];
  const around = { indents: [], open: '', isLast: false };
  const [repair] = repairsOf(sureWays, row, around);
  if (!repair) return [];
  return [
    {
      offset: start + repair.at,
      code: repair.code,
      values: { fix: `Viết: ${repair.line.trim()}`, ...repair.values },
      mend: { from: start, to: start + row.length, text: repair.line },
    },
  ];
};

/** A list whose dashes are none, or touch their words: YAML reads it as one text. */
const listSlip = (scalar: Scalar, text: string): Slip[] => {
  const [from] = rangeOf(scalar);
  const { start } = rowAt(text, from);
  const ownLine = start > 0 && text.slice(start, from).trim() === '';
  if (!isPlain(scalar) || !ownLine || !/^[-–—−•·▪●‣◦]/u.test(String(scalar.value))) return [];
  return keySlip(scalar, false, text);
};

/** Three points alone on a row end a text of YAML: all that follows would be left out unseen. */
export function cutOff(text: string): Slip | undefined {
  const found = /^\.\.\.[ \t]*\n(?=[^]*^[^\s#])/m.exec(text);
  if (!found) return undefined;
  const values = {
    detail: 'một dòng chỉ có ba dấu chấm kết thúc phần khai, mọi dòng sau nó bị bỏ',
    fix: 'Xóa dòng này.',
  };
  return { offset: found.index, code: 'yaml-sai', values };
}

/**
 * An item of a list that lost its dash goes on as the item above: its first key and others stand there
 * a second time.
 * @param problems what YAML says of keys that stand twice
 */
export function missingDash(
  text: string,
  problems: readonly { pos: [number, number] }[],
): Slip | undefined {
  const [first, ...more] = problems.map(({ pos }) => pos[0]).toSorted((a, b) => a - b);
  if (first === undefined || more.length === 0) return undefined;
  const { row } = rowAt(text, first);
  if (!/^ +(?:id|no|date):\s/.test(row)) return undefined;
  const values = {
    detail: 'bị thiếu: mỗi mục mở đầu bằng “- ”',
    fix: `Viết: ${row.replace(/^( *) {2}(?=\S)/, '$1- ')}`,
  };
  return { offset: first, code: 'yaml-gach-dong', values };
}

/** Slips for which nothing else of the text can be trusted: the first of them is its one fault. */
export function grossSlip(document: Document.Parsed, text: string): Slip | undefined {
  let found: Slip | undefined;
  visit(document, {
    Scalar(role, node, ancestors) {
      const parent = ancestors.findLast(isMap);
      const inFlow = parent?.flow ?? false;
      const isOnly = !ancestors.some((ancestor) => isPair(ancestor)) && role !== 'key';
      const [slip] =
        role === 'key' ? keySlip(node, inFlow, text) : isOnly ? [] : listSlip(node, text);
      found ??= slip;
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

/** Keys whose values have a shape of their own, which tells more of what is wrong with one. */
const hasShape = /^(?:url|page|brand|accent|hashtags)$/;

/** Slips of single values: what a hash took away, quotes that stay, codes of HTML, marks of Markdown. */
export function slipsOf(scalar: Scalar, text: string, key: unknown): Slip[] {
  return [
    ...escapeSlip(scalar, text),
    ...commentSlip(scalar, text, key),
    ...quoteSlip(scalar, text),
    ...loneSlip(scalar, text),
    ...entitySlips(scalar, text),
    ...(hasShape.test(String(key)) ? [] : markSlips(scalar, text)),
  ];
}
