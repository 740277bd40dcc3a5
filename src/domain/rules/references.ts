import type { KeyPath } from '../faults/fault.ts';
import type { CollectionName } from '../library.ts';
import { askNearest } from '../typed/nearest.ts';
import { known } from '../schemas/field.ts';
import { slugPattern } from '../slug.ts';
import { repeatedIds } from './repeated-ids.ts';
import { items, type Rule, type Scope } from './scope.ts';

const slugsOf = (scope: Scope, collection: CollectionName) =>
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

/** Ids in the front matter that lead nowhere; offers the nearest id there is. */
export const references: Rule = (story, find, scope) => {
  const check = (
    at: KeyPath,
    kind: string,
    value: string | undefined,
    known: () => Iterable<string>,
  ) => {
    if (value === undefined) return;
    const ids = [...known()];
    if (ids.includes(value)) return;
    find(at, 'khong-co-ma', { kind, value, near: askNearest(value, ids) });
  };
  const unit = (at: KeyPath, id: string | undefined) => {
    if (scope.unread.has('units.yaml') || id === undefined) return;
    if (!scope.unitIds.has(id)) check(at, 'đơn vị', id, () => scope.unitIds);
  };
  const award = (at: KeyPath, id: string | undefined) => {
    if (!scope.unread.has('awards.yaml'))
      check(at, 'hình thức khen', id, () => scope.awards.keys());
  };
  const once = (name: string, list: Parameters<typeof ids>[0]) => {
    for (const { at, code, values } of repeatedIds(story.file, [name], list))
      find(at, code, values);
  };
  const page = (
    at: KeyPath,
    kind: string,
    collection: CollectionName,
    slug: string | undefined,
  ) => {
    if (slug === undefined || scope.stories.has(`${collection}/${slug}`)) return;
    const other = keyOf.find(([name]) => scope.stories.has(`${name}/${slug}`));
    if (other && /^items$|^citations$/.test(String(at[0]))) {
      const near = `Mã ấy là của bài khác loại, viết: ${other[1]}: ${slug}`;
      find(at, 'khong-co-ma', { kind, value: slug, near });
    } else check(at, kind, slug, () => slugsOf(scope, collection));
  };
  const { data } = story;
  const sources = ids(data.sources);
  if ('consent' in data) check(['consent', 'source'], 'nguồn', data.consent?.source, sources);
  for (const [index, figure] of items(data.figures)) {
    check(['figures', index, 'source'], 'nguồn', figure.source, sources);
  }
  once('sources', data.sources);
  once('figures', data.figures);
  if (data.series && scope.site.series) {
    check(['series', 'id'], 'loạt bài', data.series.id, ids(scope.site.series));
  }
  if (story.collection === 'profiles' || story.collection === 'models') {
    const { site } = scope;
    for (const [index, honour] of items(story.data.honours)) {
      check(['honours', index, 'source'], 'nguồn', honour.source, sources);
      // What looks like an id is meant as one; a name as a source tells it has spaces.
      if (slugPattern.test(honour.award ?? ' ')) award(['honours', index, 'award'], honour.award);
    }
    if (site.fields) check(['field'], 'lĩnh vực', story.data.field, ids(site.fields));
    for (const [index, met] of items(story.data.criteria)) {
      const at = ['criteria', index] as const;
      if (site.criteria) check([...at, 'id'], 'tiêu chí', met.id, ids(site.criteria));
      const criterion = items(site.criteria).find(([, { id }]) => id === met.id)?.[1];
      if (criterion) check([...at, 'axis'], 'mặt của tiêu chí', met.axis, ids(criterion.axes));
      check([...at, 'source'], 'nguồn', met.source, sources);
    }
  }
  if (story.collection === 'profiles') {
    unit(['unit'], story.data.unit);
    for (const [index, person] of items(story.data.people)) {
      unit(['people', index, 'unit'], person.unit);
      check(['people', index, 'consent', 'source'], 'nguồn', person.consent?.source, sources);
    }
    const { should } = scope.site;
    for (const [index, id] of items(should && story.data.should)) {
      check(['should', index], 'điều nên làm', id, ids(should));
    }
    for (const [index, slug] of items(story.data.models)) {
      page(['models', index], 'mô hình', 'models', slug);
    }
  }
  if (story.collection === 'models') {
    unit(['owner'], story.data.owner);
    unit(['contact', 'unit'], known(story.data.contact)?.unit);
    unit(['origin', 'unit'], story.data.origin?.unit);
    for (const [index, slug] of items(story.data.profiles)) {
      page(['profiles', index], 'gương', 'profiles', slug);
    }
    for (const [index, adaptation] of items(story.data.adaptations)) {
      unit(['adaptations', index, 'unit'], adaptation.unit);
      check(['adaptations', index, 'source'], 'nguồn', adaptation.source, sources);
    }
  }
  if (story.collection === 'commendations') {
    const { decision } = story.data;
    unit(['decision', 'issuer'], decision?.issuer);
    check(['decision', 'source'], 'nguồn', decision?.source, sources);
    award(['award'], story.data.award);
    for (const [index, group] of items(story.data.groups)) {
      award(['groups', index, 'award'], group.award);
    }
    once('groups', story.data.groups);
    const groups = ids(story.data.groups);
    for (const [index, citation] of items(story.data.citations)) {
      const at = ['citations', index] as const;
      unit([...at, 'unit'], citation.unit);
      award([...at, 'award'], citation.award);
      check([...at, 'group'], 'nhóm', citation.group, groups);
      page([...at, 'profile'], 'gương', 'profiles', citation.profile);
      page([...at, 'model'], 'mô hình', 'models', citation.model);
    }
  }
  if (story.collection === 'campaigns') {
    for (const [index, item] of items(story.data.items)) {
      page(['items', index, 'profile'], 'gương', 'profiles', item.profile);
      page(['items', index, 'model'], 'mô hình', 'models', item.model);
      page(['items', index, 'commendation'], 'đợt khen', 'commendations', item.commendation);
    }
  }
  for (const { id, at } of story.body.figures) {
    const known = ids(data.figures)();
    if (known.includes(id)) continue;
    find(at, 'so-lieu-chua-khai', { value: id, near: askNearest(id, known) });
  }
};
