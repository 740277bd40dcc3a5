import { z } from 'astro/zod';
import { day, labelled, list, optional } from './field.ts';

const verificationMethods = [
  'den-tan-noi',
  'doi-chieu-so-sach',
  'doi-chieu-nguon-cong-bo',
  'hoi-nguoi-trong-cuoc',
  'khao-sat',
  'van-ban',
] as const;

/** Who made sure of a story, when and how. */
export const verification = z.strictObject({
  status: labelled(
    z.enum(['chua-xac-minh', 'dang-xac-minh', 'da-xac-minh']),
    'Đã xác minh chưa',
    'Chỉ bài da-xac-minh mới được đăng',
    'da-xac-minh',
  ),
  by: optional.text('Ai xác minh', 'Đơn vị hoặc người xác minh', 'Thành Đoàn Mẫu'),
  date: labelled(day().optional(), 'Ngày xác minh', 'Ngày xác minh xong', '2026-03-18'),
  methods: labelled(
    list(z.enum(verificationMethods)),
    'Xác minh bằng cách nào',
    'Một hoặc nhiều cách đã làm',
    ['doi-chieu-so-sach'],
  ),
});
