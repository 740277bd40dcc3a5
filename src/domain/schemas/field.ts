import { unclear } from '../unclear.ts';
import { z } from 'astro/zod';
import { isDay, isPartialDay } from '../date.ts';
import { longColour } from '../look/contrast.ts';
import { slugPattern } from '../slug.ts';

/** The building blocks of every schema. Descriptions are Vietnamese: editors read them. */

type Told = [title: string, description: string, ...examples: unknown[]];

/**
 * A key as an editor meets it in a form, in a fault and in the handbook.
 * @param title a short label that needs no knowledge of the model
 * @param description what to write
 * @param examples one or two values as they would be typed
 */
export function labelled<T extends z.ZodType>(
  schema: T,
  ...[title, description, ...examples]: Told
): T {
  return schema.meta({ title, description, ...(examples.length > 0 ? { examples } : {}) });
}

/** A text of one line: rows and runs of spaces, as YAML keeps them in a block, are one space. */
export function oneLine() {
  return z
    .string()
    .trim()
    .min(1)
    .overwrite((typed) => typed.replaceAll(/[ \t\r\n\f\v]+/g, ' '));
}

/** A text whose rows stand as they were typed. */
export function rows() {
  return z.string().trim().min(1);
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function day() {
  return z
    .string()
    .refine(isDay, { params: { kind: 'day' } })
    .describe('Ngày có thật, viết NĂM-THÁNG-NGÀY');
}

/** A date as far as it is known. */
export function partialDay() {
  return z
    .string()
    .refine(isPartialDay, { params: { kind: 'partial-day' } })
    .describe('Ngày, tháng hoặc năm, biết đến đâu viết đến đó: "2019-05-20", "2019-05", "2019"');
}

/** An id or an address: small unaccented letters, digits and hyphens. */
export function slug() {
  return z.string().regex(slugPattern).describe('Chữ thường không dấu, nối bằng gạch ngang');
}

/** Keys that may be left out, labelled as `labelled` does it. */
export const optional = {
  text: (...told: Told) => labelled(oneLine().optional(), ...told),
  slug: (...told: Told) => labelled(slug().optional(), ...told),
};

/** A whole number that counts from one. */
export function count() {
  return z.number().int().positive();
}

/** A number, or words where it is not sure. */
export function amount() {
  return z.union([z.number(), oneLine()]);
}

/** A key that is either true or left out. */
export function flag(title: string, description: string) {
  return labelled(z.boolean().default(false), title, description, true);
}

/** A hashtag with its sign, accents allowed. */
export function hashtag() {
  return z
    .string()
    .regex(/^#[\p{L}\p{N}_]+$/u)
    .describe('Bắt đầu bằng #, viết liền');
}

/** A whole address, http or https. */
export function url() {
  return z
    .string()
    .regex(/^https?:\/\/[^\s/]+\.[^\s]+$/)
    .describe('Địa chỉ đầy đủ, bắt đầu bằng https://');
}

/** A colour; `#rgb` is read as `#rrggbb`, so that whoever uses it meets one form. */
export function colour() {
  return z
    .string()
    .regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i)
    .overwrite(longColour)
    .describe('Mã màu, ví dụ #0a4da2');
}

/** A value, or the word for what no source tells. */
export function orUnclear<T extends z.ZodType>(schema: T) {
  return z.union([z.literal(unclear), schema]);
}

/** What the source tells, or undefined where it does not. */
export function known<T>(value: T | undefined): Exclude<T, typeof unclear> | undefined {
  return value === unclear ? undefined : (value as Exclude<T, typeof unclear> | undefined);
}

/** A list that may be left out. */
export function list<T extends z.ZodType>(item: T) {
  return z.array(item).default([]);
}
