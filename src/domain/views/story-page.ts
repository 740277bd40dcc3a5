import { absoluteAddress, facetPath, listPath, paths, storyPath } from '../addresses.ts';
import type { Byline } from '../people/byline.ts';
import type { Surface } from '../people/who-may-be-shown.ts';
import { dayStart } from '../date.ts';
import { honoursOf, type ToldHonour } from '../people/honours.ts';
import { articleData, type ArticleFacts, type Crumb } from './json-ld.ts';
import {
  changedOn,
  deedDay,
  storiesOf,
  type CollectionName,
  type Library,
  type Story,
} from '../library.ts';
import { previewText, previewTitle } from './preview.ts';
import { recognitionsOf, type Recognition } from './recognitions.ts';
import { relatedTo } from './related.ts';
import { neighboursOf } from '../lists/sequence.ts';
import { placeInSeries, type SeriesPlace } from '../lists/series.ts';
import { shownOn, type Shown } from '../people/shown-story.ts';
import { signOfStory } from './teaser.ts';
import { indexUnits, labelUnit, unitNameOn, type UnitLabel } from '../units/units.ts';

type Words = {
  collections: Record<CollectionName, { one: string; many: string }>;
  groups: Record<string, string>;
  timings: Record<string, string>;
  month: string;
};

/** What every story's page shows, whatever its kind. */
export type StoryPageView = {
  story: Story;
  path: string;
  crumbs: Crumb[];
  byline: Byline;
  /** What a surface may tell of the story; the keys of the story itself tell too much. */
  on: (surface: Surface) => Shown;
  kicker: { label: string; path: string; sign: number }[];
  sign: number;
  initials?: string;
  recognitions: Recognition[];
  honours: ToldHonour[];
  series?: SeriesPlace;
  awards: Map<string, string>;
  related: Story[];
  older?: Story;
  newer?: Story;
  /** Filter values of the search index: key and shown label. */
  filters: { key: string; value: string }[];
  article: { published: string; modified: string; section: string; tags: string[] };
  preview: { title: string; description: string };
  label: (unit: string) => UnitLabel;
};

const kickerOf = (story: Story, library: Library, words: Words) => {
  const { criteria, fields } = library.site;
  const marks =
    'criteria' in story.data
      ? story.data.criteria.map(({ id }) => {
          const sign = criteria.findIndex((criterion) => criterion.id === id);
          return {
            label: criteria[sign]?.label ?? id,
            path: facetPath('criterion', id),
            sign: Math.max(0, sign),
          };
        })
      : [];
  if (marks.length > 0) return marks;
  const sign = signOfStory(story, library);
  if (story.collection === 'commendations') {
    const { timing } = story.data;
    return [{ label: words.timings[timing] ?? timing, path: facetPath('timing', timing), sign }];
  }
  if (story.collection === 'models') {
    const label = fields.find(({ id }) => id === story.data.field)?.label ?? story.data.field;
    return [{ label, path: facetPath('field', story.data.field), sign }];
  }
  return [
    {
      label: words.collections[story.collection].one,
      path: listPath(story.collection),
      sign,
    },
  ];
};

/** By what praise a story is looked for: month, timing, awards. */
const praiseOf = (
  story: Story,
  recognitions: readonly Recognition[],
  library: Library,
  words: Words,
): StoryPageView['filters'] => {
  const decisions =
    story.collection === 'commendations'
      ? story.data.citations.map((citation) => ({ timing: story.data.timing, citation }))
      : recognitions.map(({ commendation, citation }) => ({
          timing: commendation.data.timing,
          citation,
        }));
  const timings = decisions.map(({ timing }) => words.timings[timing] ?? timing);
  const awards = new Set(decisions.map(({ citation }) => citation.award));
  const [, month] = /^\d{4}-(\d{2})/.exec(deedDay(story)) ?? [];
  return [
    ...(month ? [{ key: 'thang', value: `${words.month} ${Number(month)}` }] : []),
    ...[...new Set(timings)].map((value) => ({ key: 'hinh-thuc', value })),
    ...library.awards
      .filter(({ id }) => awards.has(id))
      .map(({ name }) => ({ key: 'giai-thuong', value: name })),
  ];
};

