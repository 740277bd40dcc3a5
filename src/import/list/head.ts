import { fold } from '../../domain/slug.ts';
import type { Grid } from './grid.ts';
import { isHonouring } from './names.ts';

const columns = ['no', 'name', 'role', 'unit', 'place', 'award', 'reason'] as const;
/** What a column of a list of people holds. */
export type Column = (typeof columns)[number] | 'roleUnit' | 'unitRole' | 'private';

/** What a column holds, by its heading without accents; the first that fits. */
const headings: [RegExp, Column][] = [
  [/^(tt|stt|so tt|so thu tu|so)$/, 'no'],
  [
    /(?<!thi |hoc )sinh(?! vien)|cccd|cmnd|can cuoc|chung minh|dien thoai|sdt|email|gioi tinh|^nam\/nu$|dan toc|ton giao|dang vien|nguyen quan|que quan|thuong tru|ky nhan|ky ten|so tien|tai khoan|phu huynh|giam ho|lien he|lien lac|facebook|zalo|(ten|nghe nghiep) (cua )?(cha|me|bo|vo|chong)( |$|,|\/)/,
    'private',
  ],
  [
    // What a thing is called, beside whoever made it.
    /^ten (mo hinh|cong trinh|phan viec|hoat dong|de tai|san pham|sang kien|y tuong|du an|chuong trinh|giai phap|tac pham|chuyen de|bai|sach)( |$)/,
    'reason',
  ],
  [
    /ho (va )?(chu lot|ten|dem|lot|chu dem|ten dem)|^ten\b|ho,? ten|tap the|ca nhan|nguoi (duoc|dat giai|du thi)|thi sinh|danh sach|^(nhom )?tac gia/,
    'name',
  ],
  [/chuc (vu|danh).*(don vi|noi cong tac|co quan)/, 'roleUnit'],
  [/(don vi|noi cong tac|co quan).*chuc (vu|danh)/, 'unitRole'],
  [/chuc (vu|danh)|nghe nghiep|vai tro|doi tuong|^vi tri( |$)/, 'role'],
  [
    /thanh tich|ket qua (thuc hien|cong tac|hoat dong|dat duoc)|ly do|noi dung|viec (da )?lam|tom tat|ghi nhan/,
    'reason',
  ],
  [
    /^(bang|giay) khen$|hinh thuc|danh hieu|(muc|de nghi) khen|khen thuong|giai( thuong)?$/,
    'award',
  ],
  [
    /^(thon|ap|buon|xom|khu pho|to dan pho)([,/]? ?(thon|ap|buon|ban|xa|phuong|to|khu pho))*$/,
    'place',
  ],
  [
    /don vi|^cong ty|^doanh nghiep|noi (cong tac|lam viec|hoc)|co quan|co so|truong|dia phuong|chi doan|dia chi|lop$/,
    'unit',
  ],
];

/** What a heading says its column holds; undefined for any other. */
export function columnMeant(heading: string): Column | undefined {
  const plain = fold(heading).replaceAll(/\s+/g, ' ').trim();
  return headings.find(([pattern]) => pattern.test(plain))?.[1];
}

/** Where the lines of a list begin, and what its columns hold. */
export type Head = {
  columns: (Column | undefined)[];
  titles: string[];
  first: number;
  isTwofold: boolean;
};

/** Whether a column of addresses tells where people live: beside their units, or with numbers of houses. */
const isHome = (
  titles: readonly string[],
  columns: readonly (Column | undefined)[],
  x: number,
  rows: Grid,
): boolean => {
  const isAddress = (at: number) => fold(titles[at]!).trim().startsWith('dia chi');
  const isBeside = columns.some((column, at) => column === 'unit' && !isAddress(at));
  const isNumbered = rows.some((row) =>
    /^(?:số|nhà số)?\s*\d+[\p{L}\d/]*[\s,]/iu.test(row[x] ?? ''),
  );
  return isAddress(x) && (isBeside || isNumbered);
};

/** Whether a column of addresses tells villages alone, which are units of nobody. */
const isPlace = (title: string, cells: readonly string[]): boolean =>
  fold(title).trim().startsWith('dia chi') &&
  cells.every(
    (cell) =>
      cell === '' || /^(?:thôn|ấp|buôn|bản|làng|xóm|khu phố|kp|khóm|tổ)(?!\p{L})/iu.test(cell),
  );

