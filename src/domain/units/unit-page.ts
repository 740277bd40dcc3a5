import { facetValues, type FacetWords } from '../lists/facets.ts';
import { storiesOf, type Library, type Story } from '../library.ts';
import type { Unit } from '../schemas/catalogue.ts';
import { unitsWithPage } from './cited.ts';
import { heirsOf, indexUnits, unitNameOn, parentOn } from './units.ts';

/** A unit's page: its names over time, what is above and after it, and all stories of its line. */
export type UnitPage = {
  id: string;
  name: string;
  names: Unit['names'];
  parent?: { id: string; name: string };
  heirs: { id: string; name: string }[];
  stories: Story[];
};

/** The page of each unit that has one, in the order of the catalogue. */
export function unitPages(library: Library, words: FacetWords, today: string): UnitPage[] {
  const units = indexUnits(library.units);
  const values = facetValues('unit', storiesOf(library), library, words, today);
  const named = (unit: Unit) => ({ id: unit.id, name: unitNameOn(unit, today).name });
  const withPage = unitsWithPage(library);
  return library.units
    .filter(({ id }) => withPage.has(id))
    .map((unit) => {
      const lastDay = unit.names.at(-1)?.to;
      const parent = parentOn(units, unit, lastDay && lastDay < today ? lastDay : today);
      return {
        ...named(unit),
        names: unit.names,
        ...(parent ? { parent: named(parent) } : {}),
        heirs: heirsOf(units, unit)
          .filter((heir) => heir !== unit)
          .map(named),
        stories: values.find(({ id }) => id === unit.id)?.stories ?? [],
      };
    });
}
