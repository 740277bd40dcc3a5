import { matchesOf } from '../../matches.ts';
import { isDay, joinDay, writeDay } from '../../date.ts';
import type { Finding } from '../../faults/fault.ts';
import type { Piece } from '../../piece.ts';

const written =
  /(?<![\d/.-])(?<day>\d{1,2})(?<sign>[/.-])(?<month>\d{1,2})\k<sign>(?<year>(?:19|20)\d{2})(?![\d/])|(?<!\p{L})ngày\s(?<day>\d{1,2})\stháng\s(?<month>\d{1,2})(?:\snăm\s(?<year>\d{4}))?(?![\d\p{L}])/giu;
/**
 * A day and its month behind the word for it, a month of a year, a year of five figures, a quarter.
 * Of a day without a year only what the calendar itself lacks is sure: `ngày 20/30 em` counts children.
 */
const partial =
  /(?<!\p{L})ngày\s(?<day>3[01])\/(?<month>0?\d|1[0-2])(?![\d/-]|\.\d)|(?<!\p{L}|(?:mỗi|một|hằng|hàng|trong)\s)tháng\s(?<month>\d{1,2})(?:\s?[/.-]\s?|\snăm\s)(?<year>(?:19|20)\d{2})(?![\d/])|(?<![\d/.-])\d{1,2}(?<sign>[/.-])\d{1,2}\k<sign>(?<long>(?:19|20)\d{3})(?!\d)|(?<!\p{L})quý\s(?<quarter>\d{1,2}|[IVX]+)(?:\s?\/\s?|\snăm\s)(?:19|20)\d{2}(?!\d)/giu;
const quarters = /^(?:[1-4]|0[1-4]|I{1,3}|IV)$/i;

const longYear =
  /(?<!\p{L})(?:(?:tháng\s\d{1,2}\snăm|sinh\snăm)\s(?<year>\d{5,6})(?!\d)|năm\s(?<year>(?:19|20)\d{3})(?=[,;:)]))/giu;

/** A time of the clock; how long something took is not one, unless its minutes say so. */
const clock =
  /(?<![\d.,/:])(?<hour>\d{1,2})(?:[hg](?<minute>\d{2})(?!\d|[.,]\d)|\sgiờ\s(?<minute>\d{2,3})(?=\sphút))|(?<=(?<!\p{L})(?:lúc|hồi)\s)(?<hour>\d{1,2})(?::(?<minute>\d{2})(?!\d)|(?:\sgiờ|[hg])(?![\p{L}\d]))/giu;
/** A stretch of time from its first day or year to its last. */
const span =
  /(?<!\p{L})từ\s(?:ngày\s)?(?<d1>\d{1,2})\/(?<m1>\d{1,2})(?:\/(?<y1>(?:19|20)\d{2}))?\s(?:đến|tới)\s(?:ngày\s)?(?<d2>\d{1,2})\/(?<m2>\d{1,2})(?:\/(?<y2>(?:19|20)\d{2}))?(?![\d/])|(?<!\p{L})từ\snăm\s(?<y1>(?:19|20)\d{2})\s(?:đến|tới)\s(?:năm\s)?(?<y2>(?:19|20)\d{2})(?!\d)|(?<!\p{L})(?:giai\sđoạn|nhiệm\skỳ|năm\shọc|từ)\s(?<y1>(?:19|20)\d{2})\s?[-–]\s?(?<y2>(?:19|20)\d{2})(?!\d)/giu;

/** Whether there can be a day or a time in a text at all: most have none, and cost the patterns nothing then. */
const hasFigure = (text: string): boolean => /\d/.test(text);

/** Whether a stretch of time ends before it begins; without years only within one month is that sure. */
const isReversed = ({ d1, m1, y1, d2, m2, y2 }: Record<string, string | undefined>): boolean => {
  if (!d1 || !m1 || !d2 || !m2) return Number(y1) > Number(y2);
  if (y1 && y2) return joinDay(y1, m1, d1) > joinDay(y2, m2, d2);
  return Number(m1) === Number(m2) && Number(d1) > Number(d2);
};

/** Times that no clock shows, and stretches of time that end before they begin. */
export function impossibleTimes({ file, text, pointOf }: Piece): Finding[] {
  if (!hasFigure(text)) return [];
  const times = matchesOf(text, clock).flatMap(({ index, 0: value, groups = {} }): Finding[] =>
    Number(groups['hour']) <= 24 && Number(groups['minute'] ?? 0) <= 59
      ? []
      : [{ file, at: pointOf(index, value.length), code: 'gio-khong-co', values: { value } }],
  );
  const spans = matchesOf(text, span).flatMap(({ index, 0: value, groups = {} }): Finding[] =>
    isReversed(groups)
      ? [{ file, at: pointOf(index, value.length), code: 'khoang-nguoc', values: { value } }]
      : [],
  );
  return [...times, ...spans];
}

/** What is wrong with a part of a day, in words; undefined where it may be. */
const partialSlip = (groups: Record<string, string | undefined>): string | undefined => {
  const { day, month = '1', year = '2024', long, quarter } = groups;
  if (long) return 'Năm viết bốn chữ số.';
  if (quarter) return quarters.test(quarter) ? undefined : 'Một năm có bốn quý: I, II, III, IV.';
  if (isDay(joinDay(year, month, day ?? '1'))) return undefined;
  return day ? 'Xem lại ngày ấy ở văn bản gốc.' : 'Một năm có mười hai tháng.';
};

/**
 * Words beside a day that make it one of the moon's calendar, whose second month too may have thirty
 * days: the calendar's name, or a year called by its stem.
 */
