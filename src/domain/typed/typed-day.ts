import { isDay, joinDay } from '../date.ts';

/** Day, month and year as people write them in Vietnam, the year last or, from a machine, first. */
const forms = [
  /^(?<day>\d{1,2})\s*[/.\-–\s]\s*(?<month>\d{1,2})\s*[/.\-–\s]\s*(?<year>\d{4})$/u,
  // With hyphens half a year may as well stand first, as machines write it: never in one figure.
  /^(?<day>\d)\s*[-–]\s*(?<month>\d{1,2})\s*[-–]\s*(?<year>\d{2})$/u,
  /^(?<day>\d{1,2})\s*[/.\s]\s*(?<month>\d{1,2})\s*[/.\s]\s*(?<year>\d{2})$/u,
  // No month is the twentieth: what ends with a year of ours begins with its day.
  /^(?<day>[0-3]\d)(?<month>[01]\d)(?<year>20\d{2})$/u,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
  /^(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:\s*,|\s+năm)?\s+(?<year>\d{4})$/iu,
  /^(?<year>\d{4})\s*[/.\-–\s]\s*(?<month>\d{1,2})\s*[/.\-–\s]\s*(?<day>\d{1,2})$/u,
];

/** Months as a sheet in English sets them, by their first three letters. */
const english = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const name = `(?<name>${english.join('|')})\\p{L}*\\.?`;
const inEnglish = [
  new RegExp(`^(?<day>\\d{1,2})[\\s./-]+${name}[\\s,./-]+(?<year>\\d{4}|\\d{2})$`, 'iu'),
  new RegExp(`^${name}\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})$`, 'iu'),
];

/** A day with its month in English: a month in letters leaves no doubt of the order. */
const englishDay = (text: string): string | undefined => {
  const groups = inEnglish.map((form) => form.exec(text)?.groups).find(Boolean);
  if (!groups) return undefined;
  const month = english.indexOf(groups['name']!.toLowerCase()) + 1;
  const found = joinDay(groups['year']!.padStart(4, '20'), String(month), groups['day']!);
  return isDay(found) ? found : undefined;
};

/**
 * The day that a text names, as `YYYY-MM-DD`; undefined where none is sure. "20/11/2026",
 * "thứ Sáu, ngày 20 tháng 11 năm 2026" and "2026-11-20T08:00" are the same day.
 */
export function typedDay(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^["'“‘](.*)["'”’]$/u, '$1')
    .trim()
    .replace(/^(?:(?:sáng|trưa|chiều|tối|đêm|\d{1,2}\s?(?:h|giờ)\s?\d{0,2})\s*,?\s+)+/iu, '')
    .replace(/^(thứ\s+[\p{L}\d]+|chủ\s+nhật|T[2-7]|CN)\s*,?\s*/iu, '')
    .replace(/^(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+/iu, '')
    .replace(/^(ngày|mùng|mồng)\s+/iu, '')
    .replace(/(?<=\d)(T|,?\s+)\d{1,2}[:h]\d{0,2}.*$/iu, '');
  for (const form of forms) {
    const { day, month, year } = form.exec(bare)?.groups ?? {};
    if (!day || !month || !year) continue;
    const full = year.length === 2 ? `20${year}` : year;
    const found = [joinDay(full, month, day), joinDay(full, day, month)];
    return found.find((one) => isDay(one));
  }
  return englishDay(bare);
}
