import type { Catalogues } from './library.ts';
import { indexUnits, unitTerms } from './units/units.ts';

/** Names that mean the same unit: a page that holds one of them is found by the others. */
export function searchAliases({ units }: Pick<Catalogues, 'units'>): { terms: string[] }[] {
  const index = indexUnits(units);
  return units
    .map((unit) => ({ terms: unitTerms(index, unit) }))
    .filter(({ terms }) => terms.length > 1);
}
