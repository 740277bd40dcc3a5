import { joinDay } from '../../../domain/date.ts';

/** Values as Vietnamese people write them, and as the content keeps them. */

/** "20/11/2026" or "11/2026" or "2026" as it is kept: "2026-11-20". What is no date comes back as typed. */
export function dayFrom(typed: string): string {
  const text = typed.trim();
  const full = text.match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u);
  if (full) return joinDay(full[3]!, full[2]!, full[1]!);
  const month = text.match(/^(\d{1,2})[/.-](\d{4})$/u);
  return month ? joinDay(month[2]!, month[1]!) : text;
}

/** A kept day as it is read: "20/11/2026". */
export function dayAsTyped(day: string): string {
  return /^\d{4}(?:-\d\d){0,2}$/u.test(day) ? day.split('-').toReversed().join('/') : day;
}

/**
 * A number as Vietnamese people write it: points part the thousands, a comma the rest. A point that
 * parts no thousands is a decimal one. Undefined for what is no number.
 */
export function numberFrom(typed: string): number | undefined {
  const text = typed.replaceAll(/\s/gu, '');
  const plain = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(text)
    ? text.replaceAll('.', '').replace(',', '.')
    : text.replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}

/** A number with its thousands parted. */
export function numberAsTyped(value: number): string {
  return new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10 }).format(value);
}

/** A text that YAML took apart at its colon or its comma, in one piece: "Bước 1: Xin chỗ". */
export function textAsTyped(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  if (Array.isArray(value)) return value.map(textAsTyped).join(', ');
  return Object.entries(value)
    .map(([key, rest]) => (rest === null ? key : `${key}: ${textAsTyped(rest)}`))
    .join(', ');
}
