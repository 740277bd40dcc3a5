import { isHonouring, isPerson } from '../list/names.ts';
import { bareIn, readTypedPeople } from '../list/typed-people.ts';
import { withoutSender } from '../messages.ts';
import {
  element,
  elements,
  isList,
  tableOf,
  textNode,
  textWithin,
  type DocumentElement,
} from './tree.ts';

const titles = ['Họ và tên', 'Năm sinh', 'Đơn vị'];
const line =
  /^(?:(?:\d{1,3}[.)]|[-–+•])\s*)?([^\d,;–()-]{5,40}?)\s*[-–,;(]\s*((?:19[4-9]|20[01])\d)\)?\s*[-–,;]\s*(.{3,100}?)[;.,]?$/u;

const cellsOf = (block: DocumentElement): string[] | undefined => {
  const [, name = '', ...others] = line.exec(textWithin(block)) ?? [];
  return isPerson(name) ? [name, ...others] : undefined;
};

/** The rows that a list holds whole, or that the lines from one on are. */
const rowsFrom = (all: readonly DocumentElement[], index: number): string[][] => {
  const block = all[index]!;
  const isWhole = isList(block);
  const items = isWhole ? elements(block, 'li') : all;
  const rows: string[][] = [];
  for (let at = isWhole ? 0 : index; at < items.length; at += 1) {
    const item = items[at]!;
    const cells = isWhole || item.tagName === 'p' ? cellsOf(item) : undefined;
    if (!cells) return isWhole ? [] : rows;
    rows.push(cells);
  }
  return rows;
};

/** Lines or items that all say "name - year of birth - unit", two or more, are the table that they stand for. */
export function mendPeople(all: readonly DocumentElement[]): DocumentElement[] {
  const found: DocumentElement[] = [];
  for (let index = 0; index < all.length;) {
    const block = all[index]!;
    const rows = rowsFrom(all, index);
    const isTable = rows.length > 1;
    found.push(isTable ? tableOf([titles, ...rows]) : block);
    index += isTable && block.tagName === 'p' ? rows.length : 1;
  }
  return found;
}

/** Lines that name somebody each, two or more below one that honours, are the list that they stand for. */
export function mendNames(all: readonly DocumentElement[]): DocumentElement[] {
  const said = all.map((block) => (block.tagName === 'p' ? withoutSender(textWithin(block)) : ''));
  const isName = said.map((words) => readTypedPeople([words], 'khen').length > 0 && bareIn(words));
  const found: DocumentElement[] = [];
  for (let index = 0; index < all.length;) {
    const above = withoutSender(textWithin(all[index - 1] ?? element('p')));
    const end = isName.findIndex((one, at) => at >= index && !one);
    const last = end < 0 ? all.length : end;
    const isListed = last - index > 1 && isHonouring(above);
    const items = said.slice(index, last).map((words) => element('li', [textNode(words)]));
    found.push(isListed ? element('ol', items) : all[index]!);
    index = isListed ? last : index + 1;
  }
  return found;
}