/** Whether a list says who is to do what: those are not honoured by it. */
export function isAssignment({ titles }: Head): boolean {
  return titles.some((title) =>
    /^(?:nhiem vu|phan cong|cong viec)(?! .*ket qua)/.test(fold(title).trim()),
  );
}

/** Columns whose units are honoured where a list says of nobody else what they get. */
const ofUnits = /^(?:ten )?(?:chi doan|lien doi|chi hoi|doan co so|don vi)/;
const given = /khen|danh hieu|thanh tich|^giai( thuong)?$/;

/**
 * A list whose only names are those of units ("Chi đoàn") under a heading that says so, where it tells
 * what they are honoured for or with, or what stands above it says that they are; any other as it is.
 */
export function withUnitsAsNames(grid: Grid, above: string): Grid {
  const isHead = (row: readonly string[]) => row.some((cell) => columnMeant(cell) === 'no');
  const y = grid.slice(0, 15).findIndex(isHead);
  const plain = (grid[y] ?? []).map((cell) => fold(cell).replaceAll(/\s+/g, ' ').trim());
  const x = plain.findIndex((title) => ofUnits.test(title));
  const said = [above, ...grid.slice(0, Math.max(0, y)).flat()];
  const isHonoured =
    plain.some((title) => given.test(title)) || said.some((line) => isHonouring(line));
  if (x < 0 || !isHonoured || grid[y]!.some((cell) => columnMeant(cell) === 'name')) return grid;
  return grid.with(
    y,
    grid[y]!.map((cell, at) => (at === x ? `Tập thể (${cell})` : cell)),
  );
}

/**
 * The lists of one sheet that stand below each other, each with its own heading and its title above it;
 * a heading printed again on a new page parts nothing.
 */
export function partLists(grid: Grid): Grid[] {
  const head = headOf(grid);
  if (!head) return [grid];
  const isHead = (row: readonly string[]) => {
    const meant = new Set(row.map(columnMeant));
    const isAgain = row.every((cell, x) => cell === '' || cell === head.titles[x]);
    return meant.has('no') && meant.has('name') && !isAgain;
  };
  const isTitle = (row: readonly string[] | undefined) => {
    const [said, ...more] = new Set(row?.filter(Boolean));
    return (
      said !== undefined &&
      more.length === 0 &&
      /^(?:danh sách|phụ lục|[IVX]+\.|[A-Z]\.)(?!\p{L})/iu.test(said)
    );
  };
  const next = grid.findIndex((row, y) => y >= head.first && isHead(row));
  if (next < 0) return [grid];
  const at = isTitle(grid[next - 1]) ? next - 1 : next;
  return [grid.slice(0, at), ...partLists(grid.slice(at))];
}

/** The heading of a list, also of two rows under merged cells; undefined where none names people. */
export function headOf(grid: Grid): Head | undefined {
  for (let y = 0; y < Math.min(grid.length, 15); y += 1) {
    const row = grid[y]!;
    if (new Set(row.filter(Boolean)).size < 2) continue;
    const below = grid[y + 1] ?? [];
    const alone = row.map(columnMeant);
    if (!alone.includes('name')) continue;
    // A second row of headings: it repeats the merged ones and names parts of the others.
    const isSecond =
      row.some((cell, x) => alone[x] === 'name' && below[x] === cell) ||
      (below.length > 0 &&
        below.every(
          (cell, x) =>
            cell === row[x] || cell === '' || columnMeant(cell) !== undefined || !/\d/.test(cell),
        ) &&
        below.some(
          (cell, x) => cell !== row[x] && cell !== '' && columnMeant(cell) !== undefined,
        ) &&
        below.some((cell, x) => cell !== '' && cell === row[x]));
    const titles = row.map((cell, x) =>
      isSecond && below[x] && below[x] !== cell ? below[x] : cell,
    );
    const read = titles.map((title, x) => columnMeant(title) ?? alone[x]);
    // A surname has a column of its own only beside one for the given name.
    const found = read.map((column, x) =>
      /^ho$/.test(fold(titles[x]!).trim()) && read.indexOf('name') > x ? 'name' : column,
    );
    const first = y + (isSecond ? 2 : 1);
    const rows = grid.slice(first).filter((row) => new Set(row.filter(Boolean)).size > 1);
    const columns = found.map((column, x) => {
      if (column !== 'unit') return column;
      if (isHome(titles, found, x, rows)) return 'private';
      return isPlace(
        titles[x]!,
        rows.map((row) => row[x] ?? ''),
      )
        ? 'place'
        : column;
    });
    return { columns, titles, first, isTwofold: isSecond };
  }
  return undefined;
}
