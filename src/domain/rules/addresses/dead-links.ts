import { firstPartOf, isRooted, mountOf, pagePath, storyPath, typedPath } from '../../addresses.ts';
import { isDay } from '../../date.ts';
import type { Draft } from '../../draft.ts';
import type { Finding } from '../../faults/fault.ts';
import { askNearest, nearest } from '../../typed/nearest.ts';
import type { Body } from '../../piece.ts';
import type { Notice } from '../../schemas/catalogue.ts';
import { missing, siteTarget, type SitePages } from '../../site-link.ts';
import { isPublished, isTakenDown, items, type Scope, type Sketch } from '../scope.ts';
import { addressesOf, sitePages, type PageDraft } from './site-pages.ts';

type Link = { url: string; at: Finding['at'] };

/** The links of an entry: those of its body, and the sources it names. */
const linksOf = (body: Body, sources: Sketch['data']['sources']): Link[] => [
  ...body.links,
  ...items(sources).flatMap(([index, { url }]) =>
    url ? [{ url, at: ['sources', index, 'url'] }] : [],
  ),
];

/** What the site has to lead to, day by day, and why an address leads to none of it. */
const destinations = (scope: Scope, pages: readonly PageDraft[]) => {
  const byDay = new Map<string, SitePages>();
  const pagesOn = (day: string) => {
    const known = byDay.get(day) ?? sitePages(scope, pages, { day });
    byDay.set(day, known);
    return known;
  };
  const waiting = new Map(
    [...scope.stories.values()].flatMap((story) =>
      addressesOf(story).map((path) => [path, story] as const),
    ),
  );
  return {
    live: pagesOn(scope.today),
    seenBy: (story: Sketch): SitePages => {
      if (!isPublished(story)) return sitePages(scope, pages, { all: true });
      const { date = scope.today } = story.data;
      return pagesOn(date > scope.today ? date : scope.today);
    },
    /** A story whose day cannot be read is told of that alone. */
    isUndated: (path: string): boolean => {
      const story = waiting.get(path);
      return story !== undefined && isPublished(story) && !isDay(story.data.date ?? '');
    },
    why: (path: string, known: SitePages): string => {
      const story = waiting.get(path);
      if (story) return `Bài “${story.file}” chưa đăng: status và date của bài quyết định.`;
      if (known.has(`${path}/`)) return `Viết: ${path}/`;
      const place = path.replace(/^\/pages(?=\/)/, '').replace(/(?:\/index)?\.mdx?\/?$/i, '/');
      if (known.has(place)) return `Viết: ${place}`;
      const name = path.split('/').findLast(Boolean);
      const isStory = (one: string) => !/^\/(?:chia-se|nhung|oembed)\//.test(one);
      const same = known
        .keys()
        .find((one) => isStory(one) && one.split('/').findLast(Boolean) === name);
      // The list that a story would stand in is the beginning of its address, and never meant.
      const others = known.keys().filter((one) => !path.startsWith(one));
      return same ? `Có phải “${same}”?` : askNearest(path, others);
    },
  };
};
type Destinations = ReturnType<typeof destinations>;

/** What is wrong with a page that a menu or a notice names. */
const pageFault = (
  { live, isUndated, why }: Destinations,
  file: string,
  at: Finding['at'],
  value: string | undefined,
): Finding[] => {
  const path = value === undefined ? undefined : typedPath(value);
  if (value === undefined || path === undefined || live.has(path) || isUndated(path)) return [];
  const isOutside = /^(?:https?:|mailto:|www\.)/i.test(value);
  const elsewhere = isOutside
    ? 'Ở đây chỉ dẫn tới một trang của chính trang web này; nơi khác thì dẫn bằng liên kết trong lời của một trang ở pages.'
    : '';
  const near = why(path.replace(/[?#].*$/, ''), live) || elsewhere;
  return [{ file, at, code: 'khong-co-trang', values: { value, near } }];
};

/** Reads the links of a page as they will lead. */
const linkJudge = (
  { site: { url = '' }, publicFiles }: Scope,
  { isUndated, why }: Destinations,
) => {
  const siteUrl = URL.canParse(url) ? url : 'https://site.invalid';
  return (file: string, from: string, known: SitePages, link: Link): Finding[] => {
    const { url: typed, at } = link;
    // Any other form is refused for itself; an editor writes paths as if the site stood at the root.
    const whole = isRooted(typed) ? mountOf(siteUrl) + typed : typed;
    const target = /^(?:\/|#|https?:)/i.test(typed) && siteTarget(whole, from, siteUrl);
    // Later pages of a list are there when the list is; how many, the build knows.
    if (!target || known.has(firstPartOf(target.path)) !== known.has(target.path)) return [];
    const { path, id } = target;
    const lacks = missing(target, known);
    if (lacks === 'id') {
      const ids = [...(known.get(path) ?? [])];
      // A heading named as a section of the page itself has another name.
      const near = ids.find((one) => one === `muc-${id}`) ?? nearest(id, ids);
      const values = { path, id, near: near ? `Có phải “#${near}”?` : '' };
      return [{ file, at, code: 'khong-co-muc', values }];
    }
    // Files of public/ are known only where a site is about to be built.
    const isThere = /\.(?!mdx?$)[a-z\d]+$/i.test(path) && (publicFiles?.has(path) ?? true);
    if (!lacks || isThere || isUndated(path)) return [];
    return [{ file, at, code: 'khong-co-trang', values: { value: typed, near: why(path, known) } }];
  };
};

/**
 * Links that lead to no page of the site, or to no place on it: of the menu, the notices, the
 * bodies and their sources. A story that has been published sees what is public on the day; one
 * that waits for its day sees that day; one that waits for its review sees all there is.
 */
export function deadLinks(
  scope: Scope,
  pages: readonly PageDraft[],
  notices: readonly Draft<Notice>[],
): Finding[] {
  const there = destinations(scope, pages);
  const judge = linkJudge(scope, there);
  return [
    ...items(scope.site.menu).flatMap(([index, { page }]) =>
      pageFault(there, 'site.yaml', ['menu', index, 'page'], page),
    ),
    ...notices.flatMap(({ page, stays }, index) => [
      ...pageFault(there, 'notices.yaml', [index, 'page'], page),
      ...items(stays).flatMap(([at, place]) =>
        pageFault(there, 'notices.yaml', [index, 'stays', at, 'page'], place.page),
      ),
    ]),
    ...[...scope.stories.values()].flatMap((story) => {
      const links = isTakenDown(story) ? [] : linksOf(story.body, story.data.sources);
      if (links.length === 0) return [];
      const known = there.seenBy(story);
      return links.flatMap((link) => judge(story.file, storyPath(story), known, link));
    }),
    ...pages.flatMap(({ file, slug, body, data }) =>
      linksOf(body, data.sources).flatMap((link) => judge(file, pagePath(slug), there.live, link)),
    ),
  ];
}
