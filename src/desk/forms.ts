import { z } from 'astro/zod';
import type { CollectionName } from '../domain/library.ts';
import { campaign } from '../domain/schemas/campaign.ts';
import { abbreviations, awards, notices, units } from '../domain/schemas/catalogue.ts';
import { commendation } from '../domain/schemas/commendation.ts';
import { model } from '../domain/schemas/model.ts';
import { page } from '../domain/schemas/page.ts';
import { profile } from '../domain/schemas/profile.ts';
import { site } from '../domain/schemas/site.ts';

const schemas = {
  profiles: profile,
  models: model,
  commendations: commendation,
  campaigns: campaign,
  pages: page,
  'site.yaml': site,
  'units.yaml': units,
  'awards.yaml': awards,
  'notices.yaml': notices,
  'abbreviations.yaml': abbreviations,
} satisfies Record<CollectionName | 'pages' | `${string}.yaml`, z.ZodType>;

type FormName = keyof typeof schemas;
export function isFormName(name: string): name is FormName {
  return Object.hasOwn(schemas, name);
}

/**
 * The form of a kind of file as JSON Schema (draft 2020-12), with the labels, helps and examples that
 * the content's one schema carries.
 */
export function formOf(name: FormName): object {
  return z.toJSONSchema(schemas[name], { io: 'input', unrepresentable: 'any' });
}
