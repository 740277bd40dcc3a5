import type { Lost } from './source.ts';
import {
  cutHead,
  element,
  elements,
  lettersOf,
  rename,
  setChildren,
  tableOf,
  textNode,
  textWithin,
  type DocumentElement,
} from './tree.ts';

const marker = /^\s*([-–—•·▪●○◦❖➢⮚➤►▶■◆♦✓✔+*]|\d{1,3}[.)/]|[a-zđ][.)])\s+/u;

type Mark = { kind: '-' | '1' | 'a'; at: number; sign: string };

/** The mark of a list typed by hand at the head of a line: its kind and its place in order. */
const markOf = (block: DocumentElement): Mark | undefined => {
  if (block.tagName !== 'p') return undefined;
  const sign = lettersOf(block).match(marker)?.[1];
  // A line of signs parts the text, whatever it begins with.
  if (!sign || !/[\p{L}\d]/u.test(textWithin(block))) return undefined;
  if (/^\d/u.test(sign)) return { kind: '1', at: Number.parseInt(sign, 10), sign };
  if (/^[a-zđ]/u.test(sign))
    return { kind: 'a', at: 'abcdđeghiklmnopqrstuvxy'.indexOf(sign[0]!) + 1, sign };
  return { kind: '-', at: 0, sign: /[-–—]/u.test(sign) ? '-' : sign };
};

const withoutMark = (block: DocumentElement): DocumentElement => {
  cutHead(block, lettersOf(block).match(marker)?.[0].length ?? 0);
  return element('li', block.childNodes);
};

/** What is told of a list with letters, which Markdown has none of. */
export function letteredTold(first: DocumentElement): Lost {
  return {
    what: 'Danh sách đánh chữ a) b) c): đổi thành đánh số',
    where: `“${textWithin(first).slice(0, 40)}”`,
  };
}

/** The lines that go on with a list: the same kind of mark, numbers and letters in their order. */
const runFrom = (all: readonly DocumentElement[], first: Mark): DocumentElement[] => {
  const end = all.findIndex((block, index) => {
    const mark = markOf(block);
    return mark?.kind !== first.kind || mark.at !== first.at + (first.kind === '-' ? 0 : index);
  });
  return end < 0 ? [...all] : all.slice(0, end);
};

/**
 * Items typed with two signs are two levels where the second is "+", as offices write it, or where the
 * first comes again behind it.
 */
const nested = (run: readonly DocumentElement[]): DocumentElement[] => {
  const signs = run.map((block) => markOf(block)!.sign);
  const first = signs[0]!;
  const isBelow = signs.map(
    (sign, index) => sign !== first && (sign === '+' || signs.slice(index).includes(first)),
  );
  const items: DocumentElement[] = [];
  let below: DocumentElement[] = [];
  const close = () => {
    const last = items.at(-1);
    if (last && below.length > 0) setChildren(last, [...last.childNodes, element('ul', below)]);
    below = [];
  };
  for (const [index, block] of run.entries()) {
    if (!isBelow[index]) close();
    (isBelow[index] ? below : items).push(withoutMark(block));
  }
  close();
  return items;
};

/** Lists typed line by line, with signs, numbers or letters, become lists. */
export function mendLists(all: readonly DocumentElement[], lost: Lost[]): DocumentElement[] {
  const found: DocumentElement[] = [];
  for (let index = 0; index < all.length;) {
    const mark = markOf(all[index]!);
    const run = mark ? runFrom(all.slice(index), mark) : [];
    // One line that begins with "1." may be a heading or a date; one with a dash is a list of one.
    const isList = mark && (mark.kind === '-' || (run.length > 1 && mark.at === 1));
    if (!isList) {
      found.push(all[index]!);
      index += 1;
      continue;
    }
    if (mark.kind === 'a') lost.push(letteredTold(run[0]!));
    found.push(
      mark.kind === '-' ? element('ul', nested(run)) : element('ol', run.map(withoutMark)),
    );
    index += run.length;
  }
  return found;
}

const cellsOf = (block: DocumentElement): string[] =>
  block.tagName === 'p' ? lettersOf(block).trim().split(/\t+/u) : [];

/** Lines whose parts are set apart by tabs, as many in each, are a table. */
export function mendTables(all: readonly DocumentElement[]): DocumentElement[] {
  const found: DocumentElement[] = [];
  for (let index = 0; index < all.length;) {
    const width = cellsOf(all[index]!).length;
    let end = index + 1;
    if (width > 1) while (end < all.length && cellsOf(all[end]!).length === width) end += 1;
    const run = all.slice(index, end);
    // "Họ tên: …" is a line of its own, not a row of a table.
    const isTable = run.some((block) => !cellsOf(block)[0]?.trim().endsWith(':'));
    if (width < 2 || run.length < 2 || !isTable) {
      found.push(all[index]!);
      index += 1;
      continue;
    }
    found.push(tableOf(run.map((block) => cellsOf(block).map((cell) => cell.trim()))));
    index += run.length;
  }
  return found;
}

/** Tables that stand in a cell of another become words of it: a table of a story has no others inside. */
export function mendNested(root: DocumentElement, lost: Lost[]): void {
  for (const outer of elements(root, 'table')) {
    const within = elements(outer, 'table').flatMap((one) => elements(one, 'td', 'th'));
    const cells = elements(outer, 'td', 'th').filter(
      (cell) => !within.includes(cell) && textWithin(cell) !== '',
    );
    // A frame around a table is none.
    if (within.length > 0 && cells.length === 1) {
      rename(outer, 'div');
      continue;
    }
    for (const inner of elements(outer, 'table')) {
      const rows = elements(inner, 'tr').map((row) =>
        row.childNodes.map(textWithin).filter(Boolean).join(': '),
      );
      lost.push({
        what: 'Bảng lồng trong ô của bảng khác: thành chữ',
        where: `“${rows[0] ?? ''}”`,
      });
      rename(inner, 'p');
      setChildren(inner, [textNode(rows.join('; '))]);
    }
  }
}
