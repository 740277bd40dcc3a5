import { extname } from 'node:path';
import { gridOfCsv, gridOfTable, gridsOfExcel, type Grids } from '../list/grid.ts';
import { headLists } from '../list/headed.ts';
import { headOf, isAssignment, partLists, withUnitsAsNames } from '../list/head.ts';
import { stacked } from '../list/side-by-side.ts';
import { ImportFault } from '../import-fault.ts';
import { withoutSender } from '../messages.ts';
import { isPeopleList, readPeopleList, type PeopleList } from '../list/people-list.ts';
import { takeFrame, type Frame } from './frame.ts';
import { takePersonal } from './personal.ts';
import { privateTold, takePrivate, withoutPrivate } from './private.ts';
import { refusalByName, refusalOfAny } from './refusal.ts';
import type { Lost, ReadDocument, SourcePicture } from './source.ts';
import { decodeText, readText } from './text.ts';
import { readWeb } from './web/web.ts';
import { tidy } from './tidy.ts';
import { element, parseHtml, textNode, textWithin, type DocumentElement } from './tree.ts';
import { readWord } from './word/word.ts';

const readers: Record<string, (bytes: Uint8Array) => ReadDocument | Promise<ReadDocument>> = {
  '.docx': readWord,
  '.docm': readWord,
  '.doc': readWord,
  '.rtf': readWord,
  '.pdf': readWord,
  '.txt': (bytes) => readText(decodeText(bytes)),
  '.html': (bytes) => readWeb(decodeText(bytes)),
  '.htm': (bytes) => readWeb(decodeText(bytes)),
};

const gridsOfCsv = (bytes: Uint8Array): Grids => ({
  grids: [{ name: '', rows: gridOfCsv(decodeText(bytes)) }],
  lost: [],
});

const sheets: Record<string, (bytes: Uint8Array) => Grids | Promise<Grids>> = {
  '.xlsx': gridsOfExcel,
  '.xlsm': gridsOfExcel,
  '.xls': gridsOfExcel,
  '.csv': gridsOfCsv,
  '.tsv': gridsOfCsv,
};

/** What stands above a list as its name. */
const listName = /^(?:danh sách|phụ lục|biểu|bảng)(?!\p{L})/iu;

/** What the lines of lists say that comes into a story. */
const wordsOf = (lists: readonly PeopleList[]): string[] =>
  lists.flatMap(({ listed }) =>
    listed.flatMap(({ role, unit, place, reason }) => [role, unit, place, reason]),
  );

/** Lists whose words hold nothing that only a person's own may know, and what was taken out of them. */
const openLists = (lists: readonly PeopleList[]): { lists: PeopleList[]; lost: Lost[] } => {
  const lost: Lost[] = [];
  const clean = (text: string): string => {
    const { text: left, lost: more } = withoutPrivate(text);
    lost.push(...more);
    return left;
  };
  const open = lists.map((list) => ({
    ...list,
    listed: list.listed.map((line) => ({
      ...line,
      name: clean(line.name),
      role: clean(line.role),
      unit: clean(line.unit),
      place: clean(line.place),
      reason: clean(line.reason),
    })),
  }));
  return { lists: open, lost };
};

/** A document taken apart: its frame, the blocks within, the lists of people in it, what was lost so far. */
type Parts = {
  frame: Frame;
  pictures: SourcePicture[];
  blocks: DocumentElement[];
  lists: PeopleList[];
  lost: Lost[];
};

