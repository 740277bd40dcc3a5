import { z } from 'astro/zod';
import { common, consent, criterionMet, displays, tryItem } from './common.ts';
import { day, list, slug, text } from './field.ts';

export const groups = [
  'can-bo-doan',
  'doan-vien',
  'cong-nhan',
  'nong-thon',
  'hoc-sinh',
  'sinh-vien',
  'vien-chuc',
  'luc-luong-vu-trang',
  'dia-ban-dan-cu',
  'doanh-nhan-tre',
] as const;

export const voiceSides = ['cap-uy', 'doan-vien', 'nguoi-thu-huong', 'dong-nghiep'] as const;

const voice = z.strictObject({
  side: z.enum(voiceSides),
  text: text(),
  by: text().optional(),
});
export type Voice = z.infer<typeof voice>;

export const profileKinds = ['ca-nhan', 'tap-the', 'nhom'] as const;

/** One of several people; without a consent of their own the story's counts. */
const member = z.strictObject({
  name: text(),
  role: text().optional(),
  unit: slug().optional(),
  minor: z.boolean().default(false),
  display: z.enum(displays).optional(),
  consent: consent.optional(),
});
export type Member = z.infer<typeof member>;

/** Gương: a person, several people or a collective. No key exists for private data, and none may be added. */
export const profile = z.strictObject({
  ...common,
  name: text(),
  kind: z.enum(profileKinds),
  people: list(member),
  honorific: z.enum(['anh', 'chi', 'em', 'dong-chi']).optional(),
  role: text(),
  unit: slug().describe('Mã đơn vị vào lúc làm việc ấy, lấy trong units.yaml'),
  group: z.enum(groups),
  field: slug(),
  criteria: z.array(criterionMet).min(1),
  should: list(slug()),
  pledge: z.strictObject({ text: text(), date: day() }).optional(),
  voices: list(voice),
  models: list(slug()),
  risky: z.boolean().default(false),
  safety: text().optional(),
  minor: z.boolean().default(false),
  posthumous: z.boolean().default(false),
  display: z.enum(displays).optional(),
  consent: consent.optional(),
  tryIt: z.array(tryItem).min(1),
});
export type Profile = z.infer<typeof profile>;
