import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { campaign } from '../../../src/domain/schemas/campaign.ts';
import { awards, notices, units } from '../../../src/domain/schemas/catalogue.ts';
import { commendation } from '../../../src/domain/schemas/commendation.ts';
import { model } from '../../../src/domain/schemas/model.ts';
import { page } from '../../../src/domain/schemas/page.ts';
import { profile } from '../../../src/domain/schemas/profile.ts';
import { siteSchema } from '../../../src/domain/schemas/site.ts';

type Json = {
  title?: string;
  description?: string;
  properties?: Record<string, Json>;
  items?: Json;
  anyOf?: Json[];
};

/** Every key of a schema, as a form sees it: its path and what is said of it. */
const keysOf = (schema: Json, path = ''): [string, Json][] =>
  [schema, ...(schema.anyOf ?? [])].flatMap((one) => [
    ...Object.entries(one.properties ?? {}).flatMap(([key, value]): [string, Json][] => [
      [`${path}${key}`, value],
      ...keysOf(value, `${path}${key}.`),
    ]),
    ...(one.items ? keysOf(one.items, path) : []),
  ]);

const schemas = {
  profile,
  model,
  commendation,
  campaign,
  page,
  siteSchema,
  units,
  awards,
  notices,
};

test.each(Object.entries(schemas))(
  'every key of %s has a Vietnamese label and says what to write',
  (_, schema) => {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
    const keys = keysOf(json);
    expect(keys.length).toBeGreaterThan(2);
    const bare = keys.filter(([, { title, description }]) => !title || !description);
    expect(bare.map(([path]) => path)).toEqual([]);
  },
);
