import { isScalar, type Scalar, type YAMLSeq } from 'yaml';
import { quote } from './quote.ts';
import { lineWith, rangeOf, type Slip } from './slip.ts';

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
  const found = [...typed.matchAll(commands)].find(([, command]) => command);
  if (!found) return [];
  const right = typed.replace(commands, (all, command?: string) => (command ? `\\${all}` : all));
  const values = {
    detail: 'trong ngoặc kép, dấu \\ phải viết hai lần',
    fix: `Viết: ${lineWith(text, from, to, right)}`,
  };
  return [{ offset: from + found.index, code: 'yaml-sai', values }];
}

const ordinal = /^(?:bước\s+(?=\d{1,2}\s?[.):]))?(\d{1,2})\s?[.)/:]\s+(?=\S)/iu;

/** Items of a list that were numbered by hand, where the page numbers them itself. */
export function numberedItems({ items }: YAMLSeq, text: string): Slip[] {
  const scalars = items.filter((item): item is Scalar => isScalar(item));
  const isNumbered = (item: Scalar, index: number) =>
    typeof item.value === 'string' && Number(ordinal.exec(item.value)?.[1]) === index + 1;
  const [first, ...more] = scalars;
  if (!first || more.length === 0 || scalars.length < items.length) return [];
  if (!scalars.every(isNumbered)) return [];
  const plain = (item: Scalar) => quote(String(item.value).replace(ordinal, ''));
  const [from, end] = rangeOf(first);
  const to = rangeOf(scalars.at(-1)!)[1];
  const right = scalars.map((item, index) => {
    const [start] = rangeOf(item);
    const before = index === 0 ? from : rangeOf(scalars[index - 1]!)[1];
    return text.slice(before, start) + plain(item);
  });
  const whole = right.join('');
  const line = whole.includes('\n')
    ? lineWith(text, from, end, plain(first))
    : lineWith(text, from, to, whole);
  const values = { value: ordinal.exec(String(first.value))![0].trim(), fix: `Viết: ${line}` };
  const mend = { from, to, text: whole };
  return [{ offset: from, code: 'dau-trong-khai', values, mend }];
}
