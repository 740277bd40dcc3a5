import { addressed } from '../../domain/people/forms-of-address.ts';
import { fold } from '../../domain/slug.ts';
import type { Grid } from './grid.ts';
import { columnMeant, headOf, type Column, type Head } from './head.ts';
import {
  ditto,
  namesIn,
  partPost,
  recipientOf,
  toldBirths,
  withoutAuthors,
  withoutBirth,
  type Recipient,
} from './names.ts';
import { isPost, splitRole } from './roles.ts';
import type { Lost } from '../read/source.ts';

/** One line of a list of honoured people, as it was written. */
export type Listed = {
  no: number;
  recipient: Recipient;
  name: string;
  role: string;
  unit: string;
  /** Village and commune. */
  place: string;
  award: string;
  reason: string;
  /** The heading of the part of the list it stands in: "Giải nhất". */
  group: string;
};

/** Whether a table lists people or collectives. */
export function isPeopleList(grid: Grid): boolean {
  const head = headOf(grid);
  if (!head || grid.length < 2) return false;
  // Labels below each other, each beside its value, are the file of one.
  const isLabel = (words = '') => /^(?:private|role|reason|no)$/.test(columnMeant(words) ?? '');
  const names = grid.slice(head.first).map((row) => row[head.columns.indexOf('name')]);
  const labels = names.filter(isLabel);
  const isForm =
    head.titles.some((title) => title.endsWith(':')) ||
    (head.titles.filter(Boolean).length <= 2
      ? labels.length > 0
      : labels.length === names.filter(Boolean).length);
  // A column of numbers counts people and names none.
  return !isForm && names.some((cell) => /\p{L}/u.test(cell ?? ''));
}

/** A row that speaks for those below it: one thing said, and no number of its own in a list that has them. */
const bandOf = (row: readonly string[], head: Head): string | undefined => {
  const said = new Set(row.filter((cell) => cell !== ''));
  const numbers = /^(?:[IVX]+|[A-ZĐ])[.)]?$/u;
  const words = [...said].filter((cell) => !numbers.test(cell));
  if (words.length !== 1) return undefined;
  // Words that stand only in a column behind the names belong to a line whose name is missing.
  if (row.indexOf(words[0]!) > head.columns.lastIndexOf('name')) return undefined;
  const no = head.columns.indexOf('no');
  if (no >= 0 && /^\d+$/.test(row[no] ?? '')) return undefined;
  return words[0]!.replace(/^(?:[IVX]+|[A-ZĐ]|\d+)[.)/]\s*/u, '').trim();
};

const honorific = new RegExp(`^(?:${addressed})[.:]?\\s+(?=\\p{Lu})`, 'iu');

/** The rows with what a sign of repetition stands for, from the row above. */
const withDitto = (rows: Grid): Grid => {
  const full: Grid = [];
  for (const row of rows) {
    const above = full.findLast((one) => one.filter(Boolean).length > 1);
    full.push(row.map((cell, x) => (ditto.test(cell) ? (above?.[x] ?? '') : cell)));
  }
  return full;
};

/** The lines of a list, what is written above, between and below them, and what was left out. */
export type PeopleList = { listed: Listed[]; around: string[]; lost: Lost[] };

/**
 * Reads a list of honoured people. Columns that no page may show (days of birth, numbers of papers,
 * telephones) and columns that are not known are told as left out.
 */
