import type { KeyPath } from '../faults/fault.ts';
import type { CollectionName } from '../library.ts';
import { askNearest } from '../typed/nearest.ts';
import { known } from '../schemas/field.ts';
import { slugPattern } from '../slug.ts';
import { repeatedIds } from './repeated-ids.ts';
import { items, type Find, type Rule, type Scope, type Sketch } from './scope.ts';

const slugsIn = (scope: Scope, collection: CollectionName) =>
  [...scope.stories.values()].flatMap((story) =>
    story.collection === collection ? [story.slug] : [],
  );

/** The keys by which items and lines name stories. */
const keyOf = [
  ['profiles', 'profile'],
  ['models', 'model'],
  ['commendations', 'commendation'],
] as const;

const ids = (list: readonly ({ id?: string | undefined } | undefined)[] | undefined) => () =>
  items(list).flatMap(([, { id }]) => id ?? []);

/** What one story's keys are held against; each check tells of an id that leads nowhere. */
const checksOf = (story: Sketch, find: Find, scope: Scope) => {
  const id = (
    at: KeyPath,
    kind: string,
    value: string | undefined,
    known: () => Iterable<string>,
  ) => {
    if (value === undefined) return;
    const all = [...known()];
    if (!all.includes(value))
      find(at, 'khong-co-ma', { kind, value, near: askNearest(value, all) });
  };
  const sources = ids(story.data.sources);
  return {
    id,
    source: (at: KeyPath, value: string | undefined) => id(at, 'nguồn', value, sources),
    unit: (at: KeyPath, value: string | undefined) => {
      // A list names hundreds, most of which are there.
      if (!scope.unread.has('units.yaml') && !scope.unitIds.has(value ?? ''))
        id(at, 'đơn vị', value, () => scope.unitIds);
    },
    award: (at: KeyPath, value: string | undefined) => {
      if (!scope.unread.has('awards.yaml'))
        id(at, 'hình thức khen', value, () => scope.awards.keys());
    },
    page: (at: KeyPath, kind: string, collection: CollectionName, slug: string | undefined) => {
      if (slug === undefined || scope.stories.has(`${collection}/${slug}`)) return;
      const other = keyOf.find(([name]) => scope.stories.has(`${name}/${slug}`));
      if (other && /^items$|^citations$/.test(String(at[0]))) {
        const near = `Mã ấy là của bài khác loại, viết: ${other[1]}: ${slug}`;
        find(at, 'khong-co-ma', { kind, value: slug, near });
      } else id(at, kind, slug, () => slugsIn(scope, collection));
    },
    once: (name: string, list: Parameters<typeof ids>[0]) => {
      for (const { at, code, values } of repeatedIds(story.file, [name], list))
        find(at, code, values);
    },
  };
};
type Checks = ReturnType<typeof checksOf>;
type OfKind<Name extends CollectionName> = Extract<Sketch, { collection: Name }>;

/** What praises a person or a model: the criteria met, the honours, the field. */
const ofMerits = (
  { data }: OfKind<'profiles' | 'models'>,
  { id, source, award }: Checks,
  { site }: Scope,
) => {
  for (const [index, honour] of items(data.honours)) {
    source(['honours', index, 'source'], honour.source);
    // What looks like an id is meant as one; a name as a source tells it has spaces.
    if (slugPattern.test(honour.award ?? ' ')) award(['honours', index, 'award'], honour.award);
  }
  if (site.fields) id(['field'], 'lĩnh vực', data.field, ids(site.fields));
  for (const [index, met] of items(data.criteria)) {
    const at = ['criteria', index] as const;
    if (site.criteria) id([...at, 'id'], 'tiêu chí', met.id, ids(site.criteria));
    const criterion = items(site.criteria).find((entry) => entry[1].id === met.id)?.[1];
    if (criterion) id([...at, 'axis'], 'mặt của tiêu chí', met.axis, ids(criterion.axes));
    source([...at, 'source'], met.source);
  }
};

const ofProfile = (
  { data }: OfKind<'profiles'>,
  { id, source, unit, page }: Checks,
  { site: { should } }: Scope,
) => {
  unit(['unit'], data.unit);
  for (const [index, person] of items(data.people)) {
    unit(['people', index, 'unit'], person.unit);
    source(['people', index, 'consent', 'source'], person.consent?.source);
  }
  for (const [index, one] of items(should && data.should))
    id(['should', index], 'điều nên làm', one, ids(should));
  for (const [index, slug] of items(data.models))
    page(['models', index], 'mô hình', 'models', slug);
};

const ofModel = ({ data }: OfKind<'models'>, { source, unit, page }: Checks) => {
  unit(['owner'], data.owner);
  unit(['contact', 'unit'], known(data.contact)?.unit);
  unit(['origin', 'unit'], data.origin?.unit);
  for (const [index, slug] of items(data.profiles))
    page(['profiles', index], 'gương', 'profiles', slug);
  for (const [index, adaptation] of items(data.adaptations)) {
    unit(['adaptations', index, 'unit'], adaptation.unit);
    source(['adaptations', index, 'source'], adaptation.source);
  }
};

const ofCommendation = (
  { data }: OfKind<'commendations'>,
  { id, source, unit, award, page, once }: Checks,
) => {
  const { decision } = data;
  unit(['decision', 'issuer'], decision?.issuer);
  source(['decision', 'source'], decision?.source);
  award(['award'], data.award);
  for (const [index, group] of items(data.groups)) award(['groups', index, 'award'], group.award);
  once('groups', data.groups);
  const groups = ids(data.groups);
  for (const [index, citation] of items(data.citations)) {
    const at = ['citations', index] as const;
    unit([...at, 'unit'], citation.unit);
    award([...at, 'award'], citation.award);
    id([...at, 'group'], 'nhóm', citation.group, groups);
    page([...at, 'profile'], 'gương', 'profiles', citation.profile);
    page([...at, 'model'], 'mô hình', 'models', citation.model);
  }
};

const ofCampaign = ({ data }: OfKind<'campaigns'>, { page }: Checks) => {
  for (const [index, item] of items(data.items)) {
    page(['items', index, 'profile'], 'gương', 'profiles', item.profile);
    page(['items', index, 'model'], 'mô hình', 'models', item.model);
    page(['items', index, 'commendation'], 'đợt khen', 'commendations', item.commendation);
  }
};

/** Ids in the front matter that lead nowhere; offers the nearest id there is. */
export const references: Rule = (story, find, scope) => {
  const checks = checksOf(story, find, scope);
  const { data, body } = story;
  if ('consent' in data) checks.source(['consent', 'source'], data.consent?.source);
  for (const [index, figure] of items(data.figures))
    checks.source(['figures', index, 'source'], figure.source);
  checks.once('sources', data.sources);
  checks.once('figures', data.figures);
  const { series } = scope.site;
  if (series) checks.id(['series', 'id'], 'loạt bài', data.series?.id, ids(series));
  if (story.collection === 'profiles' || story.collection === 'models')
    ofMerits(story, checks, scope);
  if (story.collection === 'profiles') ofProfile(story, checks, scope);
  if (story.collection === 'models') ofModel(story, checks);
  if (story.collection === 'commendations') ofCommendation(story, checks);
  if (story.collection === 'campaigns') ofCampaign(story, checks);
  const declared = ids(data.figures)();
  for (const { id, at } of body.figures)
    if (!declared.includes(id))
      find(at, 'so-lieu-chua-khai', { value: id, near: askNearest(id, declared) });
};
