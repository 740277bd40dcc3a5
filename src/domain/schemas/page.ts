import { z } from 'astro/zod';
import { source } from './common.ts';
import { list, text } from './field.ts';

/** A page of the programme, about, how to nominate. */
export const page = z.strictObject({
  title: text().max(90),
  lede: text().max(200).optional(),
  sources: list(source),
});
export type Page = z.infer<typeof page>;
