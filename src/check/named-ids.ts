import type { Finding } from '../domain/faults/fault.ts';
import { items } from '../domain/rules/scope.ts';
import { fold } from '../domain/slug.ts';
import type { ReadCatalogues } from './shared/catalogues.ts';

/** Where a name stands in place of an id, the id that the catalogues give that name, now or once. */
export function withNamedIds(
  findings: readonly Finding[],
  { units, awards, site }: ReadCatalogues['drafts'],
): Finding[] {
  const ids = new Map<string, string>();
  const learn = (id: string | undefined, ...names: (string | undefined)[]) => {
    for (const name of names) if (id && name) ids.set(fold(name), id);
  };
  for (const { id, names } of units) {
    for (const [, { name, short }] of items(names)) learn(id, name, short);
  }
  for (const { id, name } of awards) learn(id, name);
  for (const list of [site.criteria, site.should, site.fields]) {
    for (const [, { id, label }] of items(list)) learn(id, label);
  }
  return findings.map((finding) => {
    const id =
      finding.code === 'ma-sai' ? ids.get(fold(finding.values?.['value'] ?? '')) : undefined;
    return id ? { ...finding, values: { ...finding.values, slug: id } } : finding;
  });
}
