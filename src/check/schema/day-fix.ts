import type { z } from 'astro/zod';
import { isDay, isPartialDay, joinDay } from '../../domain/date.ts';
import type { KeyPath } from '../../domain/faults/fault.ts';
import { unclear } from '../../domain/unclear.ts';
import { typedDay } from '../../domain/typed/typed-day.ts';
import { describeAt, metaAt } from './shape.ts';

/** A month or a year as it is written in Vietnam, "tháng 5/2019", "năm 2019", as the model has it. */
const typedPartial = (value: string): string | undefined => {
  const [, month, year] = value.match(/^(?:tháng\s*)?(\d{1,2})(?:[/.-]|\s*năm\s*)(\d{4})$/iu) ?? [];
  const [, first, then] = value.match(/^(\d{4})\s*[/.-]\s*(\d{1,2})$/) ?? [];
  const [, alone] = value.match(/^(?:năm\s*)?(\d{4})\D*$/iu) ?? [];
  const text = year ? joinDay(year, month!) : first ? joinDay(first, then!) : (alone ?? '');
  return isPartialDay(text) ? text : undefined;
};

/** The day that Excel keeps as a number: days since the last one of 1899, of this century and the end of the last. */
const dayOfSheet = (typed: string): string | undefined =>
  /^[345]\d{4}$/.test(typed)
    ? new Date(Date.UTC(1899, 11, 30) + Number(typed) * 86_400_000).toISOString().slice(0, 10)
    : undefined;

/** The one month or year among words that tell it roughly: of a quarter or a season only the year is sure. */
const roughly = (value: string): string | undefined => {
  if (/\d\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d|\d{4}-\d\d/.test(value)) return undefined;
  const isSeason = /(?<!\p{L})(?:quý|mùa|vụ)(?!\p{L})/iu.test(value);
  const years = value.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  const [month] =
    /(?<!\d)(?:1[0-2]|0?[1-9])\s?(?:[/.-]|năm)\s?(?:19|20)\d{2}(?!\d)/iu.exec(
      value.replace(/(?<=\d) (?=\d)/, '/'),
    ) ?? [];
  return years.length === 1 ? typedPartial(isSeason ? years[0] : (month ?? years[0])) : undefined;
};

/** The one day that is named among other words or signs. */
const dayAmong = (value: string): string | undefined => {
  const days = value.match(
    /(?<!\d)(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\s*([/.-])\s*\d{1,2}\s*\1\s*\d{4}|\d{1,2} tháng \d{1,2}(?:,| năm)? \d{4})(?!\d)/giu,
  );
  return days?.length === 1 ? typedDay(days[0]) : undefined;
};

/** Letters in the place of the figures they look like. */
const withFigures = (typed: string): string =>
  /^[\dOoIl\s/.-]+$/.test(typed) ? typed.replaceAll(/[Oo]/g, '0').replaceAll(/[Il]/g, '1') : '';

/** Months by their names; that of the fifth is the word for a year, too, and is passed over. */
const monthNumbers: Readonly<Record<string, number>> = {
  giêng: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  chạp: 12,
};
const monthInWords =
  /(?<!\p{L})tháng (mười (?:một|hai)|giêng|một|hai|ba|tư|sáu|bảy|tám|chín|mười|chạp)(?!\p{L})/iu;

/** Months and years from one to another, of which a key takes the end, or the beginning where it asks for it. */
const span = /^(?:từ\s+)?(.+?)(?:\s*(?:đến|tới|–|→|->)\s*|\s+-\s+|(?<=^\d{4})-(?=\d{4}$))(.+)$/iu;
const endless = /^(?:(?:cho )?đến )?(?:hiện )?nay$|^(?:không|vô)(?: có)? (?:thời )?hạn$|^không$/iu;

/** What to say of a text where a day was meant, and the day where its whole year leaves no doubt. */
type DayFix = { fix: string; day?: string | undefined };

/**
 * How a day is to be typed that was typed otherwise; an empty sentence where none is sure.
 * @param isPartial whether the key takes a month or a year, too
 */
