import { z } from 'astro/zod';
import { common, criterionMet } from './common.ts';
import { day, list, orUnclear, slug, text } from './field.ts';

export const modelStates = ['thi-diem', 'dang-chay', 'tam-dung', 'da-dung'] as const;

const lines = () => orUnclear(z.array(text()).min(1));
const dong = () => orUnclear(z.number().min(0)).describe('Số tiền, tính bằng đồng');
const amount = () => z.union([z.number(), text()]);

const adaptation = z
  .strictObject({
    unit: slug().optional(),
    place: text().optional(),
    from: day(),
    changed: text(),
    result: text(),
    state: z.enum(modelStates),
    source: slug().optional(),
  })
  .refine((value) => value.unit ?? value.place, {
    path: ['unit'],
    params: { kind: 'unit-or-place' },
  });
export type Adaptation = z.infer<typeof adaptation>;

/** Mô hình hay, cách làm hiệu quả. `chua-ro` stands where the source does not tell. */
export const model = z.strictObject({
  ...common,
  owner: slug(),
  started: orUnclear(day()),
  state: z.enum(modelStates),
  lastChecked: day(),
  field: slug(),
  scale: z.enum(['cach-lam', 'mo-hinh', 'de-an']).optional(),
  problem: text(),
  steps: z.array(text()).min(1),
  needs: orUnclear(
    z.strictObject({
      costFrom: dong(),
      costTo: dong(),
      people: amount(),
      setup: amount(),
      upkeep: amount(),
    }),
  ),
  conditions: lines(),
  notFor: lines(),
  limits: lines(),
  adapt: lines(),
  criteria: list(criterionMet),
  adaptations: list(adaptation),
  toolkit: list(z.strictObject({ file: text(), title: text(), licence: text().optional() })),
  contact: z.strictObject({ unit: slug(), channel: text() }),
  profiles: list(slug()),
});
export type Model = z.infer<typeof model>;
