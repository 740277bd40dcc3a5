import type { Lost } from './source.ts';
import {
  cellsIn,
  element,
  elements,
  isElement,
  isHeading,
  isList,
  lettersOf,
  setChildren,
  textNode,
  textWithin,
  type DocumentElement,
  type DocumentNode,
} from './tree.ts';

/** What only a person's file says of them: two of these make a text one. */
const telling =
  'ngày,? (?:tháng,? )?(?:năm )?sinh|năm sinh|sinh (?:ngày(?:,? tháng)?(?:,? năm)?|năm)|giới tính|nam(?:,| \\/|\\/| hay| hoặc)? ?(?:\\()?nữ\\)?|dân tộc|tôn giáo|quê quán|nguyên quán|trú quán|nơi sinh|(?:số )?(?:cccd|cmnd|cmt|căn cước(?: công dân)?|chứng minh nhân dân)(?: số)?|ngày vào đảng';
/** What such a file says besides, which no page has a place for either. */
const further =
  'ngày vào (?:đoàn|đảng)[^:\\n]{0,20}|đảng viên|(?:địa chỉ |nơi |hộ khẩu |nơi đăng ký hộ khẩu )?(?:thường|tạm) trú|(?:nơi|chỗ) ở(?: hiện (?:nay|tại))?|địa chỉ(?: nhà| liên hệ)?|(?:(?:số )?điện thoại|sđt|đt|e-?mail)(?: (?:liên hệ|di động|cá nhân))?|(?:facebook|zalo|fb)[^:\\n]{0,20}|tình trạng (?:hôn nhân|sức kh(?:ỏe|oẻ))|(?:họ (?:và )?tên )?(?:cha|mẹ|bố|vợ|chồng|phụ huynh|người giám hộ)|số tài khoản';
const open =
  'họ (?:và )?tên[^:\\n]{0,60}|tôi tên(?: là)?|chức (?:vụ|danh)[^:\\n]{0,30}|đơn vị(?: công tác)?|nơi công tác|nghề nghiệp|trình độ[^:\\n]{0,30}|học vị|đồng chí';

