import { facetPath, type FacetName } from '../addresses.ts';
import { deedDay, type Catalogues, type Story } from '../library.ts';
import { heirsOf, indexUnits, lineageOf, unitNameOn } from '../units/units.ts';

/** One value of a facet with its page and its stories. */
export type FacetValue = {
  facet: FacetName;
  id: string;
  label: string;
  path: string;
  stories: Story[];
};

const unitsOf = (story: Story): string[] => {
  if (story.collection === 'profiles') return [story.data.unit];
  if (story.collection === 'models') {
    return [story.data.owner, ...story.data.adaptations.flatMap(({ unit }) => unit ?? [])];
  }
  if (story.collection === 'commendations') {
    const { decision, citations } = story.data;
    return [decision.issuer, ...citations.map(({ unit }) => unit)].filter((id) => id !== undefined);
  }
  return [];
};

/** The ids a story carries for one facet, each once. */
const facetIds = (story: Story, facet: FacetName): string[] => {
  const { data } = story;
  const ids: Record<FacetName, () => string[]> = {
    criterion: () => ('criteria' in data ? data.criteria.map(({ id }) => id) : []),
    field: () => ('field' in data ? [data.field] : []),
    group: () => ('group' in data ? [data.group] : []),
    unit: () => unitsOf(story),
    year: () => [deedDay(story).slice(0, 4)],
    timing: () => ('timing' in data ? [data.timing] : []),
  };
  return [...new Set(ids[facet]())];
};

/** Words that the domain does not own: the labels of groups and timings. */
export type FacetWords = { groups: Record<string, string>; timings: Record<string, string> };

/** Newest first, by day of publication; the slug decides between equals, so that builds agree. */
export function newestFirst<S extends Story>(stories: readonly S[]): S[] {
  return [...stories].sort(byNewest);
}

/** The order of `newestFirst`: days and slugs are plain letters, which need no alphabet's rules. */
export function byNewest(a: Story, b: Story): number {
  const [first, second] =
    a.data.date === b.data.date ? [a.slug, b.slug] : [b.data.date, a.data.date];
  return first < second ? -1 : Number(first > second);
}

/**
 * All values of one facet that have stories, in the catalogue's order (years newest first, units by
 * name). A unit gathers what was written under every unit that has become it.
 */
export function facetValues(
  facet: FacetName,
  stories: readonly Story[],
  catalogues: Catalogues,
  words: FacetWords,
  today: string,
): FacetValue[] {
  const value = (id: string, label: string, own: readonly Story[]): FacetValue => ({
    facet,
    id,
    label,
    path: facetPath(facet, id),
    stories: newestFirst(own),
  });
  const having = (id: string) => stories.filter((story) => facetIds(story, facet).includes(id));
  const listed = (entries: Iterable<readonly [string, string]>) =>
    [...entries]
      .map(([id, label]) => value(id, label, having(id)))
      .filter(({ stories: own }) => own.length > 0);

  switch (facet) {
    case 'criterion':
      return listed(catalogues.site.criteria.map(({ id, label }) => [id, label] as const));
    case 'field':
      return listed(catalogues.site.fields.map(({ id, label }) => [id, label] as const));
    case 'group':
      return listed(Object.entries(words.groups));
    case 'timing':
      return listed(Object.entries(words.timings));
    case 'year': {
      const years = new Set(stories.flatMap((story) => facetIds(story, 'year')));
      return listed(
        [...years]
          .sort()
          .toReversed()
          .map((year) => [year, year] as const),
      );
    }
    case 'unit': {
      const units = indexUnits(catalogues.units);
      const collator = new Intl.Collator('vi');
      return catalogues.units
        .map((unit) => {
          const lineage = lineageOf(units, unit.id);
          const own = stories.filter((story) =>
            facetIds(story, 'unit').some((id) => lineage.has(id)),
          );
          return value(unit.id, unitNameOn(unit, today).name, own);
        })
        .filter(({ stories: own }) => own.length > 0)
        .sort((a, b) => collator.compare(a.label, b.label));
    }
  }
}

/** Whether a unit still stands, so that lists of filters name only units of today. */
export function standsToday(catalogues: Catalogues, id: string): boolean {
  const units = indexUnits(catalogues.units);
  const unit = units.get(id);
  return unit !== undefined && heirsOf(units, unit).includes(unit);
}
