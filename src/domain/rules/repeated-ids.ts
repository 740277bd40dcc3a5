import type { Draft } from '../draft.ts';
import type { Finding, KeyPath } from '../faults/fault.ts';
import type { Site } from '../schemas/site.ts';
import { items } from './scope.ts';

/** Ids of a list that stand there twice. */
export function repeatedIds(
  file: string,
  base: KeyPath,
  list: readonly ({ id?: string | undefined } | undefined)[] | undefined,
): Finding[] {
  const seen = new Map<string, number>();
  return items(list).flatMap(([index, { id }]): Finding[] => {
    if (id === undefined) return [];
    const other = seen.get(id);
    if (other === undefined) {
      seen.set(id, index + 1);
      return [];
    }
    const values = { value: id, other: `mục ${other}` };
    return [{ file, at: [...base, index, 'id'], code: 'trung-ma', values }];
  });
}

/** The same in the lists of the site: of two criteria, fields or series with one id, one would be lost. */
export function repeatedInSite(site: Draft<Site>): Finding[] {
  const { criteria, should, fields, series } = site;
  return [
    ...Object.entries({ criteria, should, fields, series }).flatMap(([key, list]) =>
      repeatedIds('site.yaml', [key], list),
    ),
    ...items(criteria).flatMap(([index, { axes }]) =>
      repeatedIds('site.yaml', ['criteria', index, 'axes'], axes),
    ),
  ];
}
