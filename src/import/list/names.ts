import { addressedInAnyCase } from '../../domain/people/forms-of-address.ts';
import { fold } from '../../domain/slug.ts';

/** Who is honoured by one line of a list, as the schema of citations calls them. */
export type Recipient = 'ca-nhan' | 'tap-the' | 'ho-gia-dinh';

/** With their accents: Trương, Tô, Bàn, Đới, Hồ are surnames. So is Đoàn, where a name's usual second word follows. */
const collective =
  /^(?:tập thể|đội|tổ|nhóm|clb|câu lạc bộ|chi đoàn|đoàn(?! thị (?!trấn|xã|đoàn)| văn (?!phòng|hóa|hoá))|ban|lớp|trường|hội|liên đội|chi hội|xã đoàn|phường đoàn|công ty|khối)(?!\p{L})/u;
const household = /^(?:gia đình|hộ (?:gia đình|ông|bà|anh|chị))(?!\p{L})/u;
const bareCollective =
  /^(?:tap the|doi|to|nhom|clb|cau lac bo|chi doan|doan|ban|lop|truong|hoi|lien doi|chi hoi|xa doan|phuong doan|cong ty|khoi)(?!\p{L})/u;
const bareHousehold = /^(?:gia dinh|ho (?:gia dinh|ong|ba|anh|chi))(?!\p{L})/u;

/** Who a written name is the name of, by its first words; one typed without any accent by those. */
export function recipientOf(name: string): Recipient {
  const lower = name.toLowerCase();
  const isBare = lower === fold(name);
  if ((isBare ? bareHousehold : household).test(lower)) return 'ho-gia-dinh';
  return (isBare ? bareCollective : collective).test(lower) ? 'tap-the' : 'ca-nhan';
}

/** A year or day of birth written behind a name: "(SN 1998)", ", sinh năm 1998". */
const birth =
  /[\s,;(–-]*(?<!\p{L})(?:sinh(?: năm| ngày)?|s\.?n\.?|n\.?s\.?)\s*[:.]?\s*\d{1,4}(?:[/.-]\d{1,4}){0,2}\)?|\s*\(\s*(?:(?:19[4-9]|20[01])\d|\d{1,2} tuổi)\s*\)/giu;

/** A name without when its bearer was born. */
export function withoutBirth(written: string): string {
  return written.replaceAll(birth, '');
}

const number = /^(?:\d{1,2}[.)]|[-–+•])\s*/u;
const honorific = `(?:(?:${addressedInAnyCase})[.:]?\\s+)?`;
const word = "\\p{Lu}[\\p{L}’'-]*";
/** What begins the name of a place or of a collective, with which no person's begins. */
const places =
  '(?!(?:Đoàn(?!\\s(?:Thị|Văn)\\s)|Chi|Xã|Phường|Huyện|Quận|Thị|Thành|Tỉnh|Trường|Công|Liên|Ủy|Hội|Khu|Ấp|Thôn|Tổ|Bản|Buôn|Lớp|Khoa|Phòng|Sở|Ban|Nhóm|Đội|Câu|CLB|THPT|THCS|UBND|KP)(?!\\p{L}))';
const names = (least: number) =>
  new RegExp(`^${honorific}${places}${word}(?:\\s+${word}){${least - 1},5}$`, 'u');
const [name, wholeName] = [names(2), names(3)];

/** Whether words are the name of one person, with or without a word of address. */
export function isPerson(words: string): boolean {
  return name.test(words);
}

/**
 * The lines of a cell on one: names that stand below each other apart, for nothing else would part them.
 * Lines of two words may be the halves of one name.
 */
export function lineOfCell(cell: string): string {
  const lines = cell
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter(Boolean);
  const isNumbered = lines.every((line) => number.test(line));
  const bare = lines.map((line) => line.replace(number, '').replace(/[;,]$/u, '').trim());
  const isNames = bare.every((line) => (isNumbered ? name : wholeName).test(withoutBirth(line)));
  return lines.length > 1 && isNames ? bare.join('; ') : lines.join(' ');
}

/** Those whom a cell names, several where each of its parts is the name of a person. */
export function namesIn(cell: string): string[] {
  const parts = cell.split(/\s*[;,&]\s*|\s+và\s+/u).filter(Boolean);
  return parts.length > 1 && parts.every(isPerson) ? parts : [cell];
}
