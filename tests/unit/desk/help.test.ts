import { expect, it } from 'vitest';
import { helpOf } from '../../../src/desk/app/form/help.ts';
import { withoutDefaults, type Schema } from '../../../src/desk/app/form/schema.ts';
import { formOf } from '../../../src/desk/forms.ts';

it('no field is helped with a number written as files write it', () => {
  const helps = (schema: Schema, id: string): string[] => [
    helpOf(schema, id),
    ...[...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])].flatMap((one) =>
      helps(one, `${id}_0`),
    ),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, one]) => helps(one, `${id}_${key}`)),
  ];
  const all = (['profiles', 'models', 'commendations', 'campaigns'] as const).flatMap((name) =>
    helps(withoutDefaults(formOf(name) as Schema), 'root'),
  );
  expect(all.some((help) => help.startsWith('Không chắc thì'))).toBe(true);
  expect(all.filter((help) => /\d\.\d/u.test(help))).toEqual([]);
});
