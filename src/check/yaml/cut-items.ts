import { isScalar, type Scalar, type YAMLSeq } from 'yaml';
import { quote } from './quote.ts';
import { rangeOf, type Slip } from './slip.ts';

/**
 * Commas that cut one item of a list in brackets in two. Told only where the halves cannot stand
 * alone: a quotation or bracket that the next item closes, a number whose other half follows without
 * a space. Words apart may always be items.
 */
const opening = [
  { open: /“/gu, close: /”/gu },
  { open: /«/gu, close: /»/gu },
  { open: /\(/gu, close: /\)/gu },
  // A straight quote opens before a word and closes after one; after a digit it means inches.
  { open: /(?<=^|\s)"(?=\S)/gu, close: /(?<=[^\s\d])"(?=\s|[,.;:!?]|$)/gu },
];

const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0;
const isOpen = (text: string) =>
  opening.some(({ open, close }) => count(text, open) > count(text, close));
const isBalanced = (text: string) =>
  opening.every(({ open, close }) => count(text, open) === count(text, close));

/** A number in Vietnamese or English marks, cut at its comma: `12,5%`, `1,200 cây`. */
const isCutNumber = (left: string, right: string) =>
  (/(?:^|[^\d.,])\d{1,3}$/.test(left) && /^\d{3}(?!\d)/.test(right)) ||
  (/(?:^|[^\d.,])\d+$/.test(left) && /^\d{1,2}(?!\d)/.test(right));

/** Whether commas of the list are otherwise followed by a space, so that a tight one was no comma of it. */
const isElsewhereSpaced = (items: readonly Scalar[], text: string, at: number): boolean => {
  const gaps = items.slice(1).map((item, index) => {
    const [, end] = rangeOf(items[index]!);
    return text.slice(end, rangeOf(item)[0]);
  });
  const others = gaps.toSpliced(at, 1);
  return others.length > 0 && others.every((gap) => /\s$/.test(gap));
};

/** The items of a list in brackets that commas cut in two, each told with the whole in quotes. */
export function cutItems({ flow, items }: YAMLSeq, text: string): Slip[] {
  if (!flow || !items.every((item) => isScalar(item))) return [];
  const slips: Slip[] = [];
  const isPlain = (item: Scalar | undefined) => item?.type === 'PLAIN';
  for (let first = 0; first < items.length - 1; first += 1) {
    const [from, end] = rangeOf(items[first]!);
    const left = text.slice(from, end);
    if (!isPlain(items[first])) continue;
    const last = lastHalf(items, first, text);
    if (last === undefined || !items.slice(first, last + 1).every(isPlain)) continue;
    const to = rangeOf(items[last]!)[1];
    const whole = text.slice(from, to);
    const right = quote(whole.replace(/^[“«"](.*)[”»"]$/u, '$1'));
    slips.push({
      offset: from,
      code: 'phay-trong-ngoac',
      values: {
        brackets: '[ ]',
        whole,
        cut: whole.slice(left.length + 1).trim(),
        fix: `Viết: ${right}`,
      },
      mend: whole.includes('\n') ? undefined : { from, to, text: right },
    });
    first = last;
  }
  return slips;
}

/** Signs other than a comma that people set between the items of a list, by name. */
const betweens = [
  { sign: 'Dấu chấm phẩy', cut: /\s*;\s*/ },
  { sign: 'Dấu gạch', cut: /\s+[-–—]\s+/ },
];

/** Whether a dash stands between items: three of them, or two of several words that both begin anew. */
const isDashed = (parts: readonly string[]) =>
  parts.length > 2 || parts.every((part) => /^\p{Lu}.*\s/u.test(part));

/**
 * Items of a list in brackets that semicolons hold together, or dashes where it has no other item; in
 * quotes they are meant to be one.
 */
export function joinedItems({ flow, items }: YAMLSeq, text: string): Slip[] {
  if (!flow) return [];
  return items.filter(isScalar).flatMap((item) => {
    const [from, to] = rangeOf(item);
    const whole = text.slice(from, to);
    const { sign, parts } = betweens
      .map((one) => ({ ...one, parts: whole.split(one.cut).filter(Boolean) }))
      .find((one) => one.parts.length > 1) ?? { sign: '', parts: [] };
    if (item.type !== 'PLAIN' || parts.length < 2 || whole.includes('&')) return [];
    if (sign === 'Dấu gạch' && (items.length > 1 || !isDashed(parts))) return [];
    const values = { sign, whole, fix: parts.join(', '), quoted: quote(whole) };
    return [{ offset: from, code: 'cham-phay-trong-ngoac' as const, values }];
  });
}

/** The item that holds the other half of one, by its place. */
const lastHalf = (items: readonly Scalar[], first: number, text: string): number | undefined => {
  const [from, end] = rangeOf(items[first]!);
  const left = text.slice(from, end);
  const [nextFrom, nextEnd] = rangeOf(items[first + 1]!);
  const right = text.slice(nextFrom, nextEnd);
  const isTight = text.slice(end, nextFrom) === ',';
  if (isTight && isCutNumber(left, right)) {
    const isSure = /^\d+\s?%/.test(right) || isElsewhereSpaced(items, text, first);
    if (isSure && /[^\d\s.,-]/.test(left + right)) return first + 1;
  }
  if (!isOpen(left)) return undefined;
  const last = items.findIndex(
    (item, index) => index > first && isBalanced(text.slice(from, rangeOf(item)[1])),
  );
  return last < 0 ? undefined : last;
};
