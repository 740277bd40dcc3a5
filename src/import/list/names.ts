import { addressedInAnyCase } from '../../domain/people/forms-of-address.ts';
import { fold } from '../../domain/slug.ts';
import { hasSurname } from '../../domain/people/surname.ts';
import type { Lost } from '../read/source.ts';
import { isPost, saysUnit } from './roles.ts';

/** Who is honoured by one line of a list, as the schema of citations calls them. */
export type Recipient = 'ca-nhan' | 'tap-the' | 'ho-gia-dinh';

/** With their accents: Trương, Tô, Bàn, Đới, Hồ are surnames. */
const collective =
  /^(?:tập thể|đội|tổ|nhóm|clb|câu lạc bộ|chi đoàn|đoàn|ban|lớp|trường|hội|liên đội|chi hội|xã đoàn|phường đoàn|công ty|khối|bch|btv|ubnd|hđđ|hội đồng|trung tâm|văn phòng|bệnh viện|hợp tác xã|htx|công đoàn|nhà máy|xí nghiệp|khoa|phòng|thpt|thcs|tiểu học|trung học|mầm non|mẫu giáo|đại học|học viện|công an|ngân hàng|(?:huyện|quận|thị|thành|tỉnh) đoàn)(?!\p{L})/u;
const household = /^(?:gia đình|vợ chồng|ông,? bà|hộ (?:gia đình|ông|bà|anh|chị))(?!\p{L})/u;
const bareCollective =
  /^(?:tap the|doi|to|nhom|clb|cau lac bo|chi doan|doan|ban|lop|truong|hoi|lien doi|chi hoi|xa doan|phuong doan|cong ty|khoi|thpt|thcs|tieu hoc|mam non)(?!\p{L})/u;
const bareHousehold = /^(?:gia dinh|ho (?:gia dinh|ong|ba|anh|chi))(?!\p{L})/u;

/** What follows “Đoàn” in the name of an organisation, alone or with the word behind it. */
const organised =
  /^(?:xã|phường|khối|trường|cơ|tncs|tn|sở|ban|ubnd|tổng|bệnh|viện|đh|cđ|thpt|thcs|doanh|nhà|cục|khu|ngân|thuế|kho|tỉnh|huyện|quận|ủy|uỷ|viên|nghệ|thiện nguyện|tình nguyện|từ|xe|lân|đảng|các|tàu|đội|kiểm|tòa|toà|nông|tập|xí|hợp|mặt|báo|đài|phòng|trạm|trại|tiểu|pháo|vùng|dân|cấp|phật|khách|chuyên|kinh|giao|hướng|cựu|kỷ|học (?:viện|sinh)|khoa|hội|bộ|viễn|điện|chi|thị (?:trấn|xã|đoàn)|thành (?:phố|đoàn|ủy|uỷ)|thanh (?:niên|thiếu|tra)|văn (?:phòng|hóa|hoá|công|nghệ)|công (?:an|ty|nghiệp|thương|trình|tác|chức|nhân|đoàn|đức)|trung (?:tâm|ương|đoàn|cấp|học)|hải (?:quan|quân|đội|đảo)|biên (?:phòng|giới)|bảo (?:hiểm|tàng|vệ|việt)|cao (?:đẳng|su)|đại (?:học|đội|biểu)|quân (?:sự|khu|y|đội|đoàn)|liên (?:hiệp|đoàn|minh|cơ|đội))(?!\p{L})/u;
const nameParts = /^(?:\p{Lu}[\p{L}’'-]* ){1,3}\p{Lu}[\p{L}’'-]*$/u;

/** What parts several names of one cell. */
const parting = /\s*[;,&]\s*|\s+và\s+/u;

/** Whether a name that begins with Đoàn is that of a person, whose surname it is: Đoàn Minh Hòa. */
const isDoan = (name: string): boolean => {
  const [alone = ''] = name.trim().split(parting);
  const [first = '', ...given] = alone.split(/\s+/);
  return (
    first.toLowerCase() === 'đoàn' &&
    nameParts.test(given.join(' ')) &&
    !organised.test(given.join(' ').toLowerCase())
  );
};

/** Who a written name is the name of, by its first words; one typed without any accent by those. */
export function recipientOf(name: string): Recipient {
  if (isDoan(name)) return 'ca-nhan';
  const lower = name.toLowerCase();
  const isBare = lower === fold(name);
  if ((isBare ? bareHousehold : household).test(lower)) return 'ho-gia-dinh';
  return (isBare ? bareCollective : collective).test(lower) ? 'tap-the' : 'ca-nhan';
}

const born =
  '(?<!\\p{L})(?:sinh(?: năm| ngày)?|s\\.?n\\.?|n\\.?s\\.?)\\s*[:.]?\\s*\\d{1,4}(?:[/.-]\\d{1,4}){0,2}';
/** A year or day of birth written behind a name: "(SN 1998)", ", sinh năm 1998", first of what brackets hold or last. */
const birth = new RegExp(
  `[\\s,;–-]*\\(\\s*${born}\\s*\\)|(?<=\\()\\s*${born}\\s*[,;–-]\\s*|[\\s,;–-]*${born}|\\s*\\(\\s*(?:(?:19[4-9]|20[01])\\d|\\d{1,2} tuổi)\\s*\\)`,
  'giu',
);

/** Where a text says behind a name when its bearer was born. */
export function birthsIn(written: string): { index: number; length: number }[] {
  return [...written.matchAll(birth)].map(({ index, 0: { length } }) => ({ index, length }));
}

/** What is told of the years of birth that were taken off so many lines. */
export function toldBirths(count: number): Lost[] {
  const what = `Năm sinh ghi sau tên (${count} dòng): thông tin riêng, không đưa lên trang`;
  return count > 0 ? [{ what, where: 'danh sách' }] : [];
}

/** A name without when its bearer was born. */
export function withoutBirth(written: string): string {
  return written.replaceAll(birth, '');
}

const number = /^(?:\d{1,2}[.)]|[-–+•])\s*/u;
const honorific = `(?:(?:${addressedInAnyCase})[.:]?\\s+)?`;
const word = "\\p{Lu}[\\p{L}’'-]*";
/** What begins the name of a place or of a collective, with which no person's begins. */
const places =
  '(?!(?:Chi|Xã|Phường|Huyện|Quận|Thị|Thành|Tỉnh|Trường|Công|Liên|Ủy|Hội|Khu|Ấp|Thôn|Tổ|Bản|Buôn|Lớp|Khoa|Phòng|Sở|Ban|Nhóm|Đội|Câu|CLB|THPT|THCS|UBND|KP)(?!\\p{L}))';
