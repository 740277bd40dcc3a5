import { isDay } from '../date.ts';
import type { Finding } from '../faults/fault.ts';
import type { Piece } from '../piece.ts';

const written =
  /(?<![\d/.-])(?<day>\d{1,2})(?<sign>[/.-])(?<month>\d{1,2})\k<sign>(?<year>(?:19|20)\d{2})(?![\d/])|(?<!\p{L})ngày\s(?<day>\d{1,2})\stháng\s(?<month>\d{1,2})(?:\snăm\s(?<year>\d{4}))?(?![\d\p{L}])/giu;
const two = (number: string) => number.padStart(2, '0');

const longYear = /(?<!\p{L})(?:tháng\s\d{1,2}\snăm|sinh\snăm)\s(?<year>\d{5,6})(?!\d)/giu;

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
          values: { value: value.replace(/^ngày\s/iu, ''), right },
        },
      ];
    },
  );
  return [...days, ...years];
}
