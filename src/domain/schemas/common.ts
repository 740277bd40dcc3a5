import { z } from 'astro/zod';
import {
  amount,
  count,
  day,
  hashtag,
  labelled,
  list,
  flag,
  optional,
  partialDay,
  rows,
  slug,
  oneLine,
  url,
} from './field.ts';
import { verification } from './verification.ts';

/** How a story is told; the model's headings are asked of a portrait only. */
const forms = ['chan-dung', 'phong-van', 'anh', 'tin'] as const;
const statuses = ['nhap', 'cho-duyet', 'da-dang', 'da-go'] as const;
const sourceTypes = [
  'quyet-dinh',
  'bao-cao',
  'bien-ban',
  'so-sach',
  'khao-sat',
  'nhan-xet-cap-uy',
  'y-kien-doan-vien',
  'cong-nhan-sang-kien',
  'bai-bao',
  'anh-tu-lieu',
] as const;
const figureMethods = [
  'dem-truc-tiep',
  'do-truc-tiep',
  'so-sach',
  'khao-sat',
  'bao-cao-don-vi',
  'uoc-tinh',
] as const;
const efforts = ['15-phut', '1-tuan', '1-thang'] as const;

const photo = z.strictObject({
  src: labelled(oneLine(), 'Tệp ảnh', 'Tên tệp ảnh nằm cạnh bài', './chan-dung.jpg'),
  alt: labelled(
    oneLine(),
    'Lời tả ảnh',
    'Tả ảnh cho người không nhìn thấy ảnh: ai, đang làm gì, ở đâu',
    'Anh Minh Họa ghi sổ trước dãy trọ',
  ),
  credit: labelled(oneLine(), 'Nguồn ảnh', 'Ai chụp, hoặc ai cho dùng', 'Ảnh: NVCC'),
  caption: optional.text(
    'Chú thích',
    'Lời in dưới ảnh, nếu cần nói thêm',
    'Buổi tối thứ hai mươi chín.',
  ),
  focus: labelled(
    z
      .string()
      .regex(/^\d{1,3}(\.\d+)?% \d{1,3}(\.\d+)?%$/)
      .default('50% 35%'),
    'Điểm phải thấy',
    'Điểm không được cắt mất khi ảnh bị xén: "ngang% dọc%", tính từ góc trên bên trái',
    '50% 30%',
  ),
  people: labelled(
    list(oneLine()),
    'Người trong ảnh',
    'Tên thư mục bài của từng người trong ảnh, hoặc tên người chưa có bài',
    ['le-minh-hoa-mau'],
  ),
});
export type Photo = z.infer<typeof photo>;

/** A document or an article that a story rests on. */
export const source = z.strictObject({
  id: labelled(slug(), 'Mã nguồn', 'Một chữ ngắn để các mục khác nhắc tới nguồn này', 'so'),
  title: labelled(oneLine(), 'Tên nguồn', 'Tên tài liệu hay bài báo', 'Sổ theo dõi kiến nghị'),
  type: labelled(z.enum(sourceTypes), 'Loại nguồn', 'Tài liệu ấy là loại gì', 'so-sach'),
  date: labelled(day(), 'Ngày của nguồn', 'Ngày ghi trên tài liệu', '2025-03-15'),
  access: labelled(
    z.enum(['cong-khai', 'noi-bo']).optional(),
    'Ai xem được',
    'cong-khai: ai cũng đọc được; noi-bo: chỉ nêu tên, không dẫn liên kết',
    'cong-khai',
  ),
  url: labelled(
    url().optional(),
    'Địa chỉ',
    'Địa chỉ đầy đủ của nguồn công khai, bắt đầu bằng https://',
    'https://bao.mau.example/bai-1',
  ),
});
export type Source = z.infer<typeof source>;

const figure = z.strictObject({
  id: labelled(slug(), 'Mã số liệu', 'Một chữ ngắn để bài nhắc tới: <Figure id="viec" />', 'viec'),
  label: labelled(oneLine(), 'Đếm gì', 'Con số này đếm cái gì', 'việc đã xong'),
  value: labelled(
    amount(),
    'Con số',
    'Viết không dấu ngăn nghìn: 1200, 12.5; không chắc thì viết chữ',
    31,
    'khoảng 1.000',
  ),
  of: labelled(amount().optional(), 'Trong tổng số', 'Tổng mà con số này là một phần', 40),
  unit: optional.text('Đơn vị tính', 'Chữ đứng sau con số, nếu có', 'kg'),
  source: labelled(slug(), 'Nguồn', 'Mã của một nguồn đã khai ở sources', 'so'),
  asOf: labelled(day(), 'Tính đến ngày', 'Ngày mà con số này đúng', '2025-03-15'),
  method: labelled(z.enum(figureMethods), 'Đếm bằng cách nào', 'Con số có được từ đâu', 'so-sach'),
  kind: labelled(
    z.enum(['dau-ra', 'ket-qua']).optional(),
    'Đầu ra hay kết quả',
    'dau-ra: việc đã làm; ket-qua: điều đã khác đi nhờ việc ấy',
    'ket-qua',
  ),
});
export type DeclaredFigure = z.infer<typeof figure>;

const tryItem = z.strictObject({
  effort: labelled(z.enum(efforts), 'Mất bao lâu', 'Thời gian người đọc cần để thử', '15-phut'),
  text: labelled(
    oneLine().max(160),
    'Việc để thử',
    'Một việc người đọc làm được ngay, không quá 160 ký tự',
    'Hỏi một người bên cạnh: tuần này bạn vướng gì?',
  ),
});
export type TryItem = z.infer<typeof tryItem>;

