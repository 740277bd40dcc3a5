import { isDay } from '../date.ts';
import type { Finding } from '../faults/fault.ts';
import type { Piece } from '../piece.ts';

const written =
  /(?<![\d/.-])(?<day>\d{1,2})(?<sign>[/.-])(?<month>\d{1,2})\k<sign>(?<year>(?:19|20)\d{2})(?![\d/])|(?<!\p{L})ngày\s(?<day>\d{1,2})\stháng\s(?<month>\d{1,2})(?:\snăm\s(?<year>\d{4}))?(?![\d\p{L}])/giu;
/**
 * A day and its month behind the word for it, a month of a year, a year of five figures, a quarter.
 * Of a day without a year only what the calendar itself lacks is sure: `ngày 20/30 em` counts children.
 */
const partial =
  /(?<!\p{L})ngày\s(?<day>3[01])\/(?<month>0?\d|1[0-2])(?![\d/-]|\.\d)|(?<!\p{L}|(?:mỗi|một|hằng|hàng|trong)\s)tháng\s(?<month>\d{1,2})(?:\s?[/.-]\s?|\snăm\s)(?<year>(?:19|20)\d{2})(?![\d/])|(?<![\d/.-])\d{1,2}(?<sign>[/.-])\d{1,2}\k<sign>(?<long>(?:19|20)\d{3})(?!\d)|(?<!\p{L})quý\s(?<quarter>\d{1,2}|[IVX]+)(?:\s?\/\s?|\snăm\s)(?:19|20)\d{2}(?!\d)/giu;
const quarters = /^(?:[1-4]|0[1-4]|I{1,3}|IV)$/i;

const two = (number: string) => number.padStart(2, '0');

const longYear = /(?<!\p{L})(?:tháng\s\d{1,2}\snăm|sinh\snăm)\s(?<year>\d{5,6})(?!\d)/giu;

/** What is wrong with a part of a day, in words; undefined where it may be. */
const partialSlip = (groups: Record<string, string | undefined>): string | undefined => {
  const { day, month = '1', year = '2024', long, quarter } = groups;
  if (long) return 'Năm viết bốn chữ số.';
  if (quarter) return quarters.test(quarter) ? undefined : 'Một năm có bốn quý: I, II, III, IV.';
  if (isDay(`${year}-${two(month)}-${two(day ?? '1')}`)) return undefined;
  return day ? 'Xem lại ngày ấy ở văn bản gốc.' : 'Một năm có mười hai tháng.';
};

/** Days in the text that no calendar has, by the day-month order of Vietnamese writing. */
export function impossibleDays(piece: Piece): Finding[] {
  const years = [...piece.text.matchAll(longYear)].map(({ index, 0: value }) => ({
    file: piece.file,
    at: piece.pointOf(index, value.length),
    code: 'ngay-khong-co' as const,
    values: { value, right: 'Năm viết bốn chữ số.' },
  }));
  const days = [...piece.text.matchAll(written)].flatMap(
    ({ index, 0: value, groups }): Finding[] => {
      // Without a year 29/2 may be.
      const { day = '', month = '', year = '2024' } = groups ?? {};
      if (isDay(`${year}-${two(month)}-${two(day)}`)) return [];
      const isTurned = isDay(`${year}-${two(day)}-${two(month)}`);
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
    },
  );
  const parts = [...piece.text.matchAll(partial)].flatMap(
    ({ index, 0: value, groups }): Finding[] => {
      const right = partialSlip(groups ?? {});
      if (right === undefined) return [];
      const at = piece.pointOf(index, value.length);
      const told = /^\d/.test(value) ? `ngày ${value}` : value[0]!.toLowerCase() + value.slice(1);
      return [{ file: piece.file, at, code: 'ngay-khong-co', values: { value: told, right } }];
    },
  );
  return [...days, ...parts, ...years];
}
