import { z } from 'astro/zod';
import { day, hashtag, list, slug, text, webAddress } from './field.ts';

export const statuses = ['nhap', 'cho-duyet', 'da-dang', 'da-go'] as const;
export const sourceTypes = [
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
export const figureMethods = [
  'dem-truc-tiep',
  'do-truc-tiep',
  'so-sach',
  'khao-sat',
  'bao-cao-don-vi',
  'uoc-tinh',
] as const;
export const verificationMethods = [
  'den-tan-noi',
  'doi-chieu-so-sach',
  'doi-chieu-nguon-cong-bo',
  'hoi-nguoi-trong-cuoc',
  'khao-sat',
  'van-ban',
] as const;
export const efforts = ['15-phut', '1-tuan', '1-thang'] as const;
export const consentScopes = [
  'ten',
  'chuc-vu-don-vi',
  'anh',
  'video',
  'loi-trich',
  'mang-xa-hoi',
] as const;

const photo = z.strictObject({
  src: text().describe('Tên tệp ảnh nằm cạnh bài, ví dụ ./chan-dung.jpg'),
  alt: text().describe('Tả ảnh cho người không nhìn thấy ảnh'),
  credit: text().describe('Nguồn ảnh, ví dụ "Ảnh: NVCC"'),
  caption: text().optional(),
  focus: z
    .string()
    .regex(/^\d{1,3}(\.\d+)?% \d{1,3}(\.\d+)?%$/)
    .default('50% 35%')
    .describe('Điểm phải thấy của ảnh: "ngang% dọc%"'),
  people: list(text()),
});
export type Photo = z.infer<typeof photo>;

export const source = z.strictObject({
  id: slug(),
  title: text(),
  type: z.enum(sourceTypes),
  date: day(),
  access: z.enum(['cong-khai', 'noi-bo']).optional(),
  url: webAddress().optional(),
});
export type Source = z.infer<typeof source>;

const figure = z.strictObject({
  id: slug(),
  label: text(),
  value: z.union([z.number(), text()]),
  of: z.union([z.number(), text()]).optional(),
  unit: text().optional(),
  source: slug(),
  asOf: day(),
  method: z.enum(figureMethods),
  kind: z.enum(['dau-ra', 'ket-qua']).optional(),
});
export type DeclaredFigure = z.infer<typeof figure>;

const verification = z.strictObject({
  status: z.enum(['chua-xac-minh', 'dang-xac-minh', 'da-xac-minh']),
  by: text().optional(),
  date: day().optional(),
  methods: list(z.enum(verificationMethods)),
});

export const tryItem = z.strictObject({ effort: z.enum(efforts), text: text().max(160) });
export type TryItem = z.infer<typeof tryItem>;

export const criterionMet = z.strictObject({
  id: slug(),
  axis: slug().optional(),
  evidence: text().describe('Minh chứng: việc gì, ở đâu, ghi trong sổ nào'),
  source: slug().optional(),
});
export type CriterionMet = z.infer<typeof criterionMet>;

export const displays = ['day-du', 'ten-goi', 'an-danh'] as const;
export type Display = (typeof displays)[number];

/**
 * Consent of a person, or for the list of a commendation. The signed form stays outside the
 * repository: `ref` is its number. What rests on a decision or on acts in public names its `source`.
 */
export const consent = z.strictObject({
  ref: text().optional().describe('Số phiếu đồng ý; phiếu giữ ngoài kho nội dung'),
  basis: z.enum(['dong-y', 'gia-dinh', 'theo-quyet-dinh', 'hoat-dong-cong-cong']),
  source: slug().optional().describe('Mã nguồn trong sources, khi không có phiếu'),
  scope: list(z.enum(consentScopes)),
  date: day(),
  expires: day().optional(),
  guardian: z.union([z.boolean(), text()]).optional(),
  childAssent: z.union([z.boolean(), text()]).optional(),
  withdrawn: z.union([z.boolean(), day()]).optional(),
});
export type Consent = z.infer<typeof consent>;

/** Keys that profiles, models, commendations and campaigns share. */
export const common = {
  title: text().max(90).describe('Nói việc đã làm, có con số nếu có; không quá 90 ký tự'),
  lede: text().max(200),
  date: day().describe('Ngày đăng; ngày sau hôm nay là hẹn giờ đăng'),
  happened: day().optional(),
  updated: day().optional(),
  status: z.enum(statuses),
  demo: z.boolean().default(false),
  aliases: list(slug()),
  tags: list(text()),
  share: z
    .strictObject({
      headline: text().max(90).optional(),
      caption: text().optional(),
      hashtags: list(hashtag()),
    })
    .optional(),
  photo: photo.optional(),
  gallery: list(photo),
  sources: list(source),
  figures: list(figure),
  verification: verification.optional(),
  tryIt: list(tryItem),
  discuss: z.array(text()).max(3).default([]),
};
