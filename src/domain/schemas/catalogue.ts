import { z } from 'astro/zod';
import { colour, day, hashtag, list, slug, text, webAddress } from './field.ts';

export const unitLevels = ['trung-uong', 'tinh', 'tren-co-so', 'co-so', 'chi-doan'] as const;
export const awardKinds = [
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
export const noticeTypes = [
  'dinh-chinh',
  'cap-nhat',
  'go-theo-yeu-cau',
  'thu-hoi',
  'doi-ten-don-vi',
] as const;
/** The parts of the front page, in the house's order; `site.yaml` may name another. */
export const homeSections = [
  'khen-dot-xuat',
  'hom-nay',
  'khong-ton-tien',
  'guong-mat',
  'con-so',
  'tim-kiem',
] as const;

const unit = z.strictObject({
  id: slug(),
  level: z.enum(unitLevels),
  kind: z.enum(['dia-ban', 'khoi', 'truong-hoc', 'doanh-nghiep', 'luc-luong', 'clb', 'ngoai-doan']),
  names: z
    .array(
      z.strictObject({
        name: text(),
        short: text().optional(),
        from: day().optional(),
        to: day().optional(),
      }),
    )
    .min(1),
  parents: list(z.strictObject({ unit: slug(), from: day().optional(), to: day().optional() })),
  events: list(
    z.strictObject({
      type: z.enum([
        'thanh-lap',
        'doi-ten',
        'sap-nhap',
        'hop-nhat',
        'chia-tach',
        'chuyen-giao',
        'ket-thuc',
      ]),
      date: day(),
      to: list(slug()),
    }),
  ),
});
export type Unit = z.infer<typeof unit>;
export const units = z.array(unit);

const award = z.strictObject({
  id: slug(),
  name: text(),
  kind: z.enum(awardKinds),
  issuerLevel: z.enum(unitLevels),
  issuer: slug().optional(),
  validFrom: day().optional(),
  validTo: day().optional(),
  about: text().optional(),
});
export type Award = z.infer<typeof award>;
export const awards = z.array(award);

const notice = z.strictObject({
  date: day(),
  type: z.enum(noticeTypes),
  page: text(),
  text: text(),
  by: text(),
});
export type Notice = z.infer<typeof notice>;
export const notices = z.array(notice);

const criterion = z.strictObject({
  id: slug(),
  label: text(),
  short: text().optional(),
  about: text().optional(),
  axes: list(z.strictObject({ id: slug(), label: text() })),
});
export type Criterion = z.infer<typeof criterion>;

/** Who publishes, colours, contacts, menu, the criteria set. */
export const site = z.strictObject({
  name: text(),
  operator: text(),
  url: webAddress(),
  description: text(),
  formerNames: list(text()),
  logo: text().optional(),
  colours: z
    .strictObject({ brand: colour().default('#0a4da2'), accent: colour().default('#f5b301') })
    .prefault({}),
  contacts: z.strictObject({ corrections: text(), withdrawals: text() }),
  licence: text().optional(),
  facebook: z
    .strictObject({
      page: text().optional(),
      appId: z.coerce.string().optional(),
      domainVerification: text().optional(),
    })
    .prefault({}),
  zalo: z
    .strictObject({ oaId: z.coerce.string().optional(), siteVerification: text().optional() })
    .prefault({}),
  hashtags: list(hashtag()),
  criteria: z.array(criterion).min(1),
  should: z.array(z.strictObject({ id: slug(), label: text(), about: text().optional() })),
  shouldNot: list(z.strictObject({ label: text(), about: text().optional() })),
  fields: z.array(z.strictObject({ id: slug(), label: text() })).min(1),
  menu: list(z.strictObject({ label: text(), page: text() })),
  home: z.array(z.enum(homeSections)).default([...homeSections]),
});
export type Site = z.infer<typeof site>;

/** Short forms and what they stand for. */
export const abbreviations = z.record(text(), z.union([text(), z.array(text()).min(1)]));
export type Abbreviations = z.infer<typeof abbreviations>;

/** Every share-image path ever published, by page. */
export const ledger = z.record(z.string(), z.array(z.string()));
export type Ledger = z.infer<typeof ledger>;
