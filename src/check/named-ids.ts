import type { Finding } from '../domain/faults/fault.ts';
import { items, type Sketch } from '../domain/rules/scope.ts';
import { fold } from '../domain/slug.ts';
import { nearest } from '../domain/typed/nearest.ts';
import type { ReadCatalogues } from './shared/catalogues.ts';

/** Who speaks for a unit, before its name as decisions write it. */
const board = /^(?:ban (?:thuong vu|chap hanh)|btv|bch) /;

/** The id of the one name that is meant by a part of it; undefined where several may be. */
const onlyOne = (
  names: ReadonlyMap<string, string>,
  isMeant: (name: string) => boolean,
): string | undefined => {
  const found = new Set([...names].flatMap(([name, id]) => (isMeant(name) ? [id] : [])));
  return found.size === 1 ? [...found][0] : undefined;
};

/** Keys beside an id that take a name instead of it, by where the id stands. */
const takesName: Readonly<Record<string, string>> = {
  'citations.unit': 'unitName',
  'decision.issuer': 'issuerName',
};

/** The one of the site's own ids that is meant, or all of them; undefined where the key takes no such id. */
const ofSite = ({ at, values }: Finding, site: ReadCatalogues['drafts']['site']) => {
  const path = 'line' in at ? [] : at;
  const list =
    path[0] === 'should'
      ? site.should
      : path[0] === 'field'
        ? site.fields
        : path[0] === 'criteria' && path.at(-1) === 'id'
          ? site.criteria
          : undefined;
  const known = items(list).flatMap(([, { id }]) => id ?? []);
  const slug = values?.['slug'] ?? '';
  if (known.length === 0 || known.includes(slug) || slug.includes(', ')) return undefined;
  return nearest(slug, known) ?? known.join('” hay “');
};

/** A unit that no catalogue knows stands by its name where there is a key for that, or has to be told there. */
const withOwnName = (finding: Finding): Finding => {
  const { at, file, values = {} } = finding;
  const path = 'line' in at ? [] : at.filter((step) => typeof step === 'string');
  const key = takesName[path.join('.')];
  const isUnit = /^(?:unit|issuer|owner)$/.test(path.at(-1) ?? '') && file !== 'units.yaml';
  const none = 'đơn vị chưa có trong units.yaml thì';
  const or = key
    ? `; ${none} thay cả khóa: ${key}: "${values['value']}"`
    : `; ${none} khai ở đó với mã này`;
  return key || isUnit ? { ...finding, values: { ...values, or } } : finding;
};

const storyOf = (names: ReadonlyMap<string, string>, name: string): string | undefined =>
  names.get(name) ??
  onlyOne(names, (known) => known.startsWith(name) && /^\W/.test(known.slice(name.length)));

/**
 * Where a name stands in place of an id, the id that the catalogues give that name, now or once, the
 * story's own sources or the stories' titles; also with what was typed behind a comma, with its board,
 * or by a part that no other name has.
 */
export function withNamedIds(
  findings: readonly Finding[],
  { units, awards, site }: ReadCatalogues['drafts'],
  stories: readonly Sketch[],
): Finding[] {
  // Names of thousands of stories are not folded for nothing.
  if (!findings.some(({ code }) => code === 'ma-sai')) return [...findings];
  const unitIds = new Set(units.map(({ id }) => id));
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
  const sourcesOf = (file: string): ReadonlyMap<string, string> =>
    new Map(
      stories
        .filter((story) => story.file === file)
        .flatMap(({ data }) => items(data.sources))
        .flatMap(([, { id, title }]) => (id && title ? [[fold(title), id] as const] : [])),
    );
  /** Stories by their names and titles, for the keys that name one. */
  const storyIds = new Map(
    stories.flatMap(({ slug, data }) =>
      [data.title, 'name' in data ? data.name : undefined].flatMap((one) =>
        one ? [[fold(one), slug] as const] : [],
      ),
    ),
  );
  const isOfStories = ({ at }: Finding) =>
    !('line' in at) && at.some((step) => /^(?:models?|profiles?|commendation)$/.test(String(step)));
  return findings.map((finding) => {
    if (finding.code !== 'ma-sai') return finding;
    const name = fold(finding.values?.['value'] ?? '');
    const first = name.split(/\s*[,;(]\s?/, 1)[0]!.trim();
    const own = sourcesOf(finding.file);
    const id =
      ids.get(name) ??
      own.get(name) ??
      ids.get(first) ??
      ids.get(first.replace(board, '')) ??
      (isOfStories(finding) ? storyOf(storyIds, name) : undefined) ??
      onlyOne(own, (known) => known.startsWith(`${name} `)) ??
      onlyOne(ids, (known) => known.endsWith(` ${name}`));
    if (!id && unitIds.has(finding.values?.['slug'])) return finding;
    const right = id ?? ofSite(finding, site);
    if (!right) return withOwnName(finding);
    return { ...finding, values: { ...finding.values, slug: right } };
  });
}
