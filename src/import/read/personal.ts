import type { Lost } from './source.ts';
import {
  element,
  elements,
  isElement,
  lettersOf,
  setChildren,
  textNode,
  textWithin,
  type DocumentElement,
} from './tree.ts';

/** What only a person's file says of them: two of these make a text one. */
const telling =
  'ngày,? (?:tháng,? )?(?:năm )?sinh|năm sinh|sinh (?:ngày|năm)|giới tính|dân tộc|tôn giáo|quê quán|nguyên quán|nơi sinh|(?:số )?(?:cccd|cmnd|cmt|căn cước(?: công dân)?|chứng minh nhân dân)|ngày vào đảng';
/** What such a file says besides, which no page has a place for either. */
const further =
  'ngày vào (?:đoàn|đảng)[^:\\n]{0,20}|đảng viên|(?:địa chỉ |nơi |hộ khẩu |nơi đăng ký hộ khẩu )?(?:thường|tạm) trú|(?:nơi|chỗ) ở(?: hiện (?:nay|tại))?|địa chỉ(?: nhà| liên hệ)?|(?:số )?điện thoại(?: liên hệ)?|sđt|đt|e-?mail|tình trạng (?:hôn nhân|sức kh(?:ỏe|oẻ))|(?:họ (?:và )?tên )?(?:cha|mẹ|bố|vợ|chồng|phụ huynh|người giám hộ)|số tài khoản';
const open =
  'họ (?:và )?tên[^:\\n]{0,20}|chức (?:vụ|danh)[^:\\n]{0,30}|đơn vị(?: công tác)?|nơi công tác|nghề nghiệp|trình độ[^:\\n]{0,30}|học vị|đồng chí';

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

const cleanTable = (table: DocumentElement, dropped: string[]): void => {
  for (const row of elements(table, 'tr')) {
    const cells = row.childNodes.filter(isElement);
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

/**
 * A person's file without what no page may say of them: birth, origin, papers, telephone, home, family
 * (the model has no keys for these). Only their labels are told. Any other text stays as it is.
 */
export function takePersonal(blocks: readonly DocumentElement[]): {
  rest: DocumentElement[];
  lost: Lost[];
} {
  const text = blocks.flatMap((block) => [textWithin(block)]).join('\n');
  const labels = [...text.matchAll(isTelling)].map(([words]) => words.toLowerCase());
  if (new Set(labels).size < 2) return { rest: [...blocks], lost: [] };
  const dropped: string[] = [];
  const rest = blocks.flatMap((block) => {
    if (block.tagName === 'table') {
      cleanTable(block, dropped);
      return textWithin(block) ? [block] : [];
    }
    for (const item of elements(block, 'li')) {
      const parts = openParts(lettersOf(item), dropped);
      if (parts) setChildren(item, parts.length > 0 ? [textNode(parts.join('; '))] : []);
    }
    if (block.tagName === 'ul' || block.tagName === 'ol') {
      setChildren(
        block,
        block.childNodes.filter((item) => textWithin(item) !== ''),
      );
      return textWithin(block) ? [block] : [];
    }
    const parts = openParts(lettersOf(block), dropped);
    return parts ? parts.map((part) => element('p', [textNode(part)])) : [block];
  });
  const names = [...new Set(dropped.map((name) => name.trim().toLowerCase()))];
  const what = 'Dòng lý lịch: thông tin riêng, không đưa lên trang';
  return { rest, lost: names.length > 0 ? [{ what, where: names.join(', ') }] : [] };
}

/** Who is born: whom a word of address or a full name tells, or whom a mark parts from it. */
const born =
  '^|[,(;:–—-]\\s*|(?<!\\p{L})(?:(?:[Aa]nh|[Cc]hị|[Ee]m|[Ôô]ng|[Bb]à|[Cc]ô|[Tt]hầy|[Bb]ạn|[Nn]gười)(?:\\s+\\p{Lu}\\p{L}*)?|\\p{Lu}\\p{L}*\\s+\\p{Lu}\\p{L}*)\\s+';
/** No one is born in "Ban Tuyển sinh năm 2015"; behind "NS" a later year is one of a budget. */
const compounds = 'Tuyển|Vệ|Hy|Hi|Thí|Khai|Học|Giáo|Phát';
const bornIn = new RegExp(
  `(?<=${born})(?<!(?:${compounds})\\s+)(?:[Ss]inh(?: vào)?(?: ngày| tháng| năm)?|[Ss]\\.?[Nn]\\.?|[Nn]\\.?[Ss]\\.?)\\s*:?\\s*(?:\\d{1,2}(?:\\s*[/.-]\\s*| tháng )){0,2}(?:\\d{1,2} năm )?(?:19[4-9]|20[01])\\d(?!\\d)`,
  'gmu',
);

/** Tells where a text says when somebody was born: a list leaves it out, a story may need it. */
export function birthsTold(blocks: readonly DocumentElement[]): Lost[] {
  const text = blocks.map(textWithin).join('\n');
  const [first, ...more] = text.matchAll(bornIn);
  if (!first) return [];
  const line = text.slice(0, first.index).split('\n').at(-1)!;
  const before = line.length > 32 ? line.slice(-32).replace(/^\S*\s/u, '…') : line;
  const places = more.length > 0 ? `, ${more.length + 1} chỗ` : '';
  return [
    {
      what: 'Năm sinh, ngày sinh còn trong bài: bỏ đi nếu bài không cần, nhất là của trẻ em',
      where: `“${before}${first[0]}…”${places}`,
    },
  ];
}
