import { isMap, isPair, isScalar, YAMLSeq, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { KeyPath } from '../../domain/faults/fault.ts';
import { matchesOf } from '../../domain/matches.ts';
import { rowAt } from '../mdx/offsets.ts';
import { keyText } from './places.ts';
import { quote } from './quote.ts';
import { lacksColon, lineWith, rangeOf, type Slip } from './slip.ts';

/**
 * A backslash in double quotes that YAML takes for a command: `"D:\nhap"` is a new line, `"D:\tai"`
 * a Tab, `"\ "` nothing. Only `\"` and `\\` are what they look like; `\u` and `\x` are never typed by
 * chance with their digits.
 */
export function escapeSlip(scalar: Scalar, text: string): Slip[] {
  if (scalar.type !== 'QUOTE_DOUBLE') return [];
  const [from, to] = rangeOf(scalar);
  const typed = text.slice(from, to);
  // A new line is meant but after a drive's letter: forms write one so.
  const commands = /\\(?:["\\]|\r?\n|(?<!:\\)n|u[\da-f]{4}|x[\da-f]{2}|U[\da-f]{8})|(\\.)/gi;
  const found = matchesOf(typed, commands).find(([, command]) => command);
  if (!found) return [];
  const right = typed.replace(commands, (all, command?: string) => (command ? `\\${all}` : all));
  const values = {
    detail: 'trong ngoặc kép, dấu \\ phải viết hai lần',
    fix: `Viết: ${lineWith(text, from, to, right)}`,
  };
  return [{ offset: from + found.index, code: 'yaml-sai', values }];
}

const ordinal =
  /^(?:(?:bước|câu(?: hỏi)?)\s+(?=\d{1,2}\s?[.):–-])|b(?=\d{1,2}\s?[.):]))?(\d{1,2})(?:\s?[.)/:]|\s[–-])\s+(?=\S)/iu;

/** Words in braces without one key: YAML makes keys of them that hold nothing. */
export function bareMap({ flow, items, range }: YAMLMap, text: string): Slip[] {
  if (!flow || !range || items.length === 0 || !items.every((pair) => lacksColon(pair, text)))
    return [];
  const [from, to] = range;
  const inner = text.slice(from + 1, to - 1).trim();
  if (text[from - 1] === '{' && text[to] === '}') {
    const fix = `Đây là chỗ chừa của một mẫu: thay cả ${text.slice(from - 1, to + 1)} bằng điều cần viết.`;
    return [{ offset: from - 1, code: 'yaml-ky-tu-dau', values: { sign: '{', fix } }];
  }
  const line = lineWith(text, from, to, quote(inner));
  const fix = `Chữ thì viết: ${line}; danh sách thì viết: [${inner}]`;
  return [{ offset: from, code: 'yaml-ky-tu-dau', values: { sign: '{', fix } }];
}

/** Quotes of all kinds; a straight one behind a figure means inches. */
const quotes = /[“”„«»]|(?<!\d)"/gu;

