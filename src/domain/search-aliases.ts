import { storyPath, typedPath } from './addresses.ts';
import { decisionNumber } from './decisions.ts';
import type { Catalogues, Library } from './library.ts';
import { indexUnits, unitTerms } from './units/units.ts';

/** Names that mean the same unit: a page that holds one of them is found by the others. */
export function searchAliases({ units }: Pick<Catalogues, 'units'>): { terms: string[] }[] {
  const index = indexUnits(units);
  return units
    .map((unit) => ({ terms: unitTerms(index, unit) }))
    .filter(({ terms }) => terms.length > 1);
}

/**
 * What readers call a page that bears another title, by its address: a decision by its number, any
 * page as the menu does.
 */
export function searchNames({
  commendations,
  site,
}: Pick<Library, 'commendations' | 'site'>): Map<string, string> {
  return new Map([
    ...commendations.flatMap((story) => {
      const number = decisionNumber(story);
      return number ? [[storyPath(story), `Quyết định số ${number}`] as const] : [];
    }),
    ...site.menu.map(({ label, page }) => [typedPath(page), label] as const),
  ]);
}
