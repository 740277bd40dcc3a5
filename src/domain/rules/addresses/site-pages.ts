import {
  awardPath,
  citationFile,
  embedPath,
  facetPath,
  kitPath,
  listPath,
  oembedPath,
  pagePath,
  paperPath,
  paths,
  seriesPath,
  storyPartPath,
  storyPath,
  type StoryName,
} from '../../addresses.ts';
import type { Draft } from '../../draft.ts';
import { citationPages } from '../../lists/citation-pages.ts';
import { headingNamer } from '../../views/heading-ids.ts';
import { collectionNames, decisionDay, slugsOf } from '../../library.ts';
import type { Body } from '../../piece.ts';
import { hasSelfCheck, type Page } from '../../schemas/page.ts';
import type { SitePages } from '../../site-link.ts';
import { isTakenDown, items, type Scope, type Sketch } from '../scope.ts';

/** A page of the programme as the rules see it. */
export type PageDraft = {
  slug: string;
  file: string;
  data: Draft<Page>;
  body: Body;
};

/** Ids on every page that the layouts share. */
const common = ['', 'top', 'noi-dung', 'tim-nhanh'];
const sectionsOf: Record<Sketch['collection'], readonly string[]> = {
  profiles: ['cam-ket', 'nhin-nhan'],
  models: ['can-gi', 'cac-buoc', 'noi-khac', 'hoi-them'],
  commendations: ['quyet-dinh', 'danh-sach'],
  campaigns: ['vi-sao', 'tung-ngay', 'gioi-thieu'],
};

const sourceIds = (sources: Draft<Page>['sources']) =>
  items(sources).flatMap(([, { id }]) => (id ? [`nguon-${id}`] : []));

const headingIds = ({ headings }: Body): string[] => {
  const nameOf = headingNamer();
  return headings.filter(({ depth }) => depth > 1).map(({ text }) => nameOf(text));
};

/** The ids a story's page has, as its layout gives them. */
const idsOfStory = ({ collection, data, body }: Sketch): ReadonlySet<string> => {
  const when = (there: unknown, id: string) =>
    Array.isArray(there) ? (there.length > 0 ? [id] : []) : there ? [id] : [];
  return new Set([
    ...common,
    ...headingIds(body),
    ...sectionsOf[collection],
    'ghi-nhan',
    'ke-lai',
    'doc-tiep',
    'loat-bai',
    ...when('criteria' in data ? data.criteria : undefined, 'minh-chung'),
    ...when(data.figures, 'con-so'),
    // Nobody is invited to begin in the name of one who died.
    ...when('posthumous' in data && data.posthumous ? undefined : data.tryIt, 'bat-dau'),
    ...when(items(data.sources).length > 0 || data.verification, 'nguon'),
    ...sourceIds(data.sources),
    ...('citations' in data ? items(data.citations) : []).map(([, { no }]) => `so-${no}`),
    ...('groups' in data ? items(data.groups) : []).map(([, { id }]) => `so-nhom-${id}`),
  ]);
};

/** The ids a page of the programme has. */
const idsOfPage = ({ slug, data, body }: PageDraft): ReadonlySet<string> =>
  new Set([
    ...common,
    ...headingIds(body),
    ...(items(data.sources).length > 0 ? ['nguon', ...sourceIds(data.sources)] : []),
    ...(hasSelfCheck({ slug, data }) ? ['tu-soi', 'tu-soi-phieu'] : []),
  ]);

/**
 * Where a long list goes on, with its lines there. The first page answers for all lines: it leads on
 * to the page where a line stands.
 */
const listParts = (story: Sketch): [string, ReadonlySet<string> | undefined][] =>
  story.collection === 'commendations'
    ? citationPages(story.data)
        .map((numbers, index): [string, Set<string>] => [
          storyPartPath(story, index + 1),
          new Set([...common, 'danh-sach', ...numbers.map((no) => `so-${no}`)]),
        ])
        .slice(1)
    : [];

/** All addresses of a story: its own and those it moved from. */
export function addressesOf(story: StoryName & Parameters<typeof slugsOf>[0]): string[] {
  return slugsOf(story).map((slug) => storyPath({ collection: story.collection, slug }));
}

/** What is built for a story beside its page: the lists it is in, its kit, frame and papers. */
const besideStory = (story: Sketch): string[] => {
  const { collection, data } = story;
  const decided = collection === 'commendations' ? decisionDay(data) : undefined;
  const year = (data.happened ?? decided ?? data.date)?.slice(0, 4);
  const papers = [
    ...(collection === 'models' ? items(data.toolkit).map(([, { file }]) => file) : []),
    collection === 'commendations' ? data.decision?.file : undefined,
  ];
  return [
    ...(year ? [facetPath('year', year)] : []),
    ...(collection === 'commendations' ? [citationFile(story)] : []),
    ...('group' in data && data.group ? [facetPath('group', data.group)] : []),
    ...('timing' in data && data.timing ? [facetPath('timing', data.timing)] : []),
    kitPath(story),
    embedPath(story),
    oembedPath(story),
    ...papers.flatMap((file) => (file ? paperPath(story, file) : [])),
  ];
};

/**
 * The pages the site will have on a day, each with the ids that are known of it: a story that waits
 * for its review or its day has none yet.
 * @param all counts stories that wait too
 */
export function sitePages(
  scope: Scope,
  pages: readonly PageDraft[],
  { day = scope.today, all = false } = {},
): SitePages {
  const { site, stories, unitPages, unitIds, awards } = scope;
  // What cannot be read of a story is a fault of its own, not its address's too.
  const due = [...stories.values()].filter(
    ({ data: { status = 'da-dang', date = day } }) =>
      all || ((status === 'da-dang' || status === 'da-go') && date <= day),
  );
  const plain = [
    ...Object.values(paths),
    ...collectionNames.map((name) => listPath(name)),
    ...[...(all ? unitIds : unitPages)].map((id) => facetPath('unit', id)),
    ...[...awards.keys()].map((id) => awardPath(id)),
    ...items(site.criteria).flatMap(([, { id }]) => (id ? facetPath('criterion', id) : [])),
    ...items(site.series).flatMap(([, { id }]) => (id ? seriesPath(id) : [])),
    ...items(site.fields).flatMap(([, { id }]) => (id ? facetPath('field', id) : [])),
    ...due.filter((story) => !isTakenDown(story)).flatMap(besideStory),
    ...due.flatMap(addressesOf),
    ...pages.flatMap(slugsOf).map(pagePath),
  ];
  return new Map<string, ReadonlySet<string> | undefined>([
    ...plain.map((path) => [path, undefined] as const),
    ...due.flatMap(listParts),
    ...pages.map((page) => [pagePath(page.slug), idsOfPage(page)] as const),
    ...due
      .filter((story) => !isTakenDown(story))
      .map((story) => [storyPath(story), idsOfStory(story)] as const),
  ]);
}
