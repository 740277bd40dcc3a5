import type { CollectionName } from './library.ts';
import { besideName } from './typed/file-name.ts';

/**
 * What lives where. Every address of the site is made here, as a path below the site's root that
 * begins with a slash and, for pages, ends with one; `absoluteAddress` puts it under the site's own
 * address. Words are unaccented Vietnamese. An address, once published, never dies, so no word of
 * these tables may change.
 */
const collectionRoots = {
  profiles: 'guong',
  models: 'mo-hinh',
  commendations: 'tuyen-duong',
  campaigns: 'chuyen-de',
} as const satisfies Record<CollectionName, string>;

/** What a reader can narrow a list by. */
const facetRoots = {
  criterion: 'tieu-chi',
  field: 'linh-vuc',
  group: 'nhom',
  unit: 'don-vi',
  year: 'nam',
  timing: 'hinh-thuc',
} as const;
/** What stories are listed by. */
export type FacetName = keyof typeof facetRoots;
export const facetNames = Object.keys(facetRoots) as FacetName[];

const otherRoots = {
  award: 'giai-thuong',
  series: 'loat-bai',
  kit: 'chia-se',
  embed: 'nhung',
  oembed: 'oembed',
  paper: 'tai-lieu',
  picture: 'anh-chia-se',
} as const;

/** Pages and files of which there is one. */
export const paths = {
  home: '/',
  search: '/tim-kiem/',
  notices: '/dinh-chinh/',
  privacy: '/rieng-tu/',
  notFound: '/404.html',
  rss: '/rss.xml',
  jsonFeed: '/feed.json',
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  icon: '/favicon.svg',
  searchIndex: '/pagefind/',
} as const;

/** The folder of all papers, with its slash. */
export const paperRoot = `/${otherRoots.paper}/`;

/** The folder of what other sites show in a frame. */
export const embedRoot = `/${otherRoots.embed}`;

/** The folder of all share images, and the site's own among them. */
export const pictureRoot = `/${otherRoots.picture}`;
/** The folder of the share images that belong to no story. */
export const housePictures = `${pictureRoot}/trang`;

/** The expression of the folder below them that is named by a hash of all that is drawn. */
export const pictureHash = '[0-9a-f]{32}';

/** What names a story; a story itself is one. */
export type StoryName = { collection: CollectionName; slug: string };

/** The site's address as its pages are made for it: the run's own, else that of `site.yaml`. */
export function siteBase(given: URL | undefined, { url }: { url: string }): string {
  return (given ?? new URL(url)).href;
}

/** A story below the folder of something that is made for each: `/chia-se/guong/vi-du`. */
const below = (root: keyof typeof otherRoots, { collection, slug }: StoryName): string =>
  `/${otherRoots[root]}/${collectionRoots[collection]}/${slug}`;

/** The list of a collection: `/guong/`. */
export function listPath(collection: CollectionName): string {
  return `/${collectionRoots[collection]}/`;
}

/** A story's page: `/guong/vi-du/`. */
export function storyPath({ collection, slug }: StoryName): string {
  return `${listPath(collection)}${slug}/`;
}

/** The list of one value of a facet: `/tieu-chi/sang-tao/`. A unit's is the unit's page. */
export function facetPath(facet: FacetName, id: string): string {
  return `/${facetRoots[facet]}/${id}/`;
}

/** An award's page: `/giai-thuong/bang-khen/`. */
export function awardPath(id: string): string {
  return `/${otherRoots.award}/${id}/`;
}

/** The page of a series of stories: `/loat-bai/<id>/`. */
export function seriesPath(id: string): string {
  return `/${otherRoots.series}/${id}/`;
}

/** A page of the programme: `/gioi-thieu/`. */
export function pagePath(slug: string): string {
  return `/${slug}/`;
}

/** What follows a list's address on its later pages: '' or `trang/2`. */
export function listPart(number: number): string {
  return number === 1 ? '' : `trang/${number}`;
}

/** The share kit of a story: `/chia-se/guong/vi-du/`. */
export function kitPath(story: StoryName): string {
  return `${below('kit', story)}/`;
}

/** The card of a story for the frames of other sites: `/nhung/guong/vi-du/`. */
export function embedPath(story: StoryName): string {
  return `${below('embed', story)}/`;
}

/** What other sites' editors read to turn a pasted address into that card. */
export function oembedPath(story: StoryName): string {
  return `${below('oembed', story)}.json`;
}

