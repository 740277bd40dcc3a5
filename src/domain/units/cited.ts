import { facetPath, rootOf, typedPath } from '../addresses.ts';
import type { Library } from '../library.ts';
import { unclear } from '../unclear.ts';

const seen = new WeakMap<object, ReadonlySet<string>>();

/**
 * Ids of the units that have a page of their own: all but those that are only cited in the lines of
 * decisions. A unit above or after another, or that a menu or a notice leads to, is not only cited.
 */
export function unitsWithPage(library: Library): ReadonlySet<string> {
  const known = seen.get(library);
  if (known) return known;
  const ids = withPage(library);
  seen.set(library, ids);
  return ids;
}

const withPage = (library: Library): ReadonlySet<string> => {
  const { units, awards, site, notices, profiles, models, commendations } = library;
  const cited = new Set(
    commendations.flatMap(({ data }) => data.citations.flatMap(({ unit }) => unit ?? [])),
  );
  const linked = [...site.menu, ...notices].flatMap(({ page }) => {
    const path = typedPath(page);
    return rootOf(path) === rootOf(facetPath('unit', '')) ? path.split('/')[2]! : [];
  });
  const used = new Set([
    ...linked,
    ...awards.flatMap(({ issuer }) => issuer ?? []),
    ...units.flatMap(({ parents, events }) => [
      ...parents.map(({ unit }) => unit),
      ...events.flatMap(({ to }) => to),
    ]),
    ...profiles.map(({ data }) => data.unit),
    ...models.flatMap(({ data }) => [
      data.owner,
      ...(data.contact === unclear ? [] : [data.contact.unit]),
      ...[data.origin, ...data.adaptations].flatMap((place) => place?.unit ?? []),
    ]),
    ...commendations.flatMap(({ data }) => data.decision.issuer ?? []),
  ]);
  return new Set(units.flatMap(({ id }) => (cited.has(id) && !used.has(id) ? [] : id)));
};
