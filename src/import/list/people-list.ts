import { fold } from '../../domain/slug.ts';
import type { Grid } from './grid.ts';
import type { Lost } from '../read/source.ts';

/** One line of a list of honoured people, as it was written. */
export type Listed = {
  no: number;
  recipient: 'ca-nhan' | 'tap-the' | 'ho-gia-dinh';
  name: string;
  role: string;
  unit: string;
  award: string;
  reason: string;
  /** The heading of the part of the list it stands in: "Giải nhất". */
  group: string;
};

const columns = ['no', 'name', 'role', 'unit', 'award', 'reason'] as const;
type Column = (typeof columns)[number] | 'roleUnit' | 'unitRole' | 'private';

/** What a column holds, by its heading without accents; the first that fits. */
const headings: [RegExp, Column][] = [
  [/^(tt|stt|so tt|so thu tu|so)$/, 'no'],
  [
    /sinh|cccd|cmnd|can cuoc|chung minh|dien thoai|sdt|email|gioi tinh|^nam\/nu$|dan toc|ton giao|dang vien|nguyen quan|que quan|thuong tru|ky nhan|ky ten|so tien|tai khoan/,
    'private',
  ],
  [
    /ho (va )?(chu lot|ten|dem|lot|chu dem|ten dem)|^ten\b|ho,? ten|tap the|ca nhan|nguoi duoc|danh sach/,
    'name',
  ],
  [/chuc (vu|danh).*(don vi|noi cong tac|co quan)/, 'roleUnit'],
  [/(don vi|noi cong tac|co quan).*chuc (vu|danh)/, 'unitRole'],
  [/chuc (vu|danh)|nghe nghiep|vai tro|doi tuong/, 'role'],
  [/thanh tich|ly do|noi dung|viec (da )?lam|tom tat|ghi nhan/, 'reason'],
  [/hinh thuc|danh hieu|muc khen|khen thuong|giai( thuong)?$/, 'award'],
  [/don vi|noi cong tac|co quan|co so|truong|dia phuong|chi doan|dia chi|lop$/, 'unit'],
];

const columnOf = (heading: string): Column | undefined => {
  const plain = fold(heading).replaceAll(/\s+/g, ' ').trim();
  return headings.find(([pattern]) => pattern.test(plain))?.[1];
};

type Head = {
  columns: (Column | undefined)[];
  titles: string[];
  first: number;
  isTwofold: boolean;
};

/** The heading of a list, also of two rows under merged cells; undefined where none names people. */
const headOf = (grid: Grid): Head | undefined => {
  for (let y = 0; y < Math.min(grid.length, 15); y += 1) {
    const row = grid[y]!;
    if (new Set(row.filter(Boolean)).size < 2) continue;
    const below = grid[y + 1] ?? [];
    const alone = row.map(columnOf);
    if (!alone.includes('name')) continue;
    // A second row of headings: it repeats the merged ones and names parts of the others.
    const isSecond =
      below.length > 0 &&
      below.every(
        (cell, x) =>
          cell === row[x] || cell === '' || columnOf(cell) !== undefined || !/\d/.test(cell),
      ) &&
      below.some((cell, x) => cell !== row[x] && cell !== '' && columnOf(cell) !== undefined) &&
      below.some((cell, x) => cell !== '' && cell === row[x]);
    const titles = row.map((cell, x) =>
      isSecond && below[x] && below[x] !== cell ? below[x]! : cell,
    );
    const found = titles.map((title, x) => columnOf(title) ?? alone[x]);
    return { columns: found, titles, first: y + (isSecond ? 2 : 1), isTwofold: isSecond };
  }
  return undefined;
};

/** Whether a table lists people or collectives. */
export function isPeopleList(grid: Grid): boolean {
  return headOf(grid) !== undefined && grid.length > 1;
}

const collective =
  /^(tap the|doi |to |nhom |clb |cau lac bo|chi doan|doan |ban |lop |truong |hoi |lien doi|doi hinh|chi hoi|xa doan|phuong doan|cong ty|khoi )/;
const household = /^(gia dinh|ho (gia dinh|ong|ba|anh|chi)\b)/;

const recipientOf = (name: string): Listed['recipient'] => {
  const plain = `${fold(name)} `;
  return household.test(plain) ? 'ho-gia-dinh' : collective.test(plain) ? 'tap-the' : 'ca-nhan';
};

/** A row that speaks for those below it: one thing said, and no number of its own in a list that has them. */
const bandOf = (row: readonly string[], head: Head): string | undefined => {
  const said = new Set(row.filter((cell) => cell !== ''));
  const numbers = /^(?:[IVX]+|[A-ZĐ])[.)]?$/u;
  const words = [...said].filter((cell) => !numbers.test(cell));
  if (words.length !== 1) return undefined;
  const no = head.columns.indexOf('no');
  if (no >= 0 && /^\d+$/.test(row[no] ?? '')) return undefined;
  return words[0]!.replace(/^(?:[IVX]+|[A-ZĐ]|\d+)[.)/]\s*/u, '').trim();
};

const honorific = /^(?:ông|bà|anh|chị|em|cô|thầy|đ\/c|đồng chí)[.:]?\s+(?=\p{Lu})/iu;