/** Gathers what a story's page shows from the public library. */
export function storyPage(
  story: Story,
  library: Library,
  words: Words,
  today: string,
): StoryPageView {
  const units = indexUnits(library.units);
  const { data, collection, slug } = story;
  const on = (surface: Surface) => shownOn(story, surface, library, today);
  const { byline, initials } = on('page');
  const preview = on('preview');
  const label = (unit: string) => labelUnit(units, unit, deedDay(story), today);
  const unit = units.get(byline.unit?.id ?? '');
  const field =
    'field' in data ? library.site.fields.find(({ id }) => id === data.field) : undefined;
  const path = storyPath(story);
  const series = placeInSeries(story, library);
  const recognitions =
    collection === 'profiles'
      ? recognitionsOf(library.commendations, 'profile', slug)
      : collection === 'models'
        ? recognitionsOf(library.commendations, 'model', slug)
        : [];
  return {
    story,
    path,
    crumbs: [
      { label: words.collections[collection].many, path: listPath(collection) },
      { label: data.title, path },
    ],
    byline,
    on,
    kicker: kickerOf(story, library, words),
    sign: signOfStory(story, library),
    ...(initials ? { initials } : {}),
    recognitions,
    honours: collection === 'profiles' || collection === 'models' ? honoursOf(story, library) : [],
    ...(series ? { series } : {}),
    awards: new Map(library.awards.map(({ id, name }) => [id, name])),
    related: relatedTo(story, storiesOf(library), units),
    ...neighboursOf(story, library[collection] as Story[]),
    filters: [
      { key: 'loai', value: words.collections[collection].one },
      { key: 'nam', value: deedDay(story).slice(0, 4) },
      ...(field ? [{ key: 'linh-vuc', value: field.label }] : []),
      ...(unit ? [{ key: 'don-vi', value: unitNameOn(unit, today).name }] : []),
      ...praiseOf(story, recognitions, library, words),
    ],
    article: {
      published: dayStart(data.date),
      modified: dayStart(changedOn(story)),
      section: field?.label ?? words.collections[collection].many,
      tags: data.tags,
    },
    preview: {
      title: previewTitle(preview.title),
      description: previewText(preview.lede ?? '', library.site.description),
    },
    label,
  };
}

/** The people a page may tell search engines of, each with the awards of their own lines. */
const peopleData = (page: StoryPageView): ArticleFacts['people'] => {
  const { data, collection } = page.story;
  if (collection !== 'profiles') return [];
  const { byline } = page.on('json-ld');
  const isOne = data.kind === 'ca-nhan';
  const people = isOne ? [byline] : (byline.people ?? []);
  return people.flatMap(({ name, role, unit }) => {
    if (!name) return [];
    const lines = page.recognitions.filter(({ citation }) => isOne || citation.name === name);
    return [
      {
        name,
        ...(role ? { jobTitle: role } : {}),
        ...(unit ? { worksFor: unit.name } : {}),
        awards: [
          ...lines.map(({ citation }) => page.awards.get(citation.award) ?? citation.award),
          ...(isOne ? page.honours.map(({ award }) => award) : []),
        ],
      },
    ];
  });
};

/** The page's JSON-LD: an Article, with the people it is about where their names are shown. */
export function storyData(
  page: StoryPageView,
  site: Library['site'],
  base: string,
  images: string[],
): object {
  return articleData({
    url: absoluteAddress(page.path, base),
    headline: page.on('json-ld').title,
    description: page.preview.description,
    images: images.map((image) => absoluteAddress(image, base)),
    published: page.article.published,
    modified: page.article.modified,
    publisher: site.operator,
    publisherUrl: absoluteAddress(paths.home, base),
    section: page.article.section,
    people: peopleData(page),
  });
}