const names = (least: number) =>
  new RegExp(`^${honorific}${places}${word}(?:\\s+${word}){${least - 1},5}$`, 'u');
const [name, wholeName] = [names(2), names(3)];

/** What stands in a cell for what the cell above says. */
export const ditto = /^(?:[-–—.\s]*(?:n\/?t|như trên)[-–—.\s]*|["”“〃]|''|\/\/|,,)$/iu;

/** Whether words are the name of one person, with or without a word of address. */
export function isPerson(words: string): boolean {
  return name.test(words) && (!words.startsWith('Đoàn ') || isDoan(words));
}

/** Whether a line is a whole name, not the first half of one. */
const isWhole = (line: string) => hasSurname(line) && !/\s(?:Thị|Văn)$/u.test(line);

/** What stands before the names of those who made something together. */
const authors = /^(?:(?:nhóm|các|đồng) )?(?:tác giả|thực hiện)\s*:\s*/iu;

/** The names of authors without the word before them, with which they would be one collective. */
export function withoutAuthors(cell: string): string {
  const bare = cell.replace(authors, '');
  return bare !== cell && namesIn(bare).every(isPerson) ? bare : cell;
}

/**
 * The lines of a cell on one: names that stand below each other apart, for nothing else would part them.
 * Lines of two words may be the halves of one name.
 */
export function lineOfCell(cell: string): string {
  const typed = cell
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter(Boolean);
  const lines = typed.length > 1 ? typed.filter((line) => line.replace(authors, '')) : typed;
  const isNumbered = lines.every((line) => number.test(line));
  const bare = lines.map((line) => line.replace(number, '').replace(/[;,]$/u, '').trim());
  const called = bare.map(withoutBirth);
  const least = isNumbered || called.every(isWhole) ? name : wholeName;
  const isNames = called.every((line) => least.test(line));
  if (lines.length > 1 && isNames) return bare.join('; ');
  const isListed = lines.every((line) => /^[-–+•]\s*\p{L}/u.test(line));
  if (!isListed || ditto.test(lines.join(' '))) return lines.join(' ');
  return lines
    .map((line) => line.replace(/^[-–+•]\s*/u, ''))
    .map((line, at) => (at < lines.length - 1 ? line.replace(/[;,.]$/u, ';') : line))
    .map((line, at) => (at < lines.length - 1 && !line.endsWith(';') ? `${line};` : line))
    .join(' ');
}

/** A name without the post or the unit told behind it in its cell: "Lê Mẫu - Bí thư", "Lê Mẫu (Chi đoàn 3)". */
export function partPost(cell: string): { name: string; post: string } {
  for (const { 0: sign, index } of cell.matchAll(/\s*[,;(–-]\s*|\s+/gu)) {
    const [called, post] = [cell.slice(0, index), cell.slice(index + sign.length)];
    // Without a sign between them only the small letters of a post tell it from a name.
    const isTold = sign.trim()
      ? isPost(post) || saysUnit(post)
      : /^\p{L}+\s\p{Ll}/u.test(post) && isPost(post);
    // “K’Brêu” is a whole name.
    if (isTold && (isPerson(called) || /^\p{Lu}['’]\p{Lu}\p{L}*$/u.test(called)))
      return { name: called, post: post.replace(/\)$/u, '') };
  }
  return { name: cell, post: '' };
}

/** Those whom a cell names, several where each of its parts is the name of a person. */
export function namesIn(cell: string): string[] {
  const parts = cell.split(parting).filter(Boolean);
  return parts.length > 1 && parts.every(isPerson) ? parts : [cell];
}

/** Whether a line above a list says that those on it are honoured, not that they are to do something. */
export function isHonouring(line: string): boolean {
  return (
    /(?<!\p{L})(?:khen|biểu dương|tuyên dương|vinh danh|danh hiệu)(?!\p{L})/iu.test(line) &&
    !/(?<!\p{L})(?:giao|phân công|yêu cầu|thành phần|ban tổ chức|tiểu ban|hội đồng|tham dự|khách mời)(?!\p{L})/iu.test(
      line,
    )
  );
}
