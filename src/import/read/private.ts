import type { Piece } from '../../domain/piece.ts';
import { personalData } from '../../domain/rules/people/personal-data.ts';
import { isFixedLine } from '../../domain/typed/vietnamese-numbers.ts';
import { hasSurname } from '../../domain/people/surname.ts';
import { birthsIn, toldBirths } from '../list/names.ts';
import { readTypedPeople } from '../list/typed-people.ts';
import { withoutSender } from '../messages.ts';
import { placesSaid, type Lost } from './source.ts';
import { elements, isList, lettersOf, textsIn, textWithin, type DocumentElement } from './tree.ts';

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
  `(?<!\\p{L})(?:(?<!(?:[Đđ]ăng ký|[Kk]hai báo|[Tt]hủ tục|[Ll]àm|\\d)\\s)(?:(?:[Tt]hường|[Tt]ạm) trú|[Hh]ộ khẩu)(?: thường trú)?(?:\\s*:|(?: tại| ở)?${near})|(?<!(?:nội|bán|lưu|cư|đồn|tạm|thường)\\s)[Tt]rú (?:tại|ở)${near}|[Nn]hà(?: riêng| nhỏ| trọ| thuê| cấp bốn)?(?: ở| tại)?(?=\\s(?:${street}))(?!\\s\\d)|[Nn]gụ(?: tại| ở)?${near}|[Đđ]ịa chỉ nhà\\s*(?::|là|số)|(?:[Tt]rú quán|[Nn]ơi ở(?: hiện (?:nay|tại))?|[Cc]hỗ ở(?: hiện (?:nay|tại))?)\\s*:)`,
  'gu',
);

/** What one person alone has and a draft never holds, for drafts are kept for good; by the check's names. */
const taken: Record<string, string> = {
  'so-dien-thoai': 'Số điện thoại',
  'so-dinh-danh': 'Số căn cước hay thẻ của một người',
  'so-rieng': 'Biển số xe hay mã số thuế của một người',
  'so-tai-khoan': 'Số tài khoản',
  'ngay-sinh': 'Ngày sinh',
  'noi-o': 'Số nhà của một người',
};
/** What stands for it: who publishes is told of a place that is not filled in. */
const open = '………';

const told = (what: string, places: readonly string[]): Lost[] => {
  const [first, ...more] = places;
  if (first === undefined) return [];
  return [{ what, where: placesSaid(`“${first}”`, more.length + 1) }];
};

type Private = { code: string; value: string; start: number };

const privateIn = (text: string): Private[] => {
  const starts: number[] = [];
  const pointOf = (index: number) => {
    starts.push(index);
    return { line: 1, column: 1 };
  };
  const piece: Piece = { kind: 'prose', file: '', path: [], text, pointOf };
  return personalData(piece, new Set()).map(({ code, values }, at) => ({
    code,
    value: String(values?.['value']),
    start: starts[at]!,
  }));
};

/** A line that does not move is an office's, as mail may be. */
const isOffice = ({ code, value }: Private) =>
  code === 'so-dien-thoai' && isFixedLine(value.replaceAll(/\D/gu, ''));

/** What has to go, from the last to the first; of a home the street too, as far as its name goes. */
const toTake = (text: string): Private[] =>
  privateIn(text)
    // Who sent a message goes with all that says so.
    .filter(({ start }) => start >= text.length - withoutSender(text).length)
    .filter((one) => one.code in taken && !isOffice(one))
    .map((one) => {
      if (one.code !== 'noi-o') return one;
      const end = one.start + one.value.length;
      const further = text.slice(end).search(/[,;.()\n]|$/u);
      const start = one.start + Math.max(0, one.value.search(/số(?: nhà)?:?\s*\d|\d/iu));
      return { ...one, start, value: text.slice(start, end + further) };
    })
    .toSorted((a, b) => b.start - a.start)
    .filter(({ start, value }, at, all) => at === 0 || start + value.length <= all[at - 1]!.start);

/** Sets other letters in the place of some, which may be spread over several texts. */
const replaceIn = (block: DocumentElement, start: number, length: number, by: string): void => {
  let from = 0;
  let put = by;
  for (const text of textsIn(block)) {
    const end = from + text.value.length;
    const [first, last] = [Math.max(start, from) - from, Math.min(start + length, end) - from];
    from = end;
    if (first >= last) continue;
    text.value = text.value.slice(0, first) + put + text.value.slice(last);
    put = '';
  }
};

/** Years of birth behind the names of a list of people, which are told in its lines as in its tables. */
const takeBirths = (list: DocumentElement): number => {
  const items = elements(list, 'li');
  const isOfPeople = readTypedPeople(items.map(textWithin), 'khen').length > 0;
  return items.filter((item) => {
    const all = isOfPeople ? birthsIn(lettersOf(item)).toReversed() : [];
    for (const { index, length } of all) replaceIn(item, index, length, '');
    return all.length > 0;
  }).length;
};

/**
 * Takes out of a text what only a person's own may know: telephones, papers, accounts, days of birth,
 * houses. An empty place stays where it stood. Each is told.
 */
export function takePrivate(blocks: readonly DocumentElement[]): Lost[] {
  const found: Private[] = [];
  let births = 0;
  for (const block of blocks) {
    if (isList(block)) births += takeBirths(block);
    // A line within another is read first, and alone.
    for (const line of [block, ...elements(block, 'p', 'li', 'td', 'th')].toReversed()) {
      const all = toTake(lettersOf(line));
      for (const { start, value } of all) replaceIn(line, start, value.length, open);
      found.unshift(...all.toReversed());
    }
  }
  return [...toldTaken(found), ...toldBirths(births)];
}

const toldTaken = (found: readonly Private[]): Lost[] =>
  Object.entries(taken).flatMap(([code, what]) =>
    told(
      `${what}: thông tin riêng, không đưa vào bài; viết lại chỗ “${open}”`,
      found.flatMap((one) => (one.code === code ? one.value : [])),
    ),
  );

/** A text without what only a person's own may know, as `takePrivate` takes it. */
export function withoutPrivate(text: string): { text: string; lost: Lost[] } {
  const all = toTake(text);
  const left = all.reduce(
    (rest, { start, value }) => rest.slice(0, start) + open + rest.slice(start + value.length),
    text,
  );
  return { text: left, lost: toldTaken(all.toReversed()) };
}

/**
 * Tells what is a person's own and a text still says: about when somebody was born and where they live,
 * and e-mail addresses, which may be a unit's. Of a story a person decides.
 */
export function privateTold(lines: readonly string[]): Lost[] {
  const text = lines.join('\n');
  const near = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => {
      const line = text.slice(0, index).split('\n').at(-1)!;
      const before = line.length > 32 ? line.slice(-32).replace(/^\S*\s/u, '…') : line;
      return `${before}${found}…`;
    });
  return [
    ...told('Năm sinh, ngày sinh còn trong bài: bỏ đi nếu bài không cần, nhất là của trẻ em', [
      ...near(bornIn),
      ...lines.flatMap(bornBeside),
    ]),
    ...told('Nơi ở của một người còn trong bài: ghi tới xã, phường là đủ', near(home)),
    ...told(
      'Số điện thoại còn trong bài: bỏ đi, trừ số chung của đơn vị',
      privateIn(text).flatMap((one) => (isOffice(one) ? one.value : [])),
    ),
    ...told(
      'Địa chỉ thư còn trong bài: bỏ đi, trừ địa chỉ chung của đơn vị',
      privateIn(text).flatMap(({ code, value }) => (code === 'thu-dien-tu' ? value : [])),
    ),
  ];
}