export function readPeopleList(grid: Grid): PeopleList {
  const head = headOf(grid);
  if (!head) return { listed: [], around: [], lost: [] };
  const lost = head.columns.flatMap((column, x): Lost[] => {
    const title = head.titles[x]!;
    if (column === 'private')
      return [{ what: `Cột “${title}”: thông tin riêng, không đưa lên trang`, where: 'danh sách' }];
    const isEmpty = grid.slice(head.first).every((row) => row[x] === '');
    return column || isEmpty || head.titles.indexOf(title) !== x
      ? []
      : [{ what: `Cột “${title}”: không có chỗ trong bài`, where: 'danh sách' }];
  });
  const listed: Listed[] = [];
  const titleRows = head.first - (head.isTwofold ? 2 : 1);
  const around = grid.slice(0, titleRows).flatMap((row) => [...new Set(row.filter(Boolean))]);
  let group = '';
  let recipient: Recipient | undefined;
  const used = new Set<number>();
  let births = 0;
  let nameless = 0;
  let shared = 0;
  const rows = withDitto(grid.slice(head.first));
  const numbers = head.columns.indexOf('no');
  const isNumbered = (row: readonly string[]) => /^\d/.test(row[numbers] ?? '');
  // Below the last number stand totals, places of copies and those who sign.
  const end = numbers < 0 ? -1 : rows.findLastIndex(isNumbered);
  const lines = end < 0 ? rows : rows.slice(0, end + 1);
  const below = rows.slice(lines.length).flatMap((row) => [...new Set(row.filter(Boolean))]);
  if (below.length > 0) {
    const where = `“${below.join(' · ').slice(0, 80)}”`;
    lost.push({ what: 'Dòng dưới danh sách (tổng, nơi nhận, người ký): không đưa vào', where });
  }
  const isPerson = (x: number) => head.columns[x] === 'name' && !/tập thể/iu.test(head.titles[x]!);
  const isCollective = (x: number) =>
    /tập thể/iu.test(head.titles[x]!) && !/cá nhân|họ (?:và )?tên|hộ/iu.test(head.titles[x]!);
  /** A collective beside a person is where that person belongs. */
  const columnIn = (row: readonly string[], x: number) =>
    head.columns[x] === 'name' &&
    !isPerson(x) &&
    row.some((cell, at) => cell !== '' && isPerson(at))
      ? 'unit'
      : head.columns[x];
  for (const row of lines) {
    const band = bandOf(row, head);
    if (band !== undefined) {
      const plain = fold(band);
      if (/^(danh sach )?(cac )?tap the\b/.test(plain)) recipient = 'tap-the';
      else if (/^(danh sach )?(cac )?ca nhan\b/.test(plain)) recipient = 'ca-nhan';
      else if (/^(cac )?(ho )?gia dinh\b/.test(plain)) recipient = 'ho-gia-dinh';
      else if (!/^(tong|cong|an dinh|\(?danh sach (nay )?(gom|co))/.test(plain)) group = band;
      continue;
    }
    const called = (cell: string, x: number) => {
      const title = head.titles[x]!;
      if (head.columns[x] === 'award' && /^[xv✓✔☑☒]$/iu.test(cell)) return title;
      if (/^(?:đạt )?giải$/iu.test(title) && /^(?:nhất|nhì|ba|tư|khuyến khích|[a-c])$/iu.test(cell))
        return `Giải ${cell}`;
      return /^lớp$/iu.test(title) && /^\d/u.test(cell) ? `Lớp ${cell}` : cell;
    };
    const said = (column: Column) => {
      const cells = row.flatMap((cell, x) =>
        columnIn(row, x) === column && cell !== '' ? called(cell, x) : [],
      );
      return [...new Set(cells)].join(column === 'name' ? ' ' : column === 'unit' ? ', ' : '; ');
    };
    const written = withoutAuthors(said('name').replaceAll(/\s+/gu, ' ').trim());
    const typed = (recipientOf(written) === 'ca-nhan' ? withoutBirth(written) : written).trim();
    if (typed !== written) births += 1;
    if (!typed && row.some((cell, x) => cell !== '' && x !== numbers)) nameless += 1;
    if (
      !typed ||
      head.titles.includes(typed) ||
      columnMeant(typed) === 'no' ||
      /^(tổng|cộng)(?!\p{L})/iu.test(typed)
    )
      continue;
    // Under "Tên tập thể" alone stand collectives, whatever their first word.
    const isUnder = row.every((cell, x) => !cell || head.columns[x] !== 'name' || isCollective(x));
    const own = isUnder && recipientOf(typed) === 'ca-nhan' ? 'tap-the' : recipientOf(typed);
    const both = said('roleUnit') ? splitRole(said('roleUnit')) : undefined;
    const turned = said('unitRole').match(/^(.+?)\s*[,–-]\s*([^,–-]+)$/u);
    const number = Number.parseInt(said('no').replace(/^\D+/, ''), 10);
    const told = own === 'ca-nhan' && recipient !== 'tap-the' ? partPost(typed) : undefined;
    const inName = told && splitRole(told.post);
    const post = said('role') || both?.role || turned?.[2] || '';
    const place = said('unit') || both?.unit || turned?.[1] || '';
    // "Bí thư Đoàn xã" stands under "Đơn vị", too.
    const { role, unit } = !post && isPost(place) ? splitRole(place) : { role: post, unit: place };
    // What another column says, too, stays with the name, where a person sees both.
    const isFree = inName && !(inName.role && role) && !(inName.unit && unit);
    const named = told ? namesIn(isFree ? told.name : typed) : [typed];
    if (named.length > 1) shared += 1;
    for (const name of named) {
      // Numbers begin anew under each heading of such lists; lines of a decision may not.
      const no = number > 0 && !used.has(number) ? number : Math.max(0, ...used) + 1;
      used.add(no);
      listed.push({
        no,
        recipient: own === 'ca-nhan' ? (recipient ?? own) : own,
        name: name.replace(honorific, ''),
        role: role || (isFree ? inName.role : ''),
        unit: unit || (isFree ? inName.unit : ''),
        place: said('place'),
        award: said('award'),
        reason: said('reason'),
        group,
      });
    }
  }
  if (shared > 0)
    lost.push({
      what: `Ô ghi nhiều tên (${shared}): tách thành mỗi người một dòng, cùng thành tích`,
      where: 'danh sách',
    });
  if (nameless > 0)
    lost.push({ what: `Dòng không có tên (${nameless}): không đưa vào`, where: 'danh sách' });
  lost.push(...toldBirths(births));
  return { listed, around, lost };
}

/** Lists of one document one after another: numbers that begin anew go on. */
export function joinLists(lists: readonly PeopleList[]): Listed[] {
  const used = new Set<number>();
  return lists.flatMap(({ listed }) =>
    listed.map((line) => {
      const no = used.has(line.no) ? Math.max(...used) + 1 : line.no;
      used.add(no);
      return { ...line, no };
    }),
  );
}
