import {
  awardPath,
  facetPath,
  listPath,
  pagePath,
  paths,
  seriesPath,
  storyPath,
  typedPath,
} from '../addresses.ts';
import type { Draft } from '../draft.ts';
import type { Finding } from '../faults/fault.ts';
import { collectionNames } from '../library.ts';
import { nearest } from '../nearest.ts';
import type { Notice } from '../schemas/catalogue.ts';
import { known } from '../schemas/field.ts';
import { isPublished, items } from './scope.ts';
import type { Scope, Sketch } from './scope.ts';

/** The pages a site will have, as far as a menu or a text may lead to them. */
export function livePaths(scope: Scope, pages: readonly { slug: string }[]): Set<string> {
  const { site, stories, unitIds, awardIds, today } = scope;
  // What cannot be read of a story is a fault of its own, not its address's too.
  const due = [...stories.values()].filter(
    ({ data: { status = 'da-dang', date = today } }) =>
      (status === 'da-dang' || status === 'da-go') && date <= today,
  );
  return new Set<string>([
    paths.home,
    paths.search,
    paths.notices,
    paths.privacy,
    ...pages.map(({ slug }) => pagePath(slug)),
    ...collectionNames.map((name) => listPath(name)),
    ...[...unitIds].map((id) => facetPath('unit', id)),
    ...[...awardIds].map((id) => awardPath(id)),
    ...items(site.criteria).flatMap(([, { id }]) => (id ? facetPath('criterion', id) : [])),
    ...items(site.series).flatMap(([, { id }]) => (id ? seriesPath(id) : [])),
    ...items(site.fields).flatMap(([, { id }]) => (id ? facetPath('field', id) : [])),
    ...due.filter(isPublished).flatMap(listsOf),
    ...due.flatMap(addressesOf),
  ]);
}

/** The lists that are there because a story is in them. */
function listsOf({ collection, data }: Sketch): string[] {
  const decided =
    collection === 'commendations'
      ? (known(data.decision?.date) ?? (data.year === undefined ? undefined : `${data.year}`))
      : undefined;
  const year = (data.happened ?? decided ?? data.date)?.slice(0, 4);
  return [
    ...(year ? [facetPath('year', year)] : []),
    ...('group' in data && data.group ? [facetPath('group', data.group)] : []),
    ...('timing' in data && data.timing ? [facetPath('timing', data.timing)] : []),
  ];
}

/** All addresses of a story: its own and those it moved from. */
function addressesOf({ collection, slug, data }: Sketch): string[] {
  return [slug, ...items(data.aliases).map(([, alias]) => alias)].map((name) =>
    storyPath({ collection, slug: name }),
  );
}

/** The menu and the notices must lead to pages that exist. */
export function deadLinks(
  scope: Scope,
  pages: readonly { slug: string }[],
  notices: readonly Draft<Notice>[],
): Finding[] {
  const live = livePaths(scope, pages);
  const waiting = new Map(
    [...scope.stories.values()].flatMap((story) =>
      addressesOf(story).map((path) => [path, story] as const),
    ),
  );
  const why = (path: string): string => {
    const story = waiting.get(path);
    if (story) return `Bài “${story.file}” chưa đăng: status và date của bài quyết định.`;
    const near = nearest(path, live);
    return near ? `Có phải “${near.slice(1, -1)}”?` : '';
  };
  const check = (file: string, at: Finding['at'], value: string | undefined): Finding[] => {
    const path = value === undefined ? undefined : typedPath(value);
    if (value === undefined || path === undefined || live.has(path)) return [];
    return [{ file, at, code: 'khong-co-trang', values: { value, near: why(path) } }];
  };
  return [
    ...items(scope.site.menu).flatMap(([index, { page }]) =>
      check('site.yaml', ['menu', index, 'page'], page),
    ),
    ...notices.flatMap(({ page }, index) => check('notices.yaml', [index, 'page'], page)),
  ];
}
