import { z } from 'astro/zod';
import { colour, count, hashtag, labelled, list, optional, slug, oneLine, url } from './field.ts';

/** The parts of the front page, in the house's order; `site.yaml` may name another. */
const homeSections = [
  'khen-dot-xuat',
  'hom-nay',
  'khong-ton-tien',
  'guong-mat',
  'con-so',
  'tim-kiem',
] as const;

const criterion = z.strictObject({
  id: labelled(slug(), 'Mã', 'Mã của tiêu chí', 'trach-nhiem'),
  label: labelled(oneLine(), 'Tên', 'Tên in trên trang', 'Trách nhiệm'),
  short: optional.text('Một câu', 'Tiêu chí nói bằng vài chữ', 'Làm tới cùng'),
  about: optional.text('Giải thích', 'Thế nào là đạt', 'Nhận việc và làm cho xong.'),
  axes: labelled(
    list(
      z.strictObject({
        id: labelled(slug(), 'Mã', 'Mã của mặt ấy', 'voi-cong-viec'),
        label: labelled(oneLine(), 'Tên', 'Tên in trên trang', 'Với công việc'),
      }),
    ),
    'Các mặt',
    'Những mặt của tiêu chí, nếu chia nhỏ',
  ),
});

/** Where a site stands: a host and perhaps a path, no file and no question, which every link would carry. */
const siteUrl = () =>
  z
    .string()
    .regex(/^https?:\/\/[^\s/?#]+\.[^\s/?#]+(?!\S*\.(?:html?|php|aspx?)\/?$)(?:\/[^\s?#]*)?$/i);

const code = (title: string, description: string) =>
  labelled(z.coerce.string().optional(), title, description);

const series = z.strictObject({
  id: labelled(slug(), 'Mã', 'Mã của loạt bài', 'mua-nuoc-noi'),
  label: labelled(oneLine(), 'Tên', 'Tên loạt bài', 'Mùa nước nổi'),
  about: optional.text('Giới thiệu', 'Một câu về loạt bài', 'Ba kỳ ở vùng trũng.'),
});

/** Who publishes, colours, contacts, menu, the criteria set. */
export const siteSchema = z.strictObject({
  name: labelled(oneLine(), 'Tên trang', 'Tên trang web', 'Gương sáng Thành Đoàn Mẫu'),
  operator: labelled(oneLine(), 'Đơn vị đăng', 'Đơn vị chịu trách nhiệm', 'Thành Đoàn Mẫu'),
  url: labelled(
    siteUrl(),
    'Địa chỉ',
    'Địa chỉ đầy đủ của trang, có thể kèm đường dẫn; không có tên tệp, dấu ? hay #',
    'https://guongsang.mau.example',
  ),
  description: labelled(
    oneLine(),
    'Mô tả',
    'Một câu nói trang này là gì',
    'Việc làm đẹp của tuổi trẻ, kèm nguồn và minh chứng.',
  ),
  formerNames: labelled(list(oneLine()), 'Tên cũ', 'Tên trước đây của đơn vị', [
    'Tỉnh Đoàn Cũ Mẫu',
  ]),
  logo: optional.text('Biểu trưng', 'Tệp SVG hoặc PNG cạnh site.yaml', './logo.svg'),
  colours: labelled(
    z
      .strictObject({
        brand: labelled(
          colour().default('#0a4da2'),
          'Màu chính',
          'Mã màu trong ngoặc kép, ví dụ "#0a4da2"',
          '#0a4da2',
        ),
        accent: labelled(
          colour().default('#f5b301'),
          'Màu nhấn',
          'Mã màu trong ngoặc kép, ví dụ "#f5b301"',
          '#f5b301',
        ),
      })
      .prefault({}),
    'Màu',
    'Hai màu của đơn vị',
  ),
  contacts: labelled(
    z.strictObject({
      corrections: labelled(oneLine(), 'Báo sai', 'Nơi nhận đính chính', 'dinhchinh@mau.example'),
      withdrawals: labelled(oneLine(), 'Xin gỡ', 'Nơi nhận yêu cầu gỡ', 'rutdongy@mau.example'),
    }),
    'Liên hệ',
    'Nơi nhận đính chính và yêu cầu gỡ bài',
  ),
  licence: optional.text('Giấy phép', 'Ai được dùng lại bài trên trang', 'CC BY 4.0'),
  facebook: labelled(
    z
      .strictObject({
        page: labelled(
          url().optional(),
          'Trang Facebook',
          'Địa chỉ đầy đủ của trang, bắt đầu bằng https://',
          'https://www.facebook.com/mau',
        ),
        appId: code('Mã ứng dụng', 'App ID của Facebook'),
        domainVerification: optional.text('Mã xác minh tên miền', 'Facebook cấp', 'abc123'),
      })
      .prefault({}),
    'Facebook',
    'Để trống nếu không dùng',
  ),
  zalo: labelled(
    z
      .strictObject({
        oaId: labelled(
          z.coerce
            .string()
            .overwrite((typed) => typed.replace(/^(?:https?:\/\/)?zalo\.me\//i, ''))
            .optional(),
          'Mã Zalo OA',
          'OA ID của đơn vị, hoặc địa chỉ zalo.me của OA',
        ),
        siteVerification: optional.text('Mã xác minh', 'Zalo cấp', 'abc123'),
      })
      .prefault({}),
    'Zalo',
    'Để trống nếu không dùng',
  ),
  hashtags: labelled(list(hashtag()), 'Thẻ #', 'Dùng cho mọi bài', ['#GuongSangMau']),
  criteria: labelled(z.array(criterion).min(1), 'Bộ tiêu chí', 'Các tiêu chí của đơn vị'),
  should: labelled(
    z.array(
      z.strictObject({
        id: labelled(slug(), 'Mã', 'Mã của điều ấy', 'xung-kich'),
        label: labelled(oneLine(), 'Tên', 'Tên in trên trang', 'Xung kích'),
        about: optional.text('Giải thích', 'Một câu', 'Nhận việc khó.'),
      }),
    ),
    'Điều nên làm',
    'Những điều nên làm trong phiếu tự soi',
  ),
  shouldNot: labelled(
    list(
      z.strictObject({
        label: labelled(oneLine(), 'Tên', 'Tên in trên trang', 'Quan liêu'),
        about: optional.text('Giải thích', 'Một câu', 'Ngồi một chỗ mà quyết.'),
      }),
    ),
    'Điều không nên',
    'Những điều tự hỏi mình trong phiếu tự soi',
  ),
  fields: labelled(
    z
      .array(
        z.strictObject({
          id: labelled(slug(), 'Mã', 'Mã của lĩnh vực', 'moi-truong'),
          label: labelled(oneLine(), 'Tên', 'Tên in trên trang', 'Môi trường'),
        }),
      )
      .min(1),
    'Lĩnh vực',
    'Các lĩnh vực để lọc bài',
  ),
  series: labelled(list(series), 'Loạt bài', 'Các loạt bài nhiều kỳ'),
  kits: labelled(
    z
      .strictObject({
        months: labelled(
          count().default(12),
          'Số tháng',
          'Bài giữ đủ bộ ảnh chia sẻ trong bao nhiêu tháng',
          12,
        ),
      })
      .prefault({}),
    'Bộ chia sẻ',
    'Bài cũ hơn chỉ còn ảnh khung xem trước',
  ),
  menu: labelled(
    list(
      z.strictObject({
        label: labelled(oneLine(), 'Chữ', 'Chữ trên mục lục', 'Chương trình'),
        page: labelled(oneLine(), 'Trang', 'Địa chỉ trang dẫn tới', 'chuong-trinh'),
      }),
    ),
    'Mục lục',
    'Các mục đầu trang',
  ),
  home: labelled(
    z.array(z.enum(homeSections)).default([...homeSections]),
    'Trang chủ',
    'Các phần của trang chủ, theo thứ tự',
    ['khen-dot-xuat', 'guong-mat'],
  ),
});
export type Site = z.infer<typeof siteSchema>;
