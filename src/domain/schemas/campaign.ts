import { z } from 'astro/zod';
import { common } from './common.ts';
import { count, day, hashtag, labelled, list, optional, oneLine } from './field.ts';

const item = z
  .strictObject({
    profile: optional.slug('Gương', 'Tên thư mục của một gương', 'vo-gia-dinh'),
    model: optional.slug('Mô hình', 'Tên thư mục của một mô hình', 'tu-sach-mau'),
    commendation: optional.slug(
      'Đợt tuyên dương',
      'Tên thư mục của một đợt tuyên dương',
      'khen-dot-xuat-mau',
    ),
    day: labelled(count().optional(), 'Ngày thứ', 'Ngày thứ mấy của chuyên đề', 1),
    week: labelled(count().optional(), 'Tuần thứ', 'Tuần thứ mấy của chuyên đề', 2),
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

/** Chuyên đề: a dated collection, day by day or week by week. */
export const campaign = z.strictObject({
  ...common,
  from: labelled(day(), 'Từ ngày', 'Ngày đầu của chuyên đề', '2026-03-01'),
  to: labelled(day(), 'Đến ngày', 'Ngày cuối của chuyên đề', '2026-03-31'),
  why: labelled(oneLine(), 'Vì sao có chuyên đề', 'Một câu nói lý do', 'Tháng Thanh niên.'),
  pick: labelled(
    oneLine(),
    'Chọn thế nào',
    'Chọn bài theo cách nào',
    'Việc đã xác minh trong 12 tháng.',
  ),
  items: labelled(z.array(item).min(1), 'Các bài', 'Mỗi ngày hoặc mỗi tuần một bài'),
  hashtags: labelled(list(hashtag()), 'Thẻ #', 'Bắt đầu bằng #, viết liền', ['#ViecTotMoiNgay']),
  nominate: optional.text(
    'Giới thiệu việc tốt',
    'Người đọc gửi việc tốt về đâu',
    'Gửi về hộp thư của Thành Đoàn.',
  ),
});
export type Campaign = z.infer<typeof campaign>;
