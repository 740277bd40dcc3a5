import { isDay, joinDay } from '../domain/date.ts';

/** A day that a text names, `YYYY-MM-DD`, with the words it was read from and their place. */
type DayRead = { day: string; from: string; index: number };

/** A Vietnamese date somewhere in a text: "ngày 9 tháng 3 năm 2026", "9/3/2026", "09-03-2026". */
export function dayIn(text: string): DayRead | undefined {
  const [first] = [
    text.match(/ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu),
    text.match(/(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\d/-]|\.\d)/u),
  ]
    .flatMap((found) => {
      const [from, date, month, year] = found ?? [];
      const day = from ? joinDay(year!, month!, date!) : '';
      return isDay(day) ? [{ day, from: from!, index: found!.index! }] : [];
    })
    .toSorted((a, b) => a.index - b.index);
  return first;
}

/** The end of a span says the year, often the month, for its beginning too: "từ ngày 10 đến 15/3/2026". */
const span =
  /(?<lead>(?:ngày|từ|sáng|chiều|tối)\s+)?(?<![\p{L}\d/.:-])(?<first>\d{1,2})(?:(?:\s*[/.]\s*|\s+tháng\s+)(?<month>\d{1,2})(?:[/.-]\d{4}|\s+năm\s+\d{4})?)?(?:(?<dash> ?[-–—] ?)|(?:,\s*\d{1,2}){0,9}\s+(?:đến|tới|và)\s+(?:hết\s+)?)(?:ngày\s+)?(?<last>\d{1,2})(?:[/.-]|\s+tháng\s+)(?<end>\d{1,2})(?:[/.-]|\s+năm\s+)(?<year>\d{4})(?![\d/-]|\.\d)/giu;

/** The first day of a text, and of a span of days ("10 - 15/3/2026") the one on which it was done. */
export function doneDayIn(text: string): DayRead | undefined {
  const single = dayIn(text);
  const spans = [...text.matchAll(span)].flatMap(({ 0: from, index, groups: said }) => {
    const { lead, first, month, dash, last, end, year } = said as Record<string, string>;
    // "Tổ 3 - 15/3/2026" is no span, nor is "lớp 5 đến 15/3/2026".
    if (!lead && !month && !/^[-–—]$/u.test(dash ?? '')) return [];
    const isYearBefore = Number(month ?? end) > Number(end);
    const [day, until] = [
      joinDay(String(Number(year) - (isYearBefore ? 1 : 0)), month ?? end!, first!),
      joinDay(year!, end!, last!),
    ];
    return isDay(day) && isDay(until) && day < until ? [{ day: until, from, index }] : [];
  });
  const [found] = spans;
  return found && (!single || found.index <= single.index) ? found : single;
}