const unitWord =
  /^(?:Đoàn|Chi đoàn|Chi Đoàn|Xã đoàn|Phường đoàn|Huyện đoàn|Thị đoàn|Thành Đoàn|Tỉnh Đoàn|Trường|Công ty|Liên đội|Ủy ban|UBND|Hội)\s(?!viên)/u;

/** A year or day of birth written behind a name: "(SN 1998)", ", sinh năm 1998". */
const birth =
  /[\s,;(–-]*(?<!\p{L})(?:sinh(?: năm| ngày)?|s\.?n\.?|n\.?s\.?)\s*[:.]?\s*\d{1,4}(?:[/.-]\d{1,4}){0,2}\)?/iu;

/** The role and the unit of a cell that holds both: "Bí thư Đoàn xã Mẫu", "Bí thư, Đoàn xã Mẫu". */
const splitRole = (text: string): { role: string; unit: string } => {
  if (unitWord.test(text)) return { role: '', unit: text };
  const comma = text.match(/^([^,–-]+?)\s*[,–-]\s*(.+)$/u);
  if (comma) return { role: comma[1]!, unit: comma[2]! };
  const word = text.match(
    /^(.+?)\s+((?:Đoàn|Chi đoàn|Chi Đoàn|Xã đoàn|Phường đoàn|Huyện đoàn|Thị đoàn|Thành Đoàn|Tỉnh Đoàn|Trường|Công ty|Liên đội|Ủy ban|UBND|Hội)\s.+)$/u,
  );
  return word ? { role: word[1]!, unit: word[2]! } : { role: text, unit: '' };
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
  let recipient: Listed['recipient'] | undefined;
  const used = new Set<number>();
  let births = 0;
  for (const row of grid.slice(head.first)) {
    const band = bandOf(row, head);
    if (band !== undefined) {
      const plain = fold(band);
      if (/^(danh sach )?(cac )?tap the\b/.test(plain)) recipient = 'tap-the';
      else if (/^(danh sach )?(cac )?ca nhan\b/.test(plain)) recipient = 'ca-nhan';
      else if (/^(cac )?(ho )?gia dinh\b/.test(plain)) recipient = 'ho-gia-dinh';
      else if (!/^(tong|cong|an dinh|\(?danh sach (nay )?(gom|co))/.test(plain)) group = band;
      continue;
    }
    const said = (column: Column) =>
      [...new Set(row.filter((cell, x) => head.columns[x] === column && cell !== ''))].join(' ');
    const written = said('name').replaceAll(/\s+/gu, ' ').trim();
    const typed = written.replace(birth, '').trim();
    if (typed !== written) births += 1;
    if (!typed || columnOf(typed) === 'no' || /^(tổng|cộng)\b/iu.test(typed)) continue;
    const own = recipientOf(typed);
    const both = said('roleUnit') ? splitRole(said('roleUnit')) : undefined;
    const turned = said('unitRole').match(/^(.+?)\s*[,–-]\s*([^,–-]+)$/u);
    // Numbers begin anew under each heading of such lists; lines of a decision may not.
    const number = Number(said('no').replace(/\D/g, ''));
    const no = number > 0 && !used.has(number) ? number : Math.max(0, ...used) + 1;
    used.add(no);
    listed.push({
      no,
      recipient: own === 'ca-nhan' ? (recipient ?? own) : own,
      name: typed.replace(honorific, ''),
      role: said('role') || both?.role || turned?.[2] || '',
      unit: said('unit') || both?.unit || turned?.[1] || '',
      award: said('award'),
      reason: said('reason'),
      group,
    });
  }
  if (births > 0)
    lost.push({
      what: `Năm sinh ghi sau tên (${births} dòng): thông tin riêng, không đưa lên trang`,
      where: 'danh sách',
    });
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

const personLine =
  /^(?:ông|bà|anh|chị|em|cô|thầy|đ\/c|đồng chí)[.:]?\s+(?<name>\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){1,5})(?:\s*[,–(-]\s*(?<post>.+?))?[;.,)]*$/iu;

/**
 * The honoured of a decision that names them line by line ("Ông Trần Văn Mẫu, Bí thư Đoàn xã Mẫu;").
 * Only a list in which every line is a person or a collective is taken for one.
 * @param items the lines of one list, without their numbers
 */
export function readTypedPeople(items: readonly string[]): Listed[] {
  const people = items.map((item) => {
    const found = item.replace(birth, '').match(personLine)?.groups;
    return found && /\p{Ll}/u.test(found['name']!) ? found : undefined;
  });
  const isCollective = (item: string) => recipientOf(item) === 'tap-the';
  if (!people.some(Boolean) || !items.every((item, index) => people[index] ?? isCollective(item)))
    return [];
  return items.map((item, index): Listed => {
    const person = people[index];
    const plain = item.replace(/[;.,]+$/u, '');
    const { role, unit } = person
      ? splitRole(person['post'] ?? '')
      : { role: '', unit: plain.match(/^[^,–]+?\s*[,–]\s*(.+)$/u)?.[1] ?? '' };
    const name = person ? person['name']! : plain.replace(/\s*[,–].*$/u, '');
    const recipient = person ? 'ca-nhan' : 'tap-the';
    return { no: index + 1, recipient, name, role, unit, award: '', reason: '', group: '' };
  });
}
