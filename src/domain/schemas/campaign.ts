import { z } from 'astro/zod';
import { common } from './common.ts';
import { day, hashtag, list, slug, text } from './field.ts';

const item = z
  .strictObject({
    profile: slug().optional(),
    model: slug().optional(),
    commendation: slug().optional(),
    day: z.number().int().positive().optional(),
    week: z.number().int().positive().optional(),
  })
  .refine(
    (value) => [value.profile, value.model, value.commendation].filter(Boolean).length === 1,
    {
      params: { kind: 'one-story' },
    },
  )
  .refine((value) => (value.day === undefined) !== (value.week === undefined), {
    params: { kind: 'day-or-week' },
  });
export type CampaignItem = z.infer<typeof item>;

/** Chuyên đề: a dated collection, day by day or week by week. */
export const campaign = z.strictObject({
  ...common,
  from: day(),
  to: day(),
  why: text(),
  pick: text(),
  items: z.array(item).min(1),
  hashtags: list(hashtag()),
  nominate: text().optional(),
});
export type Campaign = z.infer<typeof campaign>;