const partsOfSheets = (name: string, { grids, lost }: Grids): Parts => {
  const tables = grids
    .flatMap(({ name: title, rows }) =>
      partLists(withUnitsAsNames(stacked(rows), title)).map((part) => ({ title, rows: part })),
    )
    .map(({ title, rows }) => ({
      title,
      list: isPeopleList(rows) ? readPeopleList(rows) : undefined,
    }));
  const lists = tables.flatMap(({ list }) => (list && list.listed.length > 0 ? [list] : []));
  if (lists.length === 0) {
    throw new ImportFault(
      `${name}: không thấy danh sách người được khen.`,
      '→ Bảng cần một dòng tên cột, có cột “Họ và tên”; các cột khác: TT, Chức vụ, Đơn vị, Hình thức khen, Thành tích.',
    );
  }
  for (const { title, list } of tables) {
    if (!list || list.listed.length === 0)
      lost.push({ what: 'Trang tính không phải danh sách người', where: `“${title}”` });
  }
  // What stands above the lists is the text of a sheet.
  const [first = [], ...further] = lists.flatMap(({ around }) =>
    around.length > 0 ? [around] : [],
  );
  const isNamed = (line: string) => listName.test(line) || line === line.toUpperCase();
  const below = [...new Set(further.flat())].filter((line) => !first.includes(line));
  const above = [...first, ...below.filter((line) => !isNamed(line))].map((line) =>
    element('p', [textNode(line)]),
  );
  const { rest, lost: framed, ...frame } = takeFrame(above);
  const open = openLists(lists);
  lost.push(...takePrivate(rest), ...open.lost);
  lost.push(
    ...below.filter(isNamed).map((line) => ({
      what: 'Tên của danh sách ở trang tính sau: không đưa vào bài',
      where: `“${line}”`,
    })),
  );
  return {
    frame,
    pictures: [],
    blocks: rest,
    lists: open.lists.map((list) => ({ ...list, around: [] })),
    lost: [...lost, ...framed, ...privateTold([...rest.map(textWithin), ...wordsOf(open.lists)])],
  };
};

const partsOfText = (name: string, source: ReadDocument): Parts => {
  const tidied = tidy(parseHtml(source.html));
  if (tidied.blocks.every((block) => textWithin(block) === ''))
    throw new ImportFault(
      `${name}: không có chữ nào trong tệp.`,
      source.pictures.length > 0
        ? '→ Nếu văn bản là ảnh chụp (bản quét), cần gõ lại hoặc tìm bản Word.'
        : '→ Mở tệp ra xem: có chữ thì lưu lại rồi nhập, không có thì lấy lại tệp.',
    );
  const { rest: blocks, lost, ...frame } = takeFrame(tidied.blocks);
  const grids = new Map(
    blocks.flatMap((table, at) => {
      if (table.tagName !== 'table') return [];
      const above = blocks[at - 1] ? textWithin(blocks[at - 1]!) : frame.annex.join(' ');
      return [[table, withUnitsAsNames(stacked(gridOfTable(table)), above)] as const];
    }),
  );
  const people = new Map(
    [...grids]
      .filter(([, grid]) => isPeopleList(grid) && !isAssignment(headOf(grid)!))
      .map(([table, grid]) => [table, readPeopleList(grid)]),
  );
  const { rest, lists, lost: headings } = headLists(blocks, people);
  const open = takePersonal(rest);
  const listed = openLists(lists);
  const taken = [...takePrivate(open.rest), ...listed.lost];
  return {
    frame,
    pictures: source.pictures,
    blocks: open.rest,
    lists: listed.lists,
    lost: [
      ...source.lost,
      ...tidied.lost,
      ...lost,
      ...headings,
      ...open.lost,
      ...taken,
      ...privateTold([
        ...open.rest.map((block) => withoutSender(textWithin(block))),
        ...wordsOf(listed.lists),
      ]),
    ],
  };
};

/**
 * Reads a file of any kind that can be taken in and takes it apart.
 * @throws ImportFault when it is of another kind, or cannot be read
 */
export async function readParts(name: string, bytes: Uint8Array): Promise<Parts> {
  const refused = refusalOfAny(name, bytes);
  if (refused) throw new ImportFault(...refused);
  const kind = extname(name).toLowerCase();
  const sheet = sheets[kind];
  if (sheet) return partsOfSheets(name, await sheet(bytes));
  const read = readers[kind];
  if (!read) throw new ImportFault(...refusalByName(name, kind));
  return partsOfText(name, await read(bytes));
}