/** A file offered for download beside a story. */
export function paperPath(story: StoryName, file: string): string {
  return `${below('paper', story)}/${besideName(file)}`;
}

/** The list of a decision as a file for spreadsheets, below its page. */
export function citationFile(story: StoryName): string {
  return `${storyPath(story)}danh-sach.csv`;
}

/** A story's page, or a later part of it: `/tuyen-duong/vi-du/trang/2/`. */
export function storyPartPath(story: StoryName, number: number): string {
  return storyPath(story) + (number === 1 ? '' : `${listPart(number)}/`);
}

/** The first page of a list whose later page a path is; any other path stays. */
export function firstPartOf(path: string): string {
  return path.replace(/trang\/\d+\/$/, '');
}

/** One line of a decision's list: `/tuyen-duong/vi-du/#so-4`. */
export function linePath(story: StoryName, no: number, page: number): string {
  return `${storyPartPath(story, page)}#so-${no}`;
}

/** Whether an element's id is that of a line of a decision's list: not a source's or a note's. */
export function isLineId(id: string): boolean {
  return /^so-\d+$/.test(id);
}

/** The folder of all share images a story ever had: `/anh-chia-se/guong/vi-du`. */
export function pictureFolder(story: StoryName): string {
  return below('picture', story);
}

/** Whether a path is a share image's as the tools make it, so that it may be joined to a folder. */
export function isPicturePath(path: string): boolean {
  return pictureShape.test(path);
}

const pictureShape = new RegExp(
  `^(?:${housePictures}|${pictureRoot}/(?:${Object.values(collectionRoots).join('|')})/[a-z0-9-]+)/${pictureHash}/[a-z0-9-]+\\.(?:jpg|pdf)$`,
  'u',
);

/** A photo in one of the widths that pages show; hosts are told that what lies there never changes. */
export function photoPath(key: string, width: number): string {
  return `/_astro/${key}-${width}.webp`;
}

/** The name a share image is saved under: `vi-du-1080x1350.jpg`. */
export function savedName(slug: string, path: string): string {
  return `${slug}-${path.slice(path.lastIndexOf('/') + 1)}`;
}

/** The first part of a path, which is its folder at the root of the built site. */
export function rootOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** Whether an address is a path from the site's root, which `//` before another host is not. */
export function isRooted(address: string): boolean {
  return /^\/(?!\/)/.test(address);
}

/** The path that an editor means by `guong/vi-du`, `/guong/vi-du/` or `gioi-thieu`. */
export function typedPath(typed: string): string {
  const plain = typed.trim().replace(/^\/+|\/+$/g, '');
  return plain ? `/${plain}/` : paths.home;
}

/** The page that a file of the content makes; undefined for a catalogue, which makes none. */
export function pathOfFile(file: string): string | undefined {
  const [folder = '', name = ''] = file.split('/');
  if (folder === 'pages') return pagePath(name.replace(/\.mdx$/, ''));
  return Object.hasOwn(collectionRoots, folder)
    ? storyPath({ collection: folder as CollectionName, slug: name })
    : undefined;
}

/** What notices and commands call a page: its path without the slashes around it. */
export function pageName(path: string): string {
  return path.slice(1, -1);
}

/** What a notice calls the page of a file; a catalogue by its own name. */
export function namedPage(file: string): string {
  const path = pathOfFile(file);
  return path === undefined ? file : pageName(path);
}

/** First parts that belong to the template: no page of the programme may take them. */
const reserved = new Set<string>([
  ...[collectionRoots, facetRoots, otherRoots].flatMap((roots) => Object.values<string>(roots)),
  ...Object.values(paths).map((path) => rootOf(path).replace(/\.\w+$/, '')),
  'index',
]);

/** Whether a page of the programme with this slug would hide a page of the template. */
export function isReserved(slug: string): boolean {
  return reserved.has(slug);
}

/**
 * The path under which a site stands, without a final slash: '' or '/tuyen-duong'.
 * @param siteUrl the site's address
 */
export function mountOf(siteUrl: string): string {
  return new URL(siteUrl).pathname.replace(/\/+$/, '');
}

/**
 * The address to give to others.
 * @param path a path of these tables, or an absolute address, which stays
 * @param siteUrl the site's address, which may itself have a path
 */
export function absoluteAddress(path: string, siteUrl: string | URL): string {
  const site = new URL(siteUrl);
  return new URL(isRooted(path) ? mountOf(site.href) + path : path, site.origin).href;
}
