const dayMilliseconds = 86_400_000;

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** Today in Vietnam, whatever the machine's time zone, as `YYYY-MM-DD`. Vietnam keeps +07:00 all year. */
export const todayInVietnam = (now: Date = new Date()): string =>
  new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Whole days from one `YYYY-MM-DD` to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds);

/** The day `days` after `day`, as `YYYY-MM-DD`. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMilliseconds).toISOString().slice(0, 10);

/** The same day `months` earlier or later (clamped by the calendar as JavaScript does), `YYYY-MM-DD`. */
export const addMonths = (day: string, months: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
};

/** "2026-03-20" → "20/3/2026", as Vietnamese administrative text writes it. */
export const writeDay = (day: string): string => {
  const [year, month, date] = day.split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
};

/** The moment a day begins in Vietnam, for feeds and metadata: `2026-03-20T00:00:00+07:00`. */
export const dayStart = (day: string): string => `${day}T00:00:00+07:00`;