const label = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<private>${telling}|${further})|${open})\\s*:`,
  'giu',
);
const isTelling = new RegExp(`(?<![\\p{L}\\d])(?:${telling})\\s*:`, 'giu');
const isLabel = new RegExp(`^[-–+•*\\d.)\\s]*(${telling}|${further})\\s*(?::|$)`, 'iu');
const mark = /^[-–+•*\d.)\s]*/u;

/** Where the value of a label ends: with its sentence or at a gap. */
const end = /;|\t|\s{3,}|(?<=\p{Ll}{2}|\d)\.\s+(?=\p{Lu})/u;

/** The parts of a line that begins with a label, without those that are private. */
const openParts = (line: string, dropped: string[]): string[] | undefined => {
  const found = [...line.matchAll(label)];
  const first = found[0];
  if (!first || line.slice(0, first.index).replace(mark, '') !== '') return undefined;
  if (!found.some(({ groups }) => groups?.['private'])) return undefined;
  return found
    .flatMap((one, index) => {
      const part = line.slice(one.index, found[index + 1]?.index);
      if (!one.groups?.['private']) return [part];
      const value = part.slice(one[0].length).trimStart();
      // A value that stands elsewhere needs its label, for whoever reads the draft to see what it is.
      if (value === '') return [part];
      dropped.push(one.groups['private']);
      const at = end.exec(value);
      return at ? [value.slice(at.index + at[0].length)] : [];
    })
    .map((part) =>
      part
        .replaceAll(/\s+/gu, ' ')
        .replace(/[\s;,–-]+$/u, '')
        .trim(),
    )
    .filter((part) => /[\p{L}\d]/u.test(part));
};

/** What stands in a cell, on one line. */
const inlineOf = (node: DocumentNode): DocumentNode[] =>
  isElement(node) && /^(?:p|div|ul|ol|li)$/u.test(node.tagName)
    ? [...node.childNodes.flatMap(inlineOf), textNode(' ')]
    : [node];

const cleanTable = (table: DocumentElement, dropped: string[]): void => {
  for (const row of elements(table, 'tr')) {
    const cells = cellsIn(row);
    for (const [at, cell] of cells.entries()) {
      const text = textWithin(cell);
      const name = isLabel.exec(text)?.[1];
      const isAlone = /^[^:]*:?$/u.test(text);
      const beside = cells[at + 1];
      if (!name || (isAlone && !beside)) continue;
      dropped.push(name);
      setChildren(cell, []);
      if (isAlone && beside) setChildren(beside, []);
    }
    if (cells.every((cell) => textWithin(cell) === '') && row.parentNode)
      setChildren(
        row.parentNode,
        row.parentNode.childNodes.filter((one) => one !== row),
      );
  }
};

/** A table of labels, each beside its value, as lines: one that names a person and tells what is theirs. */
const formLines = (table: DocumentElement): DocumentElement[] | undefined => {
  if (table.tagName !== 'table') return undefined;
  const rows = elements(table, 'tr').map(cellsIn);
  const pairs = rows.flatMap((cells) =>
    cells.flatMap((cell, at) =>
      at % 2 === 0 ? { label: textWithin(cell).replace(/\s*:$/u, ''), value: cells[at + 1] } : [],
    ),
  );
  const cells = elements(table, 'td', 'th').filter((cell) => textWithin(cell) !== '');
  const isInCells = cells.every((cell) => /^[^:]{2,60}:\s*\S/u.test(textWithin(cell)));
  if (isInCells && cells.some((cell) => /^[\d.)\s]*họ (?:và )?tên/iu.test(textWithin(cell))))
    return cells.map((cell) => element('p', cell.childNodes.flatMap(inlineOf)));
  const isNamed = pairs.some(({ label: words }) => /^[\d.)\s]*họ (?:và )?tên/iu.test(words));
  const isPaired = rows.every(({ length }) => length === 2 || length === 4);
  const isTold = pairs.some(({ label: words }) => isLabel.test(words));
  if (!isNamed || !isPaired || !isTold) return undefined;
  return pairs.flatMap(({ label: words, value }) =>
    words && value
      ? element('p', [textNode(`${words}: `), ...value.childNodes.flatMap(inlineOf)])
      : [],
  );
};

/**
 * A person's file without what no page may say of them: birth, origin, papers, telephone, home, family
 * (the model has no keys for these). Only their labels are told. Any other text stays as it is.
 */
export function takePersonal(blocks: readonly DocumentElement[]): {
  rest: DocumentElement[];
  lost: Lost[];
} {
  const forms = blocks.map(formLines);
  const lines = blocks.flatMap((block, at) => forms[at] ?? block);
  const text = lines.map(textWithin).join('\n');
  const labels = [...text.matchAll(isTelling)].map(([words]) => words.toLowerCase());
  if (new Set(labels).size < 2 && !forms.some(Boolean)) return { rest: [...blocks], lost: [] };
  const dropped: string[] = [];
  const left = lines.map((block): DocumentElement[] => {
    if (block.tagName === 'table') {
      cleanTable(block, dropped);
      return textWithin(block) ? [block] : [];
    }
    for (const item of elements(block, 'li')) {
      const parts = openParts(lettersOf(item), dropped);
      if (parts) setChildren(item, parts.length > 0 ? [textNode(parts.join('; '))] : []);
    }
    if (isList(block)) {
      setChildren(
        block,
        block.childNodes.filter((item) => textWithin(item) !== ''),
      );
      return textWithin(block) ? [block] : [];
    }
    const parts = openParts(lettersOf(block), dropped);
    return parts ? parts.map((part) => element('p', [textNode(part)])) : [block];
  });
  /** A heading of which nothing is left heads nothing; the first may be the title. */
  const isEmptied = (at: number): boolean => {
    const next = lines.findIndex((block, index) => index > at && isHeading(block));
    const below = left.slice(at + 1, next < 0 ? undefined : next);
    return below.length > 0 && below.every((blocks) => blocks.length === 0);
  };
  const rest = left.flatMap((blocks, at) =>
    at > 0 && isHeading(lines[at]!) && isEmptied(at) ? [] : blocks,
  );
  const names = [...new Set(dropped.map((name) => name.trim().toLowerCase()))];
  const what = 'Dòng lý lịch: thông tin riêng, không đưa lên trang';
  return { rest, lost: names.length > 0 ? [{ what, where: names.join(', ') }] : [] };
}
