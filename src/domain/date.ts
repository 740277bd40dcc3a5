const dayMilliseconds = 86_400_000;

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether the text is a date as far as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isPartialDay(text: string): boolean {
  return isDay(text) || /^(1[89]|20)\d{2}(-(0[1-9]|1[0-2]))?$/.test(text);
}

/**
 * A date of parts as they are typed, "2026", "3", "9", as the content keeps it: "2026-03-09", without
 * its day "2026-03". Whether there is such a day, `isDay` tells.
 */
export function joinDay(year: string, ...rest: string[]): string {
  return [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
}

/** The first day that a date known in part may mean; a whole day means itself. */
export function firstDay(partial: string): string {
  return `${partial}${'-01-01'.slice(partial.length - 4)}`.slice(0, 10);
}

/** The last day that a date known in part may mean; what is no date stays as it is. */
export function lastDay(partial: string): string {
  const [year, month = '12', day] = partial.split('-');
  const end = Date.UTC(Number(year), Number(month), 0);
  return day || Number.isNaN(end) ? partial : new Date(end).toISOString().slice(0, 10);
}

/** Whether one date lies after another however the unknown parts are filled in. */
export function isSurelyAfter(later: string, earlier: string): boolean {
  return firstDay(later) > lastDay(earlier);
}

/** Today in Vietnam, whatever the machine's time zone, as `YYYY-MM-DD`. Vietnam keeps +07:00 all year. */
export function todayInVietnam(now: Date = new Date()): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** Whole days from one `YYYY-MM-DD` to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds);
}

/** The day `days` after `day`, as `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** The same day `months` earlier or later (clamped by the calendar as JavaScript does), `YYYY-MM-DD`. */
export function addMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/**
 * A date as Vietnamese administrative text writes it, no surer than it is known:
 * "2026-03-20" → "20/3/2026", "2026-01" → "tháng 1 năm 2026", "2019" → "2019".
 */
export function writeDay(partial: string): string {
  const [year, month, date] = partial.split('-');
  if (month === undefined) return partial;
  if (date === undefined) return `tháng ${Number(month)} năm ${year}`;
  return `${Number(date)}/${Number(month)}/${year}`;
}

/** The moment a day begins in Vietnam, for feeds and metadata: `2026-03-20T00:00:00+07:00`. */
export function dayStart(day: string): string {
  return `${day}T00:00:00+07:00`;
}

/** A day as RSS writes it, RFC 822: "Sun, 20 Sep 2026 00:00:00 +0700". */
export function rssDay(day: string): string {
  const [weekday, date, month, year] = new Date(`${day}T00:00:00Z`).toUTCString().split(/,? /);
  return `${weekday}, ${date} ${month} ${year} 00:00:00 +0700`;
}
