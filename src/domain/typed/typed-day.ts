import { isDay } from '../date.ts';

const two = (digits: string) => digits.padStart(2, '0');

/** Day, month and year as people write them in Vietnam, the year last or, from a machine, first. */
const forms = [
  /^(?<day>\d{1,2})\s*[/.\-–\s]\s*(?<month>\d{1,2})\s*[/.\-–\s]\s*(?<year>\d{4})$/u,
  // With hyphens half a year may as well stand first, as machines write it: never in one figure.
  /^(?<day>\d)\s*[-–]\s*(?<month>\d{1,2})\s*[-–]\s*(?<year>\d{2})$/u,
  /^(?<day>\d{1,2})\s*[/.\s]\s*(?<month>\d{1,2})\s*[/.\s]\s*(?<year>\d{2})$/u,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
  /^(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:\s*,|\s+năm)?\s+(?<year>\d{4})$/iu,
  /^(?<year>\d{4})\s*[/.\-–]\s*(?<month>\d{1,2})\s*[/.\-–]\s*(?<day>\d{1,2})$/u,
];

/**
 * The day that a text names, as `YYYY-MM-DD`; undefined where none is sure. "20/11/2026",
 * "thứ Sáu, ngày 20 tháng 11 năm 2026" and "2026-11-20T08:00" are the same day.
 */
export function typedDay(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^["'“‘](.*)["'”’]$/u, '$1')
    .trim()
    .replace(/^(thứ\s+\p{L}+|chủ\s+nhật)\s*,?\s*/iu, '')
    .replace(/^(ngày|mùng|mồng)\s+/iu, '')
    .replace(/(?<=\d)(T|,?\s+)\d{1,2}[:h]\d{0,2}.*$/iu, '');
  for (const form of forms) {
    const { day, month, year } = form.exec(bare)?.groups ?? {};
    if (!day || !month || !year) continue;
    const full = year.length === 2 ? `20${year}` : year;
    const found = [`${full}-${two(month)}-${two(day)}`, `${full}-${two(day)}-${two(month)}`];
    return found.find((one) => isDay(one));
  }
  return undefined;
}
