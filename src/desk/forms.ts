import { z } from 'astro/zod';
import { storySchemas } from '../check/story-schemas.ts';
import type { CollectionName } from '../domain/library.ts';
import { abbreviations, awards, notices, units } from '../domain/schemas/catalogue.ts';
import { page } from '../domain/schemas/page.ts';
import { siteSchema } from '../domain/schemas/site.ts';

const schemas = {
  ...storySchemas,
  pages: page,
  'site.yaml': siteSchema,
  'units.yaml': units,
  'awards.yaml': awards,
  'notices.yaml': notices,
  'abbreviations.yaml': abbreviations,
} satisfies Record<CollectionName | 'pages' | `${string}.yaml`, z.ZodType>;

type FormName = keyof typeof schemas;
/** Whether the desk has a form called so. */
export function isFormName(name: string): name is FormName {
  return Object.hasOwn(schemas, name);
}

/**
 * The form of a kind of file as JSON Schema (draft 7, which the form library reads), with the labels,
 * helps and examples that the content's one schema carries.
 */
export function formOf(name: FormName): object {
  return z.toJSONSchema(schemas[name], {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-7',
  });
}
