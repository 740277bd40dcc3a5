import { z } from 'astro/zod';
import { isDay } from '../date.ts';
import { slugPattern } from '../slug.ts';

/** The building blocks of every schema. Descriptions are Vietnamese: editors read them. */

export const text = () => z.string().trim().min(1);

export const day = () =>
  z
    .string()
    .refine(isDay, { params: { kind: 'day' } })
    .describe('Ngày có thật, viết NĂM-THÁNG-NGÀY');

export const slug = () =>
  z.string().regex(slugPattern).describe('Chữ thường không dấu, nối bằng gạch ngang');

export const hashtag = () =>
  z
    .string()
    .regex(/^#[\p{L}\p{N}_]+$/u)
    .describe('Bắt đầu bằng #, viết liền');

export const webAddress = () =>
  z
    .string()
    .regex(/^https?:\/\/[^\s/]+\.[^\s]+$/)
    .describe('Địa chỉ đầy đủ, bắt đầu bằng https://');

export const colour = () =>
  z
    .string()
    .regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i)
    .describe('Mã màu, ví dụ #0a4da2');

/** A word said in place of a value that the source does not tell. */
export const unclear = 'chua-ro';

export const orUnclear = <T extends z.ZodType>(schema: T) => z.union([z.literal(unclear), schema]);

export const list = <T extends z.ZodType>(item: T) => z.array(item).default([]);
