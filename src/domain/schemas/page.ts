import { z } from 'astro/zod';
import { source } from './common.ts';
import { labelled, list, slug, oneLine } from './field.ts';

/** A page of the programme, about, how to nominate. */
export const page = z.strictObject({
  title: labelled(oneLine().max(110), 'Tựa', 'Tên trang', 'Chương trình'),
  lede: labelled(
    oneLine().max(250).optional(),
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
  selfCheck: labelled(
    z.boolean().optional(),
    'Có phiếu Tự soi',
    'true: cuối trang có phiếu “Tự soi” gồm các điều nên và không nên của site.yaml',
    true,
  ),
  sources: labelled(list(source), 'Nguồn', 'Tài liệu mà trang dựa vào'),
});
export type Page = z.infer<typeof page>;

/**
 * Whether a page carries the self-check. Content written before the key has it on `chuong-trinh`,
 * which may say `false`.
 */
export function hasSelfCheck({
  slug,
  data,
}: {
  slug: string;
  data: { selfCheck?: boolean | undefined };
}): boolean {
  return data.selfCheck ?? slug === 'chuong-trinh';
}