const lunarAfter =
  /^[\s,]*\(?\s*(?:năm\s)?(?:âm\slịch|âl|(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)\s\p{L}+)(?!\p{L})/iu;
const lunarBefore = /(?:âm\slịch|âl)[\s:,(]*(?:ngày\s|là\s|vào\s)*$/iu;
const isLunar = (text: string, index: number, length: number, day: string | undefined): boolean =>
  Number(day) <= 30 &&
  (lunarAfter.test(text.slice(index + length, index + length + 30)) ||
    lunarBefore.test(text.slice(Math.max(0, index - 24), index)));

const weekday =
  /(?<!\p{L})(?<called>thứ\s(?<name>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\snhật)(?:\s?,\s?|\s\(?|\s?[-–]\s?)(?:ngày\s)?(?<day>\d{1,2})(?:\s?[/.-]\s?|\stháng\s)(?<month>\d{1,2})(?:\s?[/.-]\s?|,?\snăm\s)(?<year>(?:19|20)\d{2})(?!\d)|(?<!\d)(?<day>\d{1,2})(?:[/.-]|\stháng\s)(?<month>\d{1,2})(?:[/.-]|\snăm\s)(?<year>(?:19|20)\d{2}),?\s?\((?<called>thứ\s(?<name>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\snhật)\)/giu;
/** Behind these "thứ hai" is a Monday; behind other words, or after a "thứ nhất", it is the second of something. */
const leadsToWeekday =
  /(?:^|[.,;:!?(“"–—-]|\d\s?h?|(?<!\p{L})(?:sáng|trưa|chiều|tối|đêm|vào|hôm|từ|đến|tới|là|và|lúc|giờ|phút))\s*$/iu;
const weekdays = 'Chủ nhật|thứ Hai|thứ Ba|thứ Tư|thứ Năm|thứ Sáu|thứ Bảy'.split('|');
const weekdayNumbers = 'chủ nhật|hai|ba|tư|năm|sáu|bảy'.split('|');

/** Days that are called by another day of the week than theirs: the one or the other was mistyped. */
export function otherWeekdays({ file, text, pointOf }: Piece): Finding[] {
  if (!hasFigure(text)) return [];
  return matchesOf(text, weekday).flatMap(({ index, 0: value, groups = {} }): Finding[] => {
    const { name = 'chủ nhật', day = '', month = '', year = '', called = '' } = groups;
    const date = joinDay(year, month, day);
    if (!isDay(date) || isLunar(text, index, value.length, day)) return [];
    const before = text.slice(Math.max(0, index - 12), index);
    if (/thứ\snhất/iu.test(text) || !(/^\d/.test(value) || leadsToWeekday.test(before))) return [];
    const typed = name.toLowerCase().replace('bẩy', 'bảy');
    const number = /\d/.test(typed) ? Number(typed) - 1 : weekdayNumbers.indexOf(typed);
    const right = new Date(date).getUTCDay();
    if (number === right) return [];
    const values = { day: writeDay(date), right: weekdays[right]!, called };
    return [{ file, at: pointOf(index, value.length), code: 'thu-ngay-lech', values }];
  });
}

/** Days in the text that no calendar has, by the day-month order of Vietnamese writing. */
export function impossibleDays(piece: Piece): Finding[] {
  if (!hasFigure(piece.text)) return [];
  const years = matchesOf(piece.text, longYear).map(({ index, 0: value }) => ({
    file: piece.file,
    at: piece.pointOf(index, value.length),
    code: 'ngay-khong-co' as const,
    values: { value: value.toLowerCase(), right: 'Năm viết bốn chữ số.' },
  }));
  const days = matchesOf(piece.text, written).flatMap(({ index, 0: value, groups }): Finding[] => {
    // Without a year 29/2 may be.
    const { day = '', month = '', year = '2024' } = groups ?? {};
    if (isDay(joinDay(year, month, day))) return [];
    if (isLunar(piece.text, index, value.length, day)) return [];
    const isTurned = isDay(joinDay(year, day, month));
    const right = isTurned
      ? `Viết ngày trước, tháng sau: ${month}/${day}${groups?.['year'] ? `/${year}` : ''}`
      : 'Xem lại ngày ấy ở văn bản gốc.';
    const at = piece.pointOf(index, value.length);
    return [
      {
        file: piece.file,
        at,
        code: 'ngay-khong-co',
        values: { value: `ngày ${value.replace(/^ngày\s/iu, '')}`, right },
      },
    ];
  });
  const parts = matchesOf(piece.text, partial).flatMap(({ index, 0: value, groups }): Finding[] => {
    const right = partialSlip(groups ?? {});
    if (right === undefined || isLunar(piece.text, index, value.length, groups?.['day'])) return [];
    const at = piece.pointOf(index, value.length);
    const told = /^\d/.test(value) ? `ngày ${value}` : value[0]!.toLowerCase() + value.slice(1);
    return [{ file: piece.file, at, code: 'ngay-khong-co', values: { value: told, right } }];
  });
  return [...days, ...parts, ...years];
}

/** Before this year nobody kept a paper that a story of today rests on: a figure of the year was mistyped. */
const firstYear = 1925;

/** Days of the front matter and of catalogues whose year lies before living memory. */
export function mistypedYears({ file, kind, text, pointOf }: Piece): Finding[] {
  const isOld = kind === 'data' && isDay(text) && Number(text.slice(0, 4)) < firstYear;
  if (!isOld) return [];
  return [{ file, at: pointOf(0, text.length), code: 'nam-qua-xua', values: { day: text } }];
}