/** A criterion that a person or a model meets, with its evidence. */
export const criterionMet = z.strictObject({
  id: labelled(slug(), 'Tiêu chí', 'Mã tiêu chí trong site.yaml', 'trach-nhiem'),
  axis: optional.slug(
    'Mặt của tiêu chí',
    'Mã một mặt của tiêu chí ấy, nếu site.yaml có khai',
    'voi-cong-viec',
  ),
  evidence: labelled(
    oneLine(),
    'Minh chứng',
    'Việc gì, ở đâu, ghi trong sổ nào',
    'Sổ theo dõi 40 kiến nghị, 31 đã xong.',
  ),
  source: optional.slug('Nguồn', 'Mã của một nguồn đã khai ở sources', 'so'),
});
export type CriterionMet = z.infer<typeof criterionMet>;

/** Keys that profiles, models, commendations and campaigns share. */
export const common = {
  title: labelled(
    oneLine().max(110),
    'Tựa',
    'Nói việc đã làm, có con số nếu có; nên dưới 90 ký tự, không quá 110',
    '29 buổi tối ở khu nhà trọ, 31 trong 40 việc đã xong',
  ),
  lede: labelled(
    oneLine().max(250),
    'Lời dẫn',
    'Một hai câu dẫn vào bài, không quá 250 ký tự',
    'Đổi buổi họp lấy buổi ngồi cùng công nhân.',
  ),
  date: labelled(day(), 'Ngày đăng', 'Ngày sau hôm nay là hẹn giờ đăng', '2026-03-20'),
  happened: labelled(
    partialDay().optional(),
    'Ngày việc xảy ra',
    'Ngày việc ấy làm xong; biết đến tháng hoặc năm thì viết đến đó',
    '2025-03-15',
    '2025-03',
  ),
  updated: labelled(
    day().optional(),
    'Ngày sửa gần nhất',
    'Ngày bài được sửa về nội dung sau khi đăng',
    '2026-04-01',
  ),
  status: labelled(
    z.enum(statuses),
    'Tình trạng',
    'nhap: bản nháp; cho-duyet: chờ duyệt; da-dang: đăng; da-go: đã gỡ',
    'da-dang',
  ),
  form: labelled(
    z.enum(forms).default('chan-dung'),
    'Thể loại',
    'chan-dung: chân dung; phong-van: phỏng vấn; anh: phóng sự ảnh; tin: tin về một việc',
    'phong-van',
  ),
  series: labelled(
    z
      .strictObject({
        id: labelled(slug(), 'Loạt bài', 'Mã loạt bài đã khai ở series trong site.yaml', 'mua-lu'),
        part: labelled(count(), 'Kỳ thứ', 'Bài này là kỳ thứ mấy', 2),
      })
      .optional(),
    'Loạt bài nhiều kỳ',
    'Khi bài là một kỳ của một loạt bài',
  ),
  demo: flag(
    'Minh họa',
    'true: người và việc là hư cấu; bài mang dải “Minh họa”, không lên bản thật',
  ),
  aliases: labelled(
    list(slug()),
    'Địa chỉ cũ',
    'Những tên thư mục trước đây của bài, để địa chỉ cũ dẫn về đây',
    ['48-toi'],
  ),
  tags: labelled(list(oneLine()), 'Từ khóa', 'Vài từ để tìm bài', ['khu trọ']),
  share: labelled(
    z
      .strictObject({
        headline: labelled(
          oneLine().max(90).optional(),
          'Tựa khi chia sẻ',
          'Tựa ngắn cho ảnh chia sẻ và khung xem trước, không quá 60 ký tự',
          '29 buổi tối, 31 việc đã xong',
        ),
        caption: labelled(
          rows().optional(),
          'Lời đăng',
          'Lời đăng soạn sẵn, thay cho lời máy ghép',
          'Một sổ tay, hai mươi chín buổi tối.',
        ),
        hashtags: labelled(list(hashtag()), 'Thẻ #', 'Bắt đầu bằng #, viết liền', ['#GuongMau']),
        kit: flag('Luôn có đủ bộ ảnh', 'true: giữ đủ bộ ảnh chia sẻ dù bài đã cũ'),
        album: flag(
          'Ảnh cho từng người',
          'true: bài tuyên dương có thêm một ảnh vuông cho mỗi dòng của danh sách',
        ),
      })
      .optional(),
    'Khi chia sẻ',
    'Lời và ảnh dùng riêng khi chia sẻ; để trống thì lấy từ bài',
  ),
  photo: labelled(photo.optional(), 'Ảnh chính', 'Ảnh đầu bài, cũng là ảnh khi chia sẻ'),
  gallery: labelled(list(photo), 'Các ảnh khác', 'Ảnh của phóng sự ảnh hoặc của <Gallery />'),
  sources: labelled(list(source), 'Nguồn', 'Tài liệu, bài báo mà bài dựa vào'),
  figures: labelled(list(figure), 'Số liệu', 'Những con số có nguồn'),
  verification: labelled(verification.optional(), 'Xác minh', 'Ai xác minh, ngày nào, cách nào'),
  tryIt: labelled(list(tryItem), 'Bạn có thể bắt đầu từ đâu', 'Việc người đọc có thể làm theo'),
  discuss: labelled(
    z.array(oneLine()).max(3).default([]),
    'Câu hỏi sinh hoạt chi đoàn',
    'Nhiều nhất ba câu hỏi',
    ['Việc nào ở chi đoàn mình đang bị hẹn mãi?'],
  ),
};