export function dayFix(key: string, typed: string, isPartial: boolean): DayFix {
  const value = typed
    .trim()
    .normalize('NFKC')
    .replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日$/u, '$1-$2-$3')
    .replace(monthInWords, (_, word: string) => `tháng ${monthNumbers[word.toLowerCase()]}`);
  const write = (day: string) => `Viết: ${key}: "${day}"`;
  if ((isPartial || /^(?:to|validTo|expires)$/.test(key)) && endless.test(value))
    return { fix: `Bỏ “${key}”: không ghi là còn đến nay.` };
  if (key === 'withdrawn' && /^(?:không|chưa|no|false)(?: rút)?\.?$/iu.test(value))
    return { fix: 'Bỏ “withdrawn”: chỉ ghi khi người ấy đã rút, ghi ngày rút.' };
  if (
    /^(?:actDate|started|lastChecked)$/.test(key) &&
    /^(?:không|chưa)[\s-](?:rõ|biết)$/iu.test(value)
  )
    return { fix: `Viết: ${key}: ${unclear}` };
  if (key === 'happened' && /^(?:không|chưa)[\s-](?:rõ|biết|nhớ)$/iu.test(value))
    return { fix: 'Bỏ “happened”: không rõ thì không ghi.' };
  const day = typedDay(value) ?? (isPartial ? typedPartial(value) : undefined);
  if (day) return { fix: write(day), day };
  const sheet = dayOfSheet(value);
  if (sheet) return { fix: `“${value}” là cách Excel ghi ngày. ${write(sheet)}` };
  const figures = typedDay(withFigures(value));
  if (figures) return { fix: `Có chữ O hay l ở chỗ của số. ${write(figures)}` };
  const [, first = '', last = ''] = span.exec(value) ?? [];
  const [meant = ''] = [/^(?:from|started)$/.test(key) ? first : last].flatMap(
    (part) => typedDay(part) ?? (isPartial ? typedPartial(part) : undefined) ?? [],
  );
  if (meant) return { fix: `Khóa này nhận một mốc. ${write(meant)}` };
  const among = dayAmong(value);
  if (among) return { fix: `Chỉ ghi ngày. ${write(among)}` };
  const rough = isPartial ? roughly(value) : undefined;
  if (rough) return { fix: `Chỉ ghi ngày, tháng hay năm. ${write(rough)}` };
  if (isPartial) return { fix: 'Biết đến đâu viết đến đó: "2019-05-20", "2019-05" hoặc "2019".' };
  const [, date, month] = /^(?:ngày\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})$/iu.exec(value) ?? [];
  if (month && isDay(joinDay('2024', month, date!))) {
    return { fix: `Thiếu năm. Viết: ${key}: "${joinDay('…', month, date!)}", thay … bằng năm.` };
  }
  const partial = typedPartial(value);
  if (partial?.includes('-'))
    return { fix: `Thiếu ngày. Viết: ${key}: "${partial}-…", thay … bằng ngày.` };
  const isWhole = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})$/.test(value);
  return { fix: isWhole ? 'Lịch không có ngày ấy: xem lại ở văn bản gốc.' : '' };
}

/**
 * What to say of digits without quotes where a day was meant; undefined where none was.
 * @param path where the digits stand in the schema
 */
export function numberDayFix(
  schema: z.ZodType,
  path: KeyPath,
  key: string,
  typed: string,
): DayFix | undefined {
  const about = describeAt(schema, path) ?? '';
  const { examples = [] } = metaAt(schema, path);
  const takesDay =
    /^Ngày|ngày/.test(about) && examples.some((one) => /^\d{4}-\d\d/.test(String(one)));
  if (!takesDay) return undefined;
  const takesYear = examples.some((one) => !/^\d{4}-\d\d-\d\d$/.test(String(one)));
  if (/^\d{4}$/.test(typed)) return takesYear ? undefined : { fix: '' };
  return dayFix(key, typed, takesYear);
}
