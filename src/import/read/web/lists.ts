import type { Lost } from '../source.ts';
import {
  element,
  elements,
  isElement,
  setChildren,
  styleOf,
  textWithin,
  type DocumentElement,
  type DocumentNode,
} from '../tree.ts';
import { letteredTold } from '../typed-lists.ts';

type Item = { level: number; sign: string; paragraph: DocumentElement };

const signOf = (paragraph: DocumentElement): DocumentElement | undefined =>
  elements(paragraph, 'span').find((span) => styleOf(span).includes('mso-list:ignore'));

/** A paragraph that Word shows as an item of a list: how deep, and behind which sign. */
const itemOf = (node: DocumentNode): Item | undefined => {
  if (!isElement(node) || node.tagName !== 'p') return undefined;
  const level = styleOf(node).match(/mso-list:l\d+level(\d+)/u)?.[1];
  const sign = signOf(node);
  return level && sign
    ? { level: Number(level), sign: textWithin(sign), paragraph: node }
    : undefined;
};

const number = /^(\d+)[.)]$/u;
const letter = /^\p{L}[.)]$/u;
/** A sign, a letter of a font of signs ("o", "§") or a picture. */
const bullet = /^[^\p{N}.):]{0,2}$/u;
/** What is named “I.”, “1.1.” or “Điều 2.” is called so elsewhere in the text. */
const isListed = ({ level, sign }: Item): boolean =>
  number.test(sign) || bullet.test(sign) || (level > 1 && letter.test(sign));

const withoutSign = (paragraph: DocumentElement): DocumentNode[] => {
  const sign = signOf(paragraph)!;
  setChildren(sign, []);
  return paragraph.childNodes;
};

/** Items as lists, each item with those that stand deeper right behind it. */
const nested = (items: readonly Item[]): DocumentElement[] => {
  const lists: DocumentElement[] = [];
  for (let at = 0; at < items.length;) {
    const { level, sign, paragraph } = items[at]!;
    const next = items.findIndex((one, other) => other > at && one.level <= level);
    const end = next < 0 ? items.length : next;
    const item = element('li', [...withoutSign(paragraph), ...nested(items.slice(at + 1, end))]);
    const isNumbered = number.test(sign) || letter.test(sign);
    const last = lists.at(-1);
    if (last?.tagName === (isNumbered ? 'ol' : 'ul')) setChildren(last, [...last.childNodes, item]);
    else {
      const first = number.exec(sign)?.[1] ?? '1';
      lists.push(
        isNumbered
          ? element('ol', [item], first === '1' ? {} : { start: first })
          : element('ul', [item]),
      );
    }
    at = end;
  }
  return lists;
};

/** Word copies its lists as paragraphs with a sign before each: as lists again, at their depth. */
export function readCopiedLists(root: DocumentElement, lost: Lost[]): void {
  const made: DocumentNode[] = [];
  let group: Item[] = [];
  const close = () => {
    if (group.length === 0) return;
    if (group.every(isListed)) {
      const lettered = group.find(({ sign }) => letter.test(sign));
      if (lettered) lost.push(letteredTold(lettered.paragraph));
      made.push(...nested(group));
    } else made.push(...group.map(({ paragraph }) => paragraph));
    group = [];
  };
  for (const child of root.childNodes) {
    const item = itemOf(child);
    if (item) group.push(item);
    else if (isElement(child) || group.length === 0 || textWithin(child) !== '') {
      close();
      made.push(child);
    }
    if (isElement(child) && !item) readCopiedLists(child, lost);
  }
  close();
  setChildren(root, made);
}
