import { z } from 'astro/zod';
import { count, day, labelled, list, optional, partialDay, slug, oneLine } from './field.ts';

const unitLevels = ['trung-uong', 'tinh', 'tren-co-so', 'co-so', 'chi-doan'] as const;
const awardKinds = [
  'huan-chuong',
  'huy-chuong',
  'danh-hieu',
  'bang-khen',
  'giay-khen',
  'ky-niem-chuong',
  'huy-hieu',
  'giai-thuong',
  'thu-khen',
  'bieu-duong',
] as const;
const noticeTypes = [
  'dinh-chinh',
  'cap-nhat',
  'go-theo-yeu-cau',
  'thu-hoi',
  'doi-ten-don-vi',
] as const;
const since = () =>
  labelled(
    partialDay().optional(),
    'Từ',
    'Ngày, tháng hoặc năm bắt đầu; không biết thì để trống',
    '2025-07-01',
    '2004',
  );
const until = () =>
  labelled(
    partialDay().optional(),
    'Đến',
    'Ngày, tháng hoặc năm cuối cùng; đang dùng thì để trống',
    '2025-06-30',
    '2019',
  );

const unit = z.strictObject({
  id: labelled(slug(), 'Mã đơn vị', 'Đặt một lần, không đổi', 'doan-xa-cu-mau'),
  level: labelled(z.enum(unitLevels), 'Cấp', 'Đơn vị thuộc cấp nào', 'co-so'),
  kind: labelled(
    z.enum(['dia-ban', 'khoi', 'truong-hoc', 'doanh-nghiep', 'luc-luong', 'clb', 'ngoai-doan']),
    'Loại',
    'Đơn vị là loại gì; ngoai-doan: không thuộc Đoàn',
    'dia-ban',
  ),
  names: labelled(
    z
      .array(
        z.strictObject({
          name: labelled(oneLine(), 'Tên đầy đủ', 'Tên trên văn bản', 'Đoàn xã Cũ Mẫu'),
          short: optional.text('Tên gọn', 'Tên dùng hằng ngày', 'Xã đoàn Cũ Mẫu'),
          from: since(),
          to: until(),
        }),
      )
      .min(1),
    'Các tên',
    'Mỗi lần đổi tên thêm một dòng, tên cũ ghi ngày kết thúc',
  ),
  parents: labelled(
    list(
      z.strictObject({
        unit: labelled(slug(), 'Đơn vị cấp trên', 'Mã đơn vị', 'huyen-doan-mau'),
        from: since(),
        to: until(),
      }),
    ),
    'Trực thuộc',
    'Đơn vị cấp trên qua từng thời kỳ',
  ),
  events: labelled(
    list(
      z.strictObject({
        type: labelled(
          z.enum([
            'thanh-lap',
            'doi-ten',
            'sap-nhap',
            'hop-nhat',
            'chia-tach',
            'chuyen-giao',
            'ket-thuc',
          ]),
          'Việc gì',
          'Điều đã xảy ra với đơn vị',
          'hop-nhat',
        ),
        date: labelled(day(), 'Ngày', 'Ngày có hiệu lực', '2025-07-01'),
        to: labelled(list(slug()), 'Thành đơn vị nào', 'Mã các đơn vị tiếp nhận', [
          'doan-phuong-moi-mau',
        ]),
      }),
    ),
    'Các mốc',
    'Thành lập, đổi tên, sáp nhập, kết thúc',
  ),
});
export type Unit = z.infer<typeof unit>;
/** `units.yaml`. */
export const units = z.array(unit);

const award = z.strictObject({
  id: labelled(slug(), 'Mã', 'Đặt một lần, không đổi', 'giay-khen-mau'),
  name: labelled(oneLine(), 'Tên', 'Tên đúng như quyết định', 'Giấy khen của Ban Thường vụ'),
  kind: labelled(z.enum(awardKinds), 'Loại', 'Hình thức khen thuộc loại nào', 'giay-khen'),
  issuerLevel: labelled(z.enum(unitLevels), 'Cấp tặng', 'Cấp nào tặng', 'tinh'),
  issuer: optional.slug('Đơn vị tặng', 'Mã trong units.yaml', 'tinh-doan-mau'),
  validFrom: labelled(day().optional(), 'Áp dụng từ', 'Ngày bắt đầu áp dụng', '2010-01-01'),
  validTo: labelled(day().optional(), 'Áp dụng đến', 'Ngày thôi áp dụng', '2025-06-30'),
  about: optional.text('Giới thiệu', 'Khen ai, vì điều gì'),
});
export type Award = z.infer<typeof award>;
/** `awards.yaml`. */
export const awards = z.array(award);

const notice = z.strictObject({
  date: labelled(day(), 'Ngày', 'Ngày báo', '2026-02-01'),
  type: labelled(z.enum(noticeTypes), 'Loại', 'Đính chính, cập nhật, gỡ hay thu hồi', 'dinh-chinh'),
  page: labelled(oneLine(), 'Trang', 'Địa chỉ trang được nói tới', 'guong/vi-du'),
  line: labelled(
    count().optional(),
    'Dòng số',
    'Lời báo về một dòng của danh sách: số thứ tự của dòng ấy',
    2,
  ),
  text: labelled(oneLine(), 'Nội dung', 'Sửa gì thành gì', 'Sửa 31 thành 29 buổi theo sổ.'),
  by: labelled(oneLine(), 'Ai báo', 'Nơi chịu trách nhiệm', 'Thành Đoàn Mẫu'),
  stays: labelled(
    list(
      z.strictObject({
        page: labelled(oneLine(), 'Trang', 'Địa chỉ trang giữ tên', 'tuyen-duong/vi-du'),
        why: labelled(oneLine(), 'Vì sao', 'Lý do phải giữ tên', 'Quyết định đã công bố'),
      }),
    ),
    'Chỗ còn nêu tên',
    'Trang phải giữ tên người đã rút, và vì sao',
    [{ page: 'tuyen-duong/vi-du', why: 'Quyết định đã công bố' }],
  ),
});
export type Notice = z.infer<typeof notice>;
/** `notices.yaml`. */
export const notices = z.array(notice);

/** Short forms and what they stand for. */
export const abbreviations = z.record(oneLine(), z.union([oneLine(), z.array(oneLine()).min(1)]));
export type Abbreviations = z.infer<typeof abbreviations>;

/**
 * Every share-image path ever published, by page: `{ "profiles/le-minh": ["/anh-chia-se/…"] }`. A
 * page of the programme has none; its own address stands here: `{ "pages/gioi-thieu": ["/gioi-thieu/"] }`.
 */
export const ledger = z.record(z.string(), z.array(z.string()));
export type Ledger = z.infer<typeof ledger>;
