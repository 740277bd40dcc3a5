import { bylineOf, type Byline } from './byline.ts';
import { dayStart } from './date.ts';
import { facetPaths } from './facets.ts';
import { articleData, type Crumb } from './json-ld.ts';
import {
  collectionPaths,
  deedDay,
  storiesOf,
  storyPath,
  type Library,
  type Story,
} from './library.ts';
import { shownName } from './people.ts';
import { previewText, previewTitle } from './preview.ts';
import { recognitionsOf, type Recognition } from './recognitions.ts';
import { relatedTo } from './related.ts';
import { neighboursOf } from './sequence.ts';
import { initialsOfStory, signOfStory } from './teaser.ts';
import { indexUnits, labelUnit, nameOn, type UnitLabel } from './units/units.ts';

type Words = {
  home: string;
  collections: Record<keyof typeof collectionPaths, { one: string; many: string }>;
  groups: Record<string, string>;
  timings: Record<string, string>;
};

/** What every story's page shows, whatever its kind. */
export type StoryPage = {
  story: Story;
  path: string;
  crumbs: Crumb[];
  byline: Byline;
  kicker: { label: string; path: string; sign: number }[];
  sign: number;
  initials?: string;
  recognitions: Recognition[];
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
            path: `/tieu-chi/${id}/`,
            sign: Math.max(0, sign),
          };
        })
      : [];
  if (marks.length > 0) return marks;
  const sign = signOfStory(story, library);
  if (story.collection === 'commendations') {
    const { timing } = story.data;
    return [
      { label: words.timings[timing] ?? timing, path: `/${facetPaths.timing}/${timing}/`, sign },
    ];
  }
  if (story.collection === 'models') {
    const label = fields.find(({ id }) => id === story.data.field)?.label ?? story.data.field;
    return [{ label, path: `/${facetPaths.field}/${story.data.field}/`, sign }];
  }
  return [
    {
      label: words.collections[story.collection].one,
      path: `/${collectionPaths[story.collection]}/`,
      sign,
    },
  ];
};

/** Gathers what a story's page shows from the public library. */
export const storyPage = (
  story: Story,
  library: Library,
  words: Words,
  today: string,
): StoryPage => {
  const units = indexUnits(library.units);
  const { data, collection, slug } = story;
  const byline = bylineOf(story, units, today);
  const label = (unit: string) => labelUnit(units, unit, deedDay(story), today);
  const unit = byline.unit && units.get(byline.unit.id);
  const field =
    'field' in data ? library.site.fields.find(({ id }) => id === data.field) : undefined;
  const path = storyPath(collection, slug);
  const initials = initialsOfStory(story);
  return {
    story,
    path,
    crumbs: [
      { label: words.home, path: '/' },
      { label: words.collections[collection].many, path: `/${collectionPaths[collection]}/` },
      { label: data.title, path },
    ],
    byline,
    kicker: kickerOf(story, library, words),
    sign: signOfStory(story, library),
    ...(initials ? { initials } : {}),
    recognitions:
      collection === 'profiles'
        ? recognitionsOf(library.commendations, 'profile', slug)
        : collection === 'models'
          ? recognitionsOf(library.commendations, 'model', slug)
          : [],
    awards: new Map(library.awards.map(({ id, name }) => [id, name])),
    related: relatedTo(story, storiesOf(library), units),
    ...neighboursOf(story, library[collection] as Story[]),
    filters: [
      { key: 'loai', value: words.collections[collection].one },
      { key: 'nam', value: deedDay(story).slice(0, 4) },
      ...(field ? [{ key: 'linh-vuc', value: field.label }] : []),
      ...(unit ? [{ key: 'don-vi', value: nameOn(unit, today).name }] : []),
    ],
    article: {
      published: dayStart(data.date),
      modified: dayStart(data.updated ?? data.date),
      section: field?.label ?? words.collections[collection].many,
      tags: data.tags,
    },
    preview: {
      title: previewTitle(story),
      description: previewText(data.lede, library.site.description),
    },
    label,
  };
};

/** The page's JSON-LD: an Article, with the person it is about where the name is shown. */
export const storyData = (
  page: StoryPage,
  site: Library['site'],
  base: string,
  images: string[],
): object => {
  const { story, byline } = page;
  const name =
    story.collection === 'profiles' && story.data.kind === 'ca-nhan'
      ? shownName(story.data)
      : undefined;
  return articleData({
    url: new URL(page.path, base).href,
    headline: story.data.title,
    description: page.preview.description,
    images: images.map((image) => new URL(image, base).href),
    published: page.article.published,
    modified: page.article.modified,
    publisher: site.operator,
    publisherUrl: new URL('/', base).href,
    section: page.article.section,
    ...(name
      ? {
          person: {
            name,
            ...(byline.role ? { jobTitle: byline.role } : {}),
            ...(byline.unit ? { worksFor: byline.unit.name } : {}),
            awards: page.recognitions.map(
              ({ citation }) => page.awards.get(citation.award) ?? citation.award,
            ),
          },
        }
      : {}),
  });
};
