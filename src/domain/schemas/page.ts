import { z } from 'astro/zod';
import { source } from './common.ts';
import { labelled, list, slug, text } from './field.ts';

/** A page of the programme, about, how to nominate. */
export const page = z.strictObject({
  title: labelled(text().max(110), 'Tựa', 'Tên trang', 'Chương trình'),
  lede: labelled(
    text().max(250).optional(),
    'Lời dẫn',
    'Một câu nói trang này có gì, không quá 250 ký tự',
    'Cách chọn, cách xác minh, cách khen.',
  ),
  aliases: labelled(
    list(slug()),
    'Tên cũ',
    'Tên trước đây của trang: địa chỉ cũ dẫn tới đây',
    '[gioi-thieu-cu]',
  ),
  sources: labelled(list(source), 'Nguồn', 'Tài liệu mà trang dựa vào'),
});
export type Page = z.infer<typeof page>;
