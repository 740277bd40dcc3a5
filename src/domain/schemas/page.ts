import { z } from 'astro/zod';
import { source } from './common.ts';
import { labelled, list, text } from './field.ts';

/** A page of the programme, about, how to nominate. */
export const page = z.strictObject({
  title: labelled(text().max(110), 'Tựa', 'Tên trang', 'Chương trình'),
  lede: labelled(
    text().max(250).optional(),
    'Lời dẫn',
    'Một câu nói trang này có gì, không quá 250 ký tự',
    'Cách chọn, cách xác minh, cách khen.',
  ),
  sources: labelled(list(source), 'Nguồn', 'Tài liệu mà trang dựa vào'),
});
export type Page = z.infer<typeof page>;
