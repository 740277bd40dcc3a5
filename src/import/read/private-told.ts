import type { Piece } from '../../domain/piece.ts';
import { personalData } from '../../domain/rules/people/personal-data.ts';
import { hasSurname } from '../../domain/people/surname.ts';
import type { Lost } from './source.ts';

/** Who is born: whom a word of address or a full name tells, or whom a mark parts from it. */
const born =
  '^|[,(;:–—-]\\s*|(?<!\\p{L})(?:(?:[Aa]nh|[Cc]hị|[Ee]m|[Ôô]ng|[Bb]à|[Cc]ô|[Tt]hầy|[Bb]ạn|[Nn]gười)(?:\\s+\\p{Lu}\\p{L}*)?|\\p{Lu}\\p{L}*\\s+\\p{Lu}\\p{L}*)\\s+';
/** No one is born in "Ban Tuyển sinh năm 2015"; behind "NS" a later year is one of a budget. */
const compounds = 'Tuyển|Vệ|Hy|Hi|Thí|Khai|Học|Giáo|Phát';
const bornIn = new RegExp(
  `(?<=${born})(?<!(?:${compounds})\\s+)(?:[Ss]inh(?: vào)?(?: ngày(?:,? tháng)?(?:,? năm)?| tháng| năm)?|[Ss]\\.?[Nn]\\.?|[Nn]\\.?[Ss]\\.?)\\s*:?\\s*(?:\\d{1,2}(?:\\s*[/.-]\\s*| tháng )){0,2}(?:\\d{1,2} năm )?(?:19[4-9]|20[01])\\d(?!\\d)`,
  'gmu',
);

/** A list sets the year alone behind the name; behind other words it may be that of a prize. */
const yearBehind =
  /^(?:\d{1,3}[.)]\s*)?(\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,5})\s\((?:19[4-9]|20[01])\d\)/u;
const bornBeside = (line: string): string[] => {
  const [found, name = ''] = yearBehind.exec(line) ?? [];
  return found !== undefined && hasSurname(name) ? [`${found}…`] : [];
};

/** What is closer than a story needs to say where somebody lives: its commune is enough. */
const street =
  '[Ss]ố(?: nhà)?\\s*\\d|[Ss]ố nhà|\\d|(?:[Đđ]ường|[Pp]hố)\\s+(?:\\p{Lu}|số|\\d)|(?:[Hh]ẻm|[Nn]gõ|[Nn]gách|[Kk]iệt)(?!\\p{L})';
const hamlet =
  '(?:[Tt]ổ|[Ấấ]p|[Tt]hôn|[Kk]hu phố|KP|[Kk]hóm|[Xx]óm|[Bb]uôn|[Bb]ản|[Ll]àng|[Cc]hung cư|[Pp]hòng|[Cc]ăn hộ)(?!\\p{L})';
const near = `(?=\\s*(?:(?:xã|phường|thị trấn)(?:\\s\\p{Lu}\\p{L}*){1,4},\\s*)?(?:${street}|${hamlet}))`;
/** Boarders and guests of a house live elsewhere; who is helped to register somewhere is nobody in particular. */
const home = new RegExp(
  `(?<!\\p{L})(?:(?<!(?:[Đđ]ăng ký|[Kk]hai báo|[Tt]hủ tục|[Ll]àm|\\d)\\s)(?:(?:[Tt]hường|[Tt]ạm) trú|[Hh]ộ khẩu)(?: thường trú)?(?:\\s*:|(?: tại| ở)?${near})|(?<!(?:nội|bán|lưu|cư|đồn|tạm|thường)\\s)[Tt]rú (?:tại|ở)${near}|[Nn]hà(?: riêng)?(?: ở| tại)?(?=\\s(?:${street}))(?!\\s\\d)|[Nn]gụ(?: tại| ở)?${near}|[Đđ]ịa chỉ nhà\\s*(?::|là|số)|(?:[Tt]rú quán|[Nn]ơi ở(?: hiện (?:nay|tại))?|[Cc]hỗ ở(?: hiện (?:nay|tại))?)\\s*:)`,
  'gu',
);

/** What is told of numbers that belong to one person, as the check calls them. */
const numbers: Record<string, string> = {
  'so-dien-thoai': 'Số điện thoại còn trong bài: bỏ đi, người đọc liên hệ qua đơn vị',
  'so-dinh-danh': 'Số căn cước hay thẻ của một người còn trong bài: bỏ đi',
  'so-rieng': 'Biển số xe hay mã số thuế của một người còn trong bài: bỏ đi',
  'so-tai-khoan': 'Số tài khoản còn trong bài: bỏ đi',
  'thu-dien-tu': 'Địa chỉ thư còn trong bài: bỏ đi, trừ địa chỉ chung của đơn vị',
};

const told = (what: string, places: readonly string[]): Lost[] => {
  const [first, ...more] = places;
  if (first === undefined) return [];
  return [{ what, where: `“${first}”${more.length > 0 ? `, ${more.length + 1} chỗ` : ''}` }];
};

/**
 * Tells what only a person's own may know and a text still says: when somebody was born, where they live,
 * their telephone, papers, accounts. Of a story a person decides.
 */
export function privateTold(lines: readonly string[]): Lost[] {
  const text = lines.join('\n');
  const near = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => {
      const line = text.slice(0, index).split('\n').at(-1)!;
      const before = line.length > 32 ? line.slice(-32).replace(/^\S*\s/u, '…') : line;
      return `${before}${found}…`;
    });
  const pointOf = () => ({ line: 1, column: 1 });
  const piece: Piece = { kind: 'prose', file: '', path: [], text, pointOf };
  const found = personalData(piece, new Set());
  return [
    ...told('Năm sinh, ngày sinh còn trong bài: bỏ đi nếu bài không cần, nhất là của trẻ em', [
      ...near(bornIn),
      ...lines.flatMap(bornBeside),
    ]),
    ...told('Nơi ở của một người còn trong bài: ghi tới xã, phường là đủ', near(home)),
    ...Object.entries(numbers).flatMap(([code, what]) =>
      told(
        what,
        found.flatMap((one) => (one.code === code ? String(one.values?.['value']) : [])),
      ),
    ),
  ];
}
