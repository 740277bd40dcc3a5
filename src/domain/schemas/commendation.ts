import { z } from 'astro/zod';
import { common, consent, displays } from './common.ts';
import { day, slug, text } from './field.ts';

export const citationStates = ['hieu-luc', 'dieu-chinh', 'thu-hoi', 'huy-bo'] as const;
export const legalKinds = [
  'cong-trang',
  'dot-xuat',
  'phong-trao-thi-dua',
  'qua-trinh-cong-hien',
  'nien-han',
  'doi-ngoai',
  'khong-ap-dung',
] as const;
export const ceremonyPlaces = [
  'hoi-nghi',
  'tai-noi-lam-viec',
  'tai-noi-hoc-tap',
  'tai-dia-phuong',
  'tai-nha',
] as const;

const decisionNumber = () =>
  text().describe('Số quyết định, chép đúng như trên văn bản, đặt trong ngoặc kép');

const citation = z.strictObject({
  no: z.number().int().positive(),
  recipient: z.enum(['ca-nhan', 'tap-the', 'ho-gia-dinh', 'an-danh']),
  name: text().optional(),
  role: text().optional(),
  unit: slug(),
  award: slug(),
  reason: text(),
  achievement: text().optional(),
  state: z.enum(citationStates).default('hieu-luc'),
  revokedBy: z.strictObject({ number: decisionNumber(), date: day() }).optional(),
  posthumous: z.boolean().default(false),
  minor: z.boolean().default(false),
  display: z.enum(displays).optional(),
  guardian: z.union([z.boolean(), text()]).optional(),
  profile: slug().optional(),
  model: slug().optional(),
});
export type Citation = z.infer<typeof citation>;

/** A decision and its list of honoured. */
export const commendation = z.strictObject({
  ...common,
  decision: z.strictObject({
    number: decisionNumber(),
    date: day(),
    issuer: slug(),
    body: text().optional(),
    signer: z.strictObject({ name: text(), title: text().optional() }).optional(),
    summary: text(),
    file: text().optional(),
  }),
  timing: z.enum(['dinh-ky', 'dot-xuat']),
  legalKind: z.enum(legalKinds),
  period: text().optional(),
  actDate: day().optional(),
  ceremony: z
    .strictObject({ date: day().optional(), place: z.enum(ceremonyPlaces).optional() })
    .optional(),
  consent: consent.optional(),
  citations: z.array(citation).min(1),
});
export type Commendation = z.infer<typeof commendation>;