/** The mark of a list that stayed before its words, and what parted them from others. */
const led = /^(?:[-–—*→]|[.,;:])\s+(?=[\p{L}“"‘])/u;
const tailed = /(?<=\p{L})\s+[-–—]$/u;

/**
 * A quote without its pair, the mark of a list before the words of a line, or a comma behind a value
 * of one line as other formats have it.
 */
export function loneSlip(scalar: Scalar, text: string): Slip[] {
  const { value } = scalar;
  if (typeof value !== 'string') return [];
  const [from, to] = rangeOf(scalar);
  const typed = text.slice(from, to);
  const told = (at: number, sign: string, bare: string): Slip[] => {
    const isPlain = scalar.type === 'PLAIN' && /^\p{L}[^:#"]*$/u.test(bare);
    const right = isPlain ? bare : quote(bare);
    const values = { sign, fix: `Viết: ${lineWith(text, from, to, right)}` };
    return [{ offset: from + Math.max(at, 0), code: 'dau-le', values }];
  };
  const found = value.match(quotes) ?? [];
  const sign = found.at(-1) ?? '';
  if (found.length === 1 && (value.startsWith(sign) || value.endsWith(sign))) {
    return told(typed.indexOf(sign), sign, value.replace(sign, '').trim());
  }
  const below =
    scalar.type === 'PLAIN' && !/^[-–•+*]\s/u.test(typed)
      ? typed.search(/(?<=\n\s*)[-–•+*]\s/u)
      : -1;
  if (below > 0) {
    const items = typed.split(/\n\s*(?:[-–•+*]\s+)?/u).map((item) => `\n- ${item}`);
    const fix = `Ở đây không có mục con, cả mấy dòng thành một. Mỗi ý một mục, thẳng hàng:${items.join('')}`;
    return [{ offset: from + below, code: 'dau-le', values: { sign: typed[below]!, fix } }];
  }
  const isLine = /^(?:PLAIN|QUOTE_)/.test(scalar.type ?? '') && !value.includes('\n');
  const [mark = ''] = (isLine && (led.exec(value) ?? tailed.exec(value))) || [];
  if (mark) {
    return told(typed.indexOf(mark.trim()), mark.trim(), value.replace(mark, '').trim());
  }
  const lead = text.slice(rowAt(text, from).start, from);
  const isOwn = scalar.type === 'PLAIN' && /^\s*(?:- )?\w+:\s*$/.test(lead);
  const isItem = scalar.type === 'PLAIN' && /^\s*-\s+$/.test(lead) && value.endsWith(',');
  if (!(isOwn ? /[,;]$/.test(value) : isItem) || value.includes('&')) return [];
  return told(typed.length - 1, value.at(-1)!, value.replace(/\s*[,;]+$/, ''));
}

/** An item of a list as it was typed, and what of it is meant to stand there. */
type Item = { typed: string; from: number; to: number; meant: Scalar };

const itemOf = (node: unknown, text: string): Item[] => {
  if (isScalar(node)) {
    const [from, to] = rangeOf(node);
    return typeof node.value === 'string' ? [{ typed: node.value, from, to, meant: node }] : [];
  }
  // A colon behind the number makes a key of it.
  const { key, value } = (isMap(node) && node.items.length === 1 ? node.items[0] : node) as Pair;
  if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string') return [];
  const [from, keyEnd] = rangeOf(key);
  const [start, to] = rangeOf(value);
  const isBare = /^\s*:\s+$/.test(text.slice(keyEnd, start));
  return isBare
    ? [{ typed: `${text.slice(from, keyEnd)}: ${value.value}`, from, to, meant: value }]
    : [];
};

/**
 * Items of a list that were numbered by hand, where the page numbers them itself.
 * @returns the slip, the first number as it was typed, and the list as it is meant where a colon made keys of its numbers
 */
const numberedItems = (
  list: YAMLSeq | YAMLMap,
  text: string,
): { slip: Slip; mark: string; meant?: YAMLSeq } | undefined => {
  const items = list.items.flatMap((item) => itemOf(item, text));
  const [first, ...more] = items;
  if (!first || more.length === 0 || items.length < list.items.length) return undefined;
  if (isMap(list) && list.flow) return undefined;
  const isNumbered = ({ typed }: Item, index: number) =>
    Number(ordinal.exec(typed)?.[1]) === index + 1;
  if (!items.every(isNumbered)) return undefined;
  const dash = isMap(list) ? '- ' : '';
  const plain = ({ typed }: Item) => dash + quote(typed.replace(ordinal, ''));
  const { from } = first;
  const { to } = items.at(-1)!;
  const whole = items
    .map((item, index) => text.slice(items[index - 1]?.to ?? from, item.from) + plain(item))
    .join('');
  const line = whole.includes('\n')
    ? lineWith(text, from, first.to, plain(first))
    : lineWith(text, from, to, whole);
  const mark = ordinal.exec(first.typed)![0].trim();
  const values = {
    value: mark,
    fix: `Trang tự đánh số các bước, các câu hỏi: bỏ số ở mọi mục. Viết: ${line}`,
  };
  const slip: Slip = {
    offset: from,
    code: 'dau-trong-khai',
    values,
    mend: { from, to, text: whole },
  };
  if (items.every((item) => rangeOf(item.meant)[0] === item.from)) return { slip, mark };
  const meant = new YAMLSeq();
  meant.items = items.map((item) => item.meant);
  meant.range = list.range ?? null;
  return { slip, mark, meant };
};

/** The same as a sign too many, which stops no build. */
export function asReminder({ values, ...slip }: Slip): Slip {
  return { ...slip, code: 'dau-le', values: { sign: values['value']!, fix: values['fix']! } };
}

/** Steps or questions that were numbered by hand, at their key, and the list as it is meant where that is another. */
export function countedSlip(
  list: YAMLSeq | YAMLMap,
  ancestors: readonly unknown[],
  text: string,
): { slip: Slip; key: KeyPath; meant: YAMLSeq | undefined } | undefined {
  const key = ancestors.filter(isPair).map((pair) => keyText(pair.key));
  const name = isPair(ancestors.at(-1)) ? key.at(-1) : '';
  const found = name === 'steps' || name === 'discuss' ? numberedItems(list, text) : undefined;
  if (!found) return undefined;
  const { slip, mark, meant } = found;
  // Questions, and steps behind a dash, were published with both numbers before this was told.
  const isOld = name !== 'steps' || (!meant && /^b\d|[–-]$/iu.test(mark));
  return { slip: isOld ? asReminder(slip) : slip, key, meant };
}
